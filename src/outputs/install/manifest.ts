import type { ReleaseView } from '../views.ts';

const PAPER = '#fbfaf6';
const SEAL = '#a8201a';

const png = (name: string, size: number, purpose: string) => ({
  src: `icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a phone needs to put the site among its apps (W3C Web Application Manifest). */
export const webManifest = ({ site, base }: ReleaseView): string =>
  JSON.stringify({
    id: base,
    name: site.name,
    short_name: site.name,
    description: `${site.host}主办的守信与失信公示。`,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: base,
    scope: base,
    // A register is checked by its address; where the browser can keep that in view, it does.
    display: 'standalone',
    display_override: ['minimal-ui', 'standalone'],
    background_color: PAPER,
    theme_color: SEAL,
    categories: ['government'],
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png('192', 192, 'any'),
      png('512', 512, 'any'),
      png('maskable-192', 192, 'maskable'),
      png('maskable-512', 512, 'maskable'),
    ],
  });

/** Colours of the pictures, as the light style sheet has them. */
export const colours = { paper: PAPER, seal: SEAL };

import { join } from 'node:path';
import sharp from 'sharp';
import { colours } from './manifest.ts';

const seal = join(import.meta.dirname, '../../../public/favicon.svg');
/** Width of the seal's drawing; `density` is what it is drawn at, so that no picture is blown up. */
const DRAWN = 44;
const sealOf = (size: number) =>
  sharp(seal, { density: (72 * size) / DRAWN })
    .resize(size)
    .png()
    .toBuffer();

interface Picture {
  path: string;
  width: number;
  height: number;
  /** Width of the seal in the middle. */
  seal: number;
  background: string;
}

/** A maskable icon may lose everything outside a circle of four fifths (W3C, 2.7.3). */
const PICTURES: Picture[] = [
  { path: 'icons/192.png', width: 192, height: 192, seal: 192, background: '#0000' },
  { path: 'icons/512.png', width: 512, height: 512, seal: 512, background: '#0000' },
  { path: 'icons/maskable-192.png', width: 192, height: 192, seal: 108, background: colours.seal },
  { path: 'icons/maskable-512.png', width: 512, height: 512, seal: 288, background: colours.seal },
  { path: 'card.png', width: 1200, height: 630, seal: 280, background: colours.paper },
];

/**
 * Draws the icons and the picture of link previews from the seal, which is paths: no machine is sure to have a font
 * with Chinese characters, so that no picture bears a text.
 */
export const pictures = (): Promise<{ path: string; content: Uint8Array }[]> =>
  Promise.all(
    PICTURES.map(async ({ path, width, height, seal: size, background }) => ({
      path,
      content: await sharp({ create: { width, height, channels: 4, background } })
        .composite([{ input: await sealOf(size), gravity: 'centre' }])
        .png({ compressionLevel: 9 })
        .toBuffer(),
    })),
  );

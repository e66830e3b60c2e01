import type { ReleaseView } from './views.ts';

/** Scheme and host of a site; plain http only where it runs on this machine. */
export const originOf = (domain: string): string =>
  `${/^(localhost|127\.)/.test(domain) ? 'http' : 'https'}://${domain}`;

/** The full address of a path of the site (`/red/`), for readers outside a page. */
export const permalink = ({ site, base }: Pick<ReleaseView, 'site' | 'base'>, path: string): string =>
  `${originOf(site.domain)}${base}${path.slice(1)}`;

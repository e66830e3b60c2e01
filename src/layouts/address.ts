import { originOf } from '#src/outputs/permalink.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a path of this site (`/red/`) under the base path it is served from. */
export const at = (path: string): string => `${base}${path.startsWith('/') ? path : `/${path}`}`;

/** The full address, for readers outside a page. */
export const outside = (domain: string, path: string): string => `${originOf(domain)}${at(path)}`;

/** The path of this site that an address under the base path stands for. */
export const ownPath = ({ pathname }: { pathname: string }): string => pathname.slice(base.length);

import { originOf } from '#src/outputs/permalink.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a path of this site (`/red/`) under the base path it is served from. */
export const at = (path: string): string => `${base}${path.startsWith('/') ? path : `/${path}`}`;

/** The full address, for readers outside a page. */
export const outside = (domain: string, path: string): string => `${originOf(domain)}${at(path)}`;

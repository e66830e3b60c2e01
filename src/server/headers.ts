import type { ServerResponse } from 'node:http';

/** Search needs to compile its WebAssembly; nothing comes from elsewhere, and only who is named may frame. */
const policy = (ancestors: "'none'" | '*') =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/** Sets the security headers of every answer. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', policy("'none'"));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  // Not `no-referrer`: with it browsers post our own forms with `Origin: null`, as if they came from elsewhere.
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

/** Lets any site frame this answer: for pages on which nothing can be done but to go on to this site. */
export function allowFraming(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', policy('*'));
  response.removeHeader('X-Frame-Options');
}

/** Scheme and host of a site for readers outside a page; plain http only where the site runs on this machine. */
export const origin = (domain: string): string =>
  `${/^(localhost|127\.)/.test(domain) ? 'http' : 'https'}://${domain}`;

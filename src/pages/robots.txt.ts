import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { at, outside } from '../layouts/address.ts';

const closed = ['/api/', '/search/', '/objections/', '/repairs/', '/cases/', '/status/'];

export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${at(path)}`),
      `Sitemap: ${outside(site.release.site.domain, '/sitemap-index.xml')}`,
      '',
    ].join('\n'),
  );

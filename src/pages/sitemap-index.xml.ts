import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { outside } from '../layouts/address.ts';
import { sitemaps } from './_sitemap.ts';

export const GET: APIRoute = () => {
  const { day, site: of } = site.release;
  const files = sitemaps().map(
    (_, index) =>
      `<sitemap><loc>${outside(of.domain, `/sitemap-${index + 1}.xml`)}</loc><lastmod>${day}</lastmod></sitemap>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('\n')}\n</sitemapindex>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};

import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { outside } from '../layouts/address.ts';
import { sitemaps } from './_sitemap.ts';

export const getStaticPaths = () =>
  sitemaps().map((paths, index) => ({ params: { part: String(index + 1) }, props: { paths } }));

export const GET: APIRoute<{ paths: string[] }> = ({ props }) => {
  const { domain } = site.release.site;
  const urls = props.paths.map((path) => `<url><loc>${outside(domain, path)}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};

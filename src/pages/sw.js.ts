import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { work } from './_worker.ts';

export const GET: APIRoute = () =>
  new Response(`(${work.toString()})(self, ${JSON.stringify(site.release.id)});\n`);

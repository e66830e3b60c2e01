import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { recordJson, tombstoneJson } from '#src/outputs/json.ts';

export const getStaticPaths = () => [
  ...site.entryIds().map((entry) => ({ params: { entry }, props: {} })),
  ...site.tombstones().map((tombstone) => ({ params: { entry: tombstone.id }, props: { tombstone } })),
];

export const GET: APIRoute = ({ params, props }) =>
  Response.json(
    props['tombstone']
      ? tombstoneJson(props['tombstone'])
      : recordJson(site.record(params['entry'] ?? ''), site.release),
  );

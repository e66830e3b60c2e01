import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { drawChart } from '#src/outputs/charts.ts';

export const getStaticPaths = () =>
  site.charts().map(({ id, labels, series }) => ({ params: { chart: id }, props: { labels, series } }));

type Props = Pick<ReturnType<typeof site.charts>[number], 'labels' | 'series'>;

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(drawChart(props.labels, props.series), { headers: { 'Content-Type': 'image/svg+xml' } });

import type { APIRoute } from 'astro';
import { site } from '#src/outputs/build.ts';
import { type ChartSize, chartSizes } from '#src/outputs/chart-sizes.ts';
import { drawChart } from '#src/outputs/charts.ts';

export const getStaticPaths = () =>
  site.charts().flatMap((chart) =>
    (Object.keys(chartSizes) as ChartSize[]).map((size) => ({
      params: { chart: `${chart.id}-${size}` },
      props: { ...chart, size },
    })),
  );

type Props = ReturnType<typeof site.charts>[number] & { size: ChartSize };

export const GET: APIRoute<Props> = ({ props: { labels, series, size } }) =>
  new Response(drawChart(labels, series, size), { headers: { 'Content-Type': 'image/svg+xml' } });

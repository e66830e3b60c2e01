import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartSize, chartSizes } from './chart-sizes.ts';

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** One row of marks of a chart; `bar` stands, `line` connects. */
export interface Series {
  name: string;
  kind: 'bar' | 'line';
  values: number[];
}

/** Ink and greys that stay apart in black and white print. */
const INKS = ['#1c1a17', '#9a9286'];
/** Draws a chart as a self-contained SVG picture; the numbers stand in a table beside it. */
export function drawChart(labels: string[], series: Series[], size: ChartSize): string {
  const { width, height, labelled } = chartSizes[size];
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: INKS,
    textStyle: { fontFamily: 'sans-serif', fontSize: 14 },
    grid: { left: 64, right: 24, top: 48, bottom: 40 },
    legend: { top: 8, itemGap: 24, textStyle: { fontSize: 14 } },
    xAxis: { type: 'category', data: labels, axisLabel: { fontSize: 13 } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { fontSize: 13 } },
    series: series.map(({ name, kind, values }) => ({
      name,
      type: kind,
      data: values,
      symbolSize: 8,
      lineStyle: { width: 3 },
      label: { show: labels.length <= labelled, position: 'top', fontSize: 12 },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** A chart is drawn for wide screens and paper, and once more for phones, where a scaled one could not be read. */
export const chartSizes = {
  wide: { width: 880, height: 340, labelled: 12 },
  narrow: { width: 360, height: 280, labelled: 4 },
} as const;
export type ChartSize = keyof typeof chartSizes;

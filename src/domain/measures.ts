import type { Entry } from './entry.ts';

export type Measure = Entry['measures'][number];

/** True until a measure's last day has passed; a permanent one, or one that ends with the entry, stays. */
export const isInForce = ({ until }: Pick<Measure, 'until'>, day: string): boolean =>
  until === null || until >= day;

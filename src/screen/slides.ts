/** A slide: which entry or notice it is, and the last day on which it may be seen. */
export interface Slide {
  id: string;
  /** ISO day, empty where no fixed end exists. */
  until: string;
}

/** True from the day after a slide's last one. */
export const isOver = ({ until }: Slide, today: string): boolean => until !== '' && until < today;

/**
 * The slide after the one that was shown last, -1 where there is none. When that one is gone from the new slides,
 * the one that took its place is next, so that nothing is passed over.
 */
export function nextOf(slides: readonly Slide[], last: { id: string; place: number }): number {
  if (slides.length === 0) return -1;
  const found = slides.findIndex(({ id }) => id === last.id);
  return (found === -1 ? last.place : found + 1) % slides.length;
}

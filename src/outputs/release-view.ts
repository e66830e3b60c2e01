import type { Profile } from '#src/profiles/schema.ts';
import type { ReleaseView } from './views.ts';

/** What every page's head and foot say of the release. */
export const releaseView = (
  about: { release: string; day: string; base: string },
  { site }: Profile,
): ReleaseView => ({ id: about.release, day: about.day, base: about.base, site });

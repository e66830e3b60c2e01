import type { Site } from './site.ts';
import type { Place } from './views.ts';

/** A part of the site map for people (站点地图). */
export interface SiteMapPart {
  name: string;
  places: Place[];
}

/** Every list, column, topic and service of a release; a part without anything is left out. */
export const siteMap = (site: Site): SiteMapPart[] =>
  [
    ...site.sides().map((side) => {
      const { label, lists } = site.side(side);
      const index = side === 'public' ? [] : [{ name: `全部${label}名单`, path: `/${side}/` }];
      return { name: label, places: [...index, ...lists.map(({ name, path }) => ({ name, path }))] };
    }),
    { name: '栏目', places: site.release.columns },
    { name: '专项治理', places: site.topics().map(({ name, path }) => ({ name, path })) },
  ].filter(({ places }) => places.length > 0);

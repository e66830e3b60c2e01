import type { Place, ReleaseView } from '#src/outputs/views.ts';

/** Columns that stand in the head of every page where the release has them; the foot names them all. */
const HEAD = ['/matrix/', '/topics/', '/penalties/', '/units/'];

/** The main places of the site. */
export const mainPlaces = ({ columns }: ReleaseView): Place[] => [
  { name: '红榜', path: '/red/' },
  { name: '黑榜', path: '/black/' },
  ...columns.filter(({ path }) => HEAD.includes(path)),
  { name: '异议与修复', path: '/guide/objection/' },
  { name: '查进度', path: '/status/' },
];

export const guides: Place[] = [
  { name: '怎么查', path: '/guide/search/' },
  { name: '同名核对', path: '/guide/namesake/' },
  { name: '提出异议', path: '/guide/objection/' },
  { name: '信用修复', path: '/guide/repair/' },
  { name: '媒体与转载', path: '/guide/media/' },
];

import type { Place } from '#src/outputs/views.ts';

/** The main places of the site; `extra` are those that exist only in some releases. */
export const mainPlaces = (extra: Place[]): Place[] => [
  { name: '红榜', path: '/red/' },
  { name: '黑榜', path: '/black/' },
  ...extra,
  { name: '认定单位', path: '/units/' },
  { name: '按首字查', path: '/browse/' },
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

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

/** Where readers look something up or follow their own case. */
export const services: Place[] = [
  { name: '首页', path: '/' },
  { name: '查询', path: '/search/' },
  { name: '办理进度', path: '/status/' },
];

/** A guide with the reader it is for. */
export interface GuidePlace extends Place {
  text: string;
}

/** One guide for each kind of reader, and for each thing that a listed person can do. */
export const guides: GuidePlace[] = [
  { name: '怎么查', path: '/guide/search/', text: '查一个人、一家单位，看懂查到的结果' },
  { name: '同名核对', path: '/guide/namesake/', text: '同名不等于同一人，先核对再下结论' },
  { name: '我上榜了怎么办', path: '/guide/listed/', text: '这意味着什么，先做什么，到哪里问' },
  { name: '提出异议', path: '/guide/objection/', text: '记录有错、不是本人、早已履行的' },
  { name: '信用修复', path: '/guide/repair/', text: '已经纠正和履行，希望停止公示的' },
  { name: '媒体与转载', path: '/guide/media/', text: '固定网址、引用格式、撤下后的处理' },
  { name: '数据转用', path: '/guide/reuse/', text: '其他网站转用本站的数据，应当做到的事' },
  { name: '单位报送', path: '/guide/units/', text: '认定单位怎样报送、更正和撤下名单' },
];

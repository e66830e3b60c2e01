import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { aboutRelease, countEntries, issues, tally } from '#db/snapshot/reads.ts';
import type { Format } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { articlePlaces } from './articles.ts';
import { listsOfFormat } from './scopes.ts';
import type { Place, ReleaseView } from './views.ts';

/** What every page's head and foot say of the release that a snapshot was frozen for, and of its file. */
export function releaseView(
  database: SnapshotDatabase,
  profile: Profile,
  snapshot: string | null = null,
): ReleaseView {
  const { release, day, base } = aboutRelease(database);
  return { id: release, day, base, snapshot, site: profile.site, columns: columns(database, profile) };
}

/** The columns (栏目) that have something to show in this release; a column without content has no page. */
function columns(database: SnapshotDatabase, profile: Profile): Place[] {
  const holds = (format: Format) => countEntries(database, { lists: listsOfFormat(profile, format) }) > 0;
  const all: [boolean, Place][] = [
    [true, { name: '查询矩阵', path: '/matrix/' }],
    [profile.topics.length > 0, { name: '专项治理', path: '/topics/' }],
    [profile.domains.length > 0, { name: '行业和领域', path: '/domains/' }],
    [profile.channels.length + profile.systems.length > 0, { name: '公开渠道', path: '/channels/' }],
    [profile.incentives.length > 0, { name: '守信激励', path: '/incentives/' }],
    [profile.observances.length > 0, { name: '重要节点', path: '/calendar/' }],
    [issues(database).length > 0, { name: '发布批次', path: '/batches/' }],
    [tally(database, 'honour').some(({ value }) => value), { name: '荣誉分类', path: '/honours/' }],
    [holds('court'), { name: '失信被执行人', path: '/exposure/' }],
    [holds('penalty'), { name: '行政处罚', path: '/penalties/' }],
    [holds('licence'), { name: '行政许可', path: '/licences/' }],
    [holds('act'), { name: '其他行政行为', path: '/acts/' }],
    [holds('commitment'), { name: '信用承诺', path: '/commitments/' }],
    [holds('voluntary'), { name: '自愿注册', path: '/voluntary/' }],
    [true, { name: '惩戒措施', path: '/measures/' }],
    [true, { name: '信息目录', path: '/catalogue/' }],
    [true, { name: '政策依据', path: '/policies/' }],
    [true, { name: '统计', path: '/statistics/' }],
    [true, { name: '开放数据', path: '/data/' }],
    [true, { name: '认定单位', path: '/units/' }],
    [true, { name: '按首字查', path: '/browse/' }],
  ];
  const places = all.filter(([exists]) => exists).map(([, place]) => place);
  return [...places, ...articlePlaces(database)];
}

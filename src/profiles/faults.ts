import type { List } from '#src/domain/lists.ts';
import { matchKey } from '#src/domain/names.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { Profile } from './schema.ts';
import { unitNames } from './units.ts';

/** Everything in a profile of the right shape that still contradicts itself, one line each. */
export const profileFaults = (profile: Profile): string[] => [
  ...profile.lists.flatMap(listFaults),
  ...danglingReferences(profile),
  ...mergerFaults(profile),
  ...pushFaults(profile),
];

/** What a list's own fields must not say together. */
function listFaults({ id, publication, publish, grades, publishedGrades = [] }: List): string[] {
  const unknown = publishedGrades.filter((grade) => !grades.includes(grade));
  return [
    ...(publication === 'record' && publish ? [`lists.${id}.publish：只记录的名单不得公示`] : []),
    ...unknown.map((grade) => `lists.${id}.publishedGrades：等级“${grade}”不在 grades 之内`),
  ];
}

/** Names every id that one part of the profile uses and no other part declares. */
function danglingReferences(profile: Profile): string[] {
  const known = (items: { id: string }[]) => new Set(items.map((item) => item.id));
  const units = known(profile.units);
  const links = known(profile.links);
  const lists = known(profile.lists);
  const measures = new Set(profile.measures.map(({ name }) => name));
  const faults: string[] = [];
  const expect = (among: Set<string>, ids: (string | undefined)[], where: string) => {
    for (const id of ids) {
      if (id !== undefined && !among.has(id)) faults.push(`${where} 引用了未定义的“${id}”`);
    }
  };
  for (const list of profile.lists) {
    expect(units, list.units, `lists.${list.id}.units`);
    expect(links, list.links, `lists.${list.id}.links`);
    expect(known(profile.clocks), [list.objection], `lists.${list.id}.objection`);
    expect(known(profile.topics), [list.topic], `lists.${list.id}.topic`);
    expect(known(profile.domains), list.domains, `lists.${list.id}.domains`);
    expect(measures, list.measures, `lists.${list.id}.measures`);
  }
  for (const topic of profile.topics) {
    expect(units, [...topic.lead, ...topic.participating], `topics.${topic.id}`);
    expect(lists, topic.lists, `topics.${topic.id}.lists`);
  }
  for (const unit of profile.units) expect(units, [unit.mergedInto], `units.${unit.id}.mergedInto`);
  for (const { link, name } of [...profile.channels, ...profile.systems]) expect(links, [link], name);
  expect(known(profile.documents), [profile.founding], 'founding');
  return faults;
}

/** A unit that another took over determines nothing any more, and no chain of mergers bites its own tail. */
function mergerFaults({ units, lists }: Profile): string[] {
  const next = new Map(units.map(({ id, mergedInto }) => [id, mergedInto]));
  const rounds = units.filter(({ id }) => {
    let step = next.get(id);
    for (let count = 0; step !== undefined && count < units.length; count += 1) step = next.get(step);
    return step !== undefined;
  });
  const gone = lists.flatMap((list) =>
    list.units
      .filter((id) => next.get(id) !== undefined)
      .map((id) => `lists.${list.id}.units：“${id}”已并入其他单位，要写承接的单位`),
  );
  return [...rounds.map(({ id }) => `units.${id}.mergedInto：合并关系首尾相接`), ...gone];
}

/** A push takes only what is shown, goes by a channel that exists, and is called like nothing else. */
function pushFaults({ pushTargets, lists, units, channels, systems }: Profile): string[] {
  const ways = new Set([...channels, ...systems].map(({ name }) => name));
  const taken = new Set(units.flatMap((unit) => [unit.id, ...unitNames(unit)].map(matchKey)));
  return pushTargets.flatMap(({ id, name, channel, lists: wanted = [] }) => {
    const where = `pushTargets.${id}`;
    const closed = wanted.filter((list) => !lists.some((known) => known.id === list && isPublicList(known)));
    const doubled = [id, name].filter((word) => taken.has(matchKey(word)));
    for (const word of [id, name]) taken.add(matchKey(word));
    return [
      ...closed.map((list) => `${where}.lists：“${list}”不是公示的名单，发布里没有可以推送的记录`),
      ...(channel === undefined || ways.has(channel)
        ? []
        : [`${where}.channel：没有名为“${channel}”的渠道或系统`]),
      ...doubled.map((word) => `${where}：“${word}”与单位或者另一个推送对象重名`),
    ];
  });
}

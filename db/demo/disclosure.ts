import { plusDays, plusSpan } from '#src/domain/days.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { shapes } from './companies.ts';
import { batchOf, pastDay } from './days.ts';
import { overloadCells } from './overload.ts';
import { type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import { type DisclosureList, disclosureStories, type DisclosureStory } from './words/stories.ts';
import type { World } from './world.ts';

/** Columns of the disclosure format; keys and headings are the same. */
export const disclosureColumns: Columns = [
  '主体名称',
  '主体类别',
  '统一社会信用代码',
  '证件类型',
  '证件号码',
  '法定代表人',
  '相关责任人',
  '失信事实',
  '认定依据',
  '认定文书号',
  '认定单位',
  '发布单位',
  '认定日期',
  '告知日期',
  '告知方式',
  '公示期限至',
  '期限依据',
  '等级',
  '惩戒措施',
  '整改期限',
  '整改状态',
  '抄送单位',
  '约谈',
  '失信记分',
  '来源平台',
  '来源网址',
  '批次',
  '备注',
].map((heading) => [heading, heading] as const);

const manners = ['直接送达', '邮寄送达', '留置送达', '公告送达'];

/** Rows of one disclosure list of one unit; every row is in force on `world.today`. */
export function disclosureRows(world: World, count: number, unit: string, list: DisclosureList): Row[] {
  const { random, today, serial, profile } = world;
  const { documents, plate } = profile.place;
  const story: DisclosureStory = disclosureStories[list];
  return rowsOf(count, () => {
    const years = random.pick(story.years);
    const determined = pastDay(random, today, years * 365 - 12, 4);
    const year = determined.slice(0, 4);
    const subject = random.chance(story.persons) ? personCells(world) : organisationCells(world, story);
    return {
      ...subject,
      ...(list === 'overload-transport'
        ? overloadCells(random, plate, subject['主体类别'] === '自然人')
        : {}),
      ...rectifyCells(world, determined),
      失信事实: fill(random.pick(story.facts), { n: random.int(4, 40), sum: random.int(3, 400) * 100 }),
      认定依据: story.basis,
      认定文书号: `${documents}${story.stem}〔${year}〕${serial(story.stem + year)}号`,
      认定单位: unit,
      发布单位: unit,
      认定日期: { day: determined },
      告知日期: { day: pastDay(random, determined, 40, 5) },
      告知方式: random.pick(manners),
      公示期限至: { day: plusSpan(determined, { years }) },
      期限依据: `认定文书载明公示${years}年`,
      等级: random.pick(story.grades),
      ...sanctionCells(world, story, determined, years),
      抄送单位: random.chance(0.5) ? namesOf(profile, story.copied).join('；') : '',
      来源平台: random.chance(0.3) ? (profile.systems[0]?.name ?? '') : '',
      批次: batchOf(determined),
      备注: mark,
    };
  });
}

/** Measures, some with a unit and days of their own, the interviews before them, and points where the list counts them. */
function sanctionCells(
  { random, profile }: World,
  { copied, points, mild }: DisclosureStory,
  determined: string,
  years: number,
): Row {
  const until = plusSpan(determined, { years });
  const named = profile.measures.filter(() => !mild && random.chance(0.2));
  const executors = namesOf(profile, copied);
  const measures = named.map(({ name }) =>
    executors.length > 0 && random.chance(0.3)
      ? `${name}|${random.pick(executors)}|${determined}|${random.chance(0.1) ? '永久' : until}`
      : name,
  );
  const met = executors.length > 0 && random.chance(0.25);
  const kind = random.pick(['提示约谈', '警示约谈']);
  return {
    惩戒措施: measures.join('；'),
    约谈: met ? `${plusDays(determined, -random.int(20, 60))}|${kind}|${executors.join('、')}` : '',
    失信记分: points ? random.pick(points) : '',
  };
}

const namesOf = ({ units }: Profile, ids: string[]) =>
  ids.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);

function personCells({ person }: World): Row {
  const { name, number } = person();
  return { 主体名称: name, 主体类别: '自然人', 证件类型: '居民身份证', 证件号码: number };
}

function organisationCells({ random, person, company, listed }: World, story: DisclosureStory): Row {
  const subject = company(shapes[random.pick(story.shapes)]);
  if (!story.mild) listed.push(subject);
  const responsible = [`${subject.representative.name}|主要负责人`, `${person().name}|实际控制人`];
  return {
    主体名称: subject.name,
    主体类别: subject.kind === '法人' ? '法人' : '非法人组织',
    统一社会信用代码: subject.code,
    法定代表人: subject.representative.name,
    相关责任人: responsible.slice(0, random.int(0, 2)).join('；'),
  };
}

function rectifyCells({ random, today }: World, determined: string): Row {
  if (random.chance(0.6)) return {};
  const until = plusDays(determined, random.pick([15, 30, 60]));
  return {
    整改期限: { day: until },
    整改状态: until < today ? random.pick(['已完成', '已完成', '逾期']) : '整改中',
  };
}

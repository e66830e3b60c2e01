import { plusSpan } from '#src/domain/days.ts';
import { type Company, shapes } from './companies.ts';
import { batchOf, pastDay } from './days.ts';
import { type Columns, type Row, fill, mark, rowsOf } from './tables.ts';
import type { HonourStory } from './words/honours.ts';
import { tradeFirst, tradeSecond, tradeThird } from './words/trades.ts';
import type { World } from './world.ts';

/** Columns of the honour format; keys and headings are the same. */
export const honourColumns: Columns = [
  '主体名称',
  '主体类别',
  '统一社会信用代码',
  '证件号码',
  '荣誉类型',
  '年度',
  '批次',
  '认定单位',
  '认定文书号',
  '认定日期',
  '有效期至',
  '所在镇街',
  '事迹',
  '同意公开',
  '照片文件',
  '备注',
].map((heading) => [heading, heading] as const);

/** The row of a file whose organisation stands on a black list as well: such an award must be held back. */
const conflictPlace = 3;

/**
 * Rows of honours of one unit. One document names everybody of a batch and type; a few persons do not
 * agree to be named, and one organisation of a file is on a black list. Every story is of an honour that the
 * profile gives.
 */
export function honourRows(
  world: World,
  count: number,
  unit: string,
  stem: string,
  stories: HonourStory[],
): Row[] {
  const { random, today, profile } = world;
  const issues = new Map<string, string>();
  const taken = new Set<string>();
  const awarded = stories.filter(({ shape }) => shape === 'company' || shape === 'factory');
  return rowsOf(count, (place) => {
    const conflict = place === conflictPlace && awarded.length > 0 ? world.listed.pop() : undefined;
    const honour = random.pick(conflict ? awarded : stories);
    const drawn = pastDay(random, today, 540, 10);
    // The first row of a batch and type fixes the day of the document that all of them share.
    const issue = `${honour.honour}${batchOf(drawn)}`;
    const determined = issues.get(issue) ?? drawn;
    issues.set(issue, determined);
    const year = determined.slice(0, 4);
    const document = `${profile.place.documents}${stem}〔${year}〕${[...issues.keys()].indexOf(issue) + 1}号`;
    return {
      ...subjectCells(world, honour, conflict, taken),
      荣誉类型: honourName(world, honour),
      年度: Number(year),
      批次: batchOf(determined),
      认定单位: unit,
      认定文书号: document,
      认定日期: { day: determined },
      有效期至: { day: plusSpan(determined, { years: 3 }) },
      事迹: fill(honour.story, {
        n: random.int(3, 60),
        years: random.int(3, 20),
        sum: random.int(10, 900) * 100,
      }),
      备注: mark,
    };
  });
}

/** The honour's name, or one of those that say how high it is. */
function honourName({ random, profile }: World, { honour }: HonourStory): string {
  const { name = '', grades = {} } = profile.honours.find(({ id }) => id === honour) ?? {};
  const words = Object.keys(grades);
  return words.length > 0 ? random.pick(words) : name;
}

function subjectCells(
  world: World,
  honour: HonourStory,
  conflict: Company | undefined,
  taken: Set<string>,
): Row {
  const { random, person, company, penalised, profile } = world;
  const kind = honour.receiver === '地区' ? '群体' : honour.receiver;
  const agreed = { 主体类别: kind, 同意公开: '是', 所在镇街: random.pick(profile.place.towns) };
  if (honour.receiver === '组织') {
    const fined = honour.shape === 'company' && random.chance(0.1) ? penalised.pop() : undefined;
    const subject = conflict ?? fined ?? company(shapes[honour.shape ?? 'company']);
    if (honour.honour === 'integrity-promise-shop') world.promised.push(subject);
    const { name, code, town } = subject;
    return { ...agreed, 主体名称: name, 统一社会信用代码: code, 所在镇街: town };
  }
  if (honour.receiver === '个人') {
    const { name, number } = person();
    return { ...agreed, 主体名称: name, 证件号码: number, 同意公开: random.chance(0.06) ? '否' : '是' };
  }
  // Families, teams and streets have no number, so their names must tell them apart.
  for (;;) {
    const name = groupName(world, honour.receiver, agreed.所在镇街);
    if (taken.has(name)) continue;
    taken.add(name);
    return { ...agreed, 主体名称: name };
  }
}

function groupName(
  { random, person }: World,
  receiver: '群体' | '街区' | '家庭' | '地区',
  town: string,
): string {
  const trade = random.pick(tradeFirst) + random.pick(tradeSecond) + random.pick(tradeThird);
  if (receiver === '地区') return `${town}${trade}片区`;
  if (receiver === '家庭') return `${town}${person().name}家庭`;
  return receiver === '街区' ? `${town}${trade}商业街` : `${town}${trade}志愿服务队`;
}

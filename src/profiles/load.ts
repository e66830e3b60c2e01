import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { List } from '#src/domain/lists.ts';
import { type Profile, profileSchema } from './schema.ts';

const folder = import.meta.dirname;

/**
 * Reads one jurisdiction's data from `src/profiles/<id>/*.json` and checks it whole.
 * Each file fills the field of its own name; `profile.json` holds the rest.
 * @throws Error with one line for each fault, naming the file's field.
 */
export function loadProfile(id: string): Profile {
  const known = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  if (!known.some((item) => item.name === id)) {
    throw new Error(`没有名为“${id}”的地区配置。可用：${known.map((item) => item.name).join('、')}。`);
  }
  const data: Record<string, unknown> = {};
  for (const file of readdirSync(join(folder, id)).filter((name) => name.endsWith('.json'))) {
    const content: unknown = JSON.parse(readFileSync(join(folder, id, file), 'utf8'));
    if (file === 'profile.json') Object.assign(data, content);
    else data[file.slice(0, -'.json'.length)] = content;
  }
  return checkProfile(id, data);
}

/**
 * Checks one jurisdiction's data whole: its shape, the rules between its fields, and every reference.
 * @throws Error with one line for each fault, naming the field.
 */
export function checkProfile(id: string, data: unknown): Profile {
  const parsed = profileSchema.safeParse(data);
  if (!parsed.success) throw new Error(`地区配置“${id}”有误：\n${z.prettifyError(parsed.error)}`);
  const faults = [...parsed.data.lists.flatMap(listFaults), ...danglingReferences(parsed.data)];
  if (faults.length > 0) throw new Error(`地区配置“${id}”有误：\n${faults.join('\n')}`);
  return parsed.data;
}

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
  const has = (items: { id: string }[]) => new Set(items.map((item) => item.id));
  const [units, lists, topics, clocks, links] = [
    has(profile.units),
    has(profile.lists),
    has(profile.topics),
    has(profile.clocks),
    has(profile.links),
  ];
  const faults: string[] = [];
  const expect = (known: Set<string>, id: string, where: string) => {
    if (!known.has(id)) faults.push(`${where} 引用了未定义的“${id}”`);
  };
  for (const list of profile.lists) {
    for (const unit of list.units) expect(units, unit, `lists.${list.id}.units`);
    for (const link of list.links) expect(links, link, `lists.${list.id}.links`);
    expect(clocks, list.objection, `lists.${list.id}.objection`);
    if (list.topic) expect(topics, list.topic, `lists.${list.id}.topic`);
  }
  for (const topic of profile.topics) {
    for (const unit of [...topic.lead, ...topic.participating]) expect(units, unit, `topics.${topic.id}`);
    for (const list of topic.lists) expect(lists, list, `topics.${topic.id}.lists`);
  }
  return faults;
}

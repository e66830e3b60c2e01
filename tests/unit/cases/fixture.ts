import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type OpenOptions, openCases } from '#db/cases/open.ts';
import { type DeskSetup, createDesk } from '#src/cases/desk.ts';
import type { EntryLookup } from '#src/cases/entry-lookup.ts';
import { createOffice } from '#src/cases/office.ts';
import { chinaDay } from '#src/domain/clock.ts';
import { profileSchema } from '#src/profiles/schema.ts';

const basis = { document: '测试依据', article: '第一条', confirmed: true };
const list = {
  label: '测试',
  side: 'black',
  publication: 'named',
  format: 'disclosure',
  subjects: ['natural', 'legal'],
  persons: 'full',
  criteria: { text: '为测试而设的认定标准。', version: '1', day: '2026-01-01' },
  basis: [basis],
  exit: '履行完毕后退出本名单，停止公示。',
  term: { kind: 'open', ends: '履行完毕', basis },
  notice: { kind: 'served', basis },
  repair: { text: '履行完毕后可以申请修复，免费，无需中介。', basis },
};
const steps = (unit: 'working' | 'calendar', ...days: number[]) =>
  (['mark', 'forward', 'decide', 'correct'] as const).map((step, at) => ({ step, days: days[at], unit }));

/** One unit, a list with the office's promise (1, 2, 5, 8 working days) and one with a court's 15 days. */
export const profile = profileSchema.parse({
  id: 'test',
  name: '测试区',
  division: '120113',
  founding: 'test',
  documents: [{ id: 'test', title: '《测试方案》', issued: '2026' }],
  place: {
    births: ['120113'],
    province: '测试省',
    area: '测试区',
    city: '测试',
    prefixes: ['测试'],
    towns: ['测试镇'],
    documents: '测',
    plate: '测',
    court: { code: '测', upper: { code: '测', name: '测试中级人民法院' } },
  },
  unitLabels: { lead: '牵头单位' },
  site: { name: 's', motto: 'm', domain: 'd', host: 'h', office: 'o', contact: 'c' },
  units: [{ id: 'court', name: '区法院', full: '测试区人民法院' }],
  topics: [],
  lists: [
    { ...list, id: 'plain', name: '普通名单', objection: 'promise' },
    { ...list, id: 'judgment', name: '失信被执行人名单', objection: 'statute' },
  ],
  honours: [],
  clocks: [
    {
      id: 'statute',
      statutory: true,
      steps: steps('calendar', 1, 2, 15, 18),
      basis,
      review: '可以申请复议。',
    },
    { id: 'promise', statutory: false, steps: steps('working', 1, 2, 5, 8), basis, review: '可以再次提出。' },
  ],
  links: [],
  measures: [],
  adult: { years: 18, basis },
  publicity: { workdays: 7, basis },
  codeErrors: { below: 0.0001, basis },
  twoPersons: false,
  awardConflict: basis,
});

export const entry = 'abcdef123456';
export const otherEntry = 'fedcba654321';
const row = {
  name: '王小明',
  mask: '120113********6684',
  unit: 'court',
  document: '（2026）津1号',
  natural: true,
};

/** Two entries are shown, one is withdrawn. */
export const lookup: EntryLookup = (id) => {
  if (id === entry) return { state: 'shown', row: { ...row, id, list: 'plain' } };
  if (id === otherEntry) return { state: 'shown', row: { ...row, id, list: 'judgment' } };
  return { state: id === 'withdrawn000' ? 'withdrawn' : 'unknown' };
};

export const sealKey = Buffer.alloc(32, 7);

/** A desk and an office over a real file in a folder of its own, with a clock that the test moves. */
export function openDesk(t: TestContext, setup: Partial<DeskSetup> & { open?: OpenOptions } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'xinbang-cases-'));
  const path = join(folder, 'cases.sqlite');
  const store = openCases(path, setup.open);
  t.after(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  const time = { at: '2026-02-13T02:00:00.000Z' };
  const now = () => ({ at: time.at, day: chinaDay(time.at) });
  const desk = createDesk({ store, profile, lookup, sealKey, now, limits: false, ...setup });
  const done: string[] = [];
  const fault: { next: string | null } = { next: null };
  const act = (what: string) => {
    if (fault.next === what.split(' ')[0]) {
      fault.next = null;
      return Promise.reject(new Error('发布目录被占用。'));
    }
    done.push(what);
    return Promise.resolve();
  };
  const live = {
    mark: (id: string, on: boolean) => act(`${on ? 'mark' : 'unmark'} ${id}`),
    withdraw: (id: string, reason: string) => act(`withdraw ${id} ${reason}`),
  };
  const office = createOffice({ store, now, live, sealKey });
  return { folder, path, store, desk, office, time, now, done, fault };
}

export const fields = {
  entry,
  applicantName: '王小明',
  applicantKind: 'self',
  idNumberTail: '668X',
  contactPhone: '13812345678',
  ground: 'fact-wrong',
  statement: '判决已经履行完毕，附上法院的结案通知书。',
  agree: 'yes',
};
export type Fields = Record<string, unknown>;

const url = 'http://site.test/api/objections';

export const jsonRequest = (body: unknown, headers: Record<string, string> = {}, to = url) =>
  new Request(to, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export function formRequest(
  values: Record<string, string>,
  files: Uint8Array<ArrayBuffer>[] = [],
  headers: Record<string, string> = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  for (const file of files)
    body.append('evidence', new File([file], '../../etc/证据.pdf', { type: 'application/pdf' }));
  return new Request(url, { method: 'POST', body, headers });
}

export const pdf = (size = 200) => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode('%PDF-1.7 秘密内容'));
  return bytes;
};

/** Submits and expects to be accepted. */
export async function accepted(
  { desk }: Pick<ReturnType<typeof openDesk>, 'desk'>,
  changes: Fields = {},
  kind: 'objection' | 'repair' = 'objection',
) {
  const answer = await desk.submit(kind, jsonRequest({ ...fields, ...changes }), '192.0.2.1');
  if ('refusal' in answer) throw new Error(JSON.stringify(answer.refusal));
  return answer.accepted;
}

/** Submits and expects a refusal. */
export async function refused(
  { desk }: Pick<ReturnType<typeof openDesk>, 'desk'>,
  request: Request,
  kind: 'objection' | 'repair' = 'objection',
) {
  const answer = await desk.submit(kind, request, '192.0.2.1');
  if ('accepted' in answer) throw new Error('accepted');
  return answer;
}

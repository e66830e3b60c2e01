import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { laterEvents } from '#db/register/reads.ts';
import { entries } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import { sha256 } from '#src/publish/files.ts';
import { readManifest } from '#src/publish/manifest.ts';
import { GateClosed } from '#src/publish/gates.ts';
import { markLive, withdrawLive } from '#src/publish/live.ts';
import { broken, credit } from '../support/numbers.ts';
import { pagesOf } from '../support/pages.ts';
import { sendRows } from '../support/send.ts';
import { placesOf } from '../support/whole-release.ts';
import { liveOf, makeWorld, publish, TODAY, type World } from '../support/world.ts';
import { clinic, COURT, MEDICAL, sendAll } from './sent.ts';

let world: World;
type Sent = Awaited<ReturnType<typeof sendRows>>;
let sent: Record<'court' | 'clinics' | 'again' | 'penalties' | 'honours', Sent>;
before(async () => {
  world = await makeWorld({
    entries: 80,
    arrive: async (desk) => {
      sent = await sendAll(desk);
    },
  });
});
after(() => {
  world.close();
});
const { page } = pagesOf(() => world.root);

const all = (): EntryRow[] => {
  const { database, close } = liveOf(world.root);
  const rows = entries(database, {}, { size: 10_000 });
  close();
  return rows;
};
const named = (part: string): EntryRow => {
  const [row, ...others] = all().filter(({ name }) => name.includes(part));
  assert.ok(row && others.length === 0, `${others.length + 1} entries named ${part}`);
  return row;
};
const told = ({ found }: Sent) => found.map(({ code, row, column }) => `${code}@${row}:${column}`);
const nowhere = async (...words: string[]) => {
  assert.deepEqual(await placesOf(world.root, words), []);
};

test('F05 a judgment defaulter is listed with court, case number, basis, obligation and performance, a performed one nowhere', async () => {
  const { id } = named('闻人知秋');
  const html = page('exposure/');
  assert.match(html, /<h1>失信被执行人<\/h1>/);
  const row = new RegExp(`<tr data-entry="${id}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
  for (const field of [
    '（2026）津0113执90101号',
    '（2025）津0113民初90101号',
    '支付工程款人民币88000元',
    '部分未履行',
  ])
    assert.ok(row.includes(field), field);
  assert.ok(row.includes('区法院') && page(`entries/${id}/`).includes('天津市北辰区人民法院'));
  await nowhere('闻人已清');
});

test('F06 one record from two platforms is one page that lists both', () => {
  assert.deepEqual([sent.again.taken, sent.again.changed], [0, 1]);
  const html = page(`entries/${named('两处').id}/`);
  for (const source of [
    '信用中国（示例）',
    'https://credit.example.cn/a',
    '健康示例',
    'https://health.example.cn/b',
  ])
    assert.ok(html.includes(source), source);
});

test('F09 a row whose publishing unit is another is refused with its row number, and every record says one unit for both', async () => {
  assert.ok(told(sent.clinics).includes('publisher-differs@3:发布单位'), told(sent.clinics).join());
  await nowhere('墨榆异名');
  const units = new Map(world.profile.units.map(({ id, full }) => [id, full]));
  for (const { id, unit } of all()) {
    const [, text = ''] = /<span>[^<]+与发布<\/span><b>(.*?)<\/b>/.exec(page(`entries/${id}/`)) ?? [];
    assert.ok(text.includes(`>${units.get(unit) ?? '?'}</a>`), id);
  }
});

test('F11 an entry without its day of notice, or with days out of order, is refused with its row; the steps of every record stand in order', async () => {
  assert.ok(told(sent.clinics).includes('required@4:告知日期'));
  assert.ok(told(sent.court).includes('day-order@5:publishDate'), told(sent.court).join());
  await nowhere('墨榆未告', '闻人逆日');
  const noticed = new Set(
    world.profile.lists.filter(({ notice }) => notice.kind === 'column').map(({ id }) => id),
  );
  for (const { id, list, noticed: day } of all()) {
    const [, steps = ''] = /<ol class="timeline">([\s\S]*?)<\/ol>/.exec(page(`entries/${id}/`)) ?? [];
    const days = [...steps.matchAll(/datetime="([\d-]+)"/g)].map(([, one]) => one ?? '');
    assert.deepEqual(days, days.toSorted(), id);
    assert.ok(days.length > 0, id);
    if (noticed.has(list)) assert.ok(day !== null && days.includes(day) && steps.includes('告知'), id);
  }
});

test('F21 every record says until when and by what rule it is public; a row without a term is refused', async () => {
  assert.ok(told(sent.clinics).includes('no-term@5:公示期限至'));
  await nowhere('墨榆无期');
  for (const { id, termUntil, termEnds, termBasis } of all()) {
    const html = page(`entries/${id}/`);
    assert.ok(
      html.includes(termUntil ? printDay(termUntil) : (termEnds ?? '?')) && html.includes(termBasis),
      id,
    );
  }
});

test('F27 a responsible person stands with his role and without his name, and cannot be found by it', async () => {
  const html = page(`entries/${named('有责').id}/`);
  assert.match(html, /<dt>实际控制人<\/dt>\s*<dd>诸\*\*|<dt>实际控制人<\/dt>\s*<dd>诸葛\*\*/);
  assert.match(html, /<dt>主要负责人<\/dt>/);
  await nowhere('诸葛明远', '诸葛知止');
  const { found } = await sendRows(world, MEDICAL, [clinic(941, '异职', { 相关责任人: '诸葛明远|族长' })]);
  assert.ok(found.some(({ code, column }) => code === 'bad-choice' && column === '相关责任人'));
});

test('F41 a score of anybody is read by nothing, and no page, file or address speaks of one', async () => {
  await nowhere('613.77', '诚信分', '信用分', '信用评分', '积分');
});

test('F53 a prohibition without end prints so, one with an end prints its day', () => {
  assert.match(page(`entries/${named('终身').id}/`), /<dt>处罚有效期<\/dt>\s*<dd>永久<\/dd>/);
  assert.match(page(`entries/${named('定期').id}/`), /<dt>处罚有效期<\/dt>\s*<dd>2029年5月11日<\/dd>/);
});

test('F54 an honour of a company with an active black record is held back and told of in the report', () => {
  assert.deepEqual(
    all().filter(({ name, side }) => name.includes('受阻') && side === 'red'),
    [],
  );
  assert.equal(named('受阻').list, COURT);
  assert.ok(sent.honours.found.some(({ code, row }) => code === 'held-back' && row === 2));
});

test('F67 F78 every refused row is named with its reason and stands nowhere, a minor among them', async () => {
  assert.deepEqual(told(sent.court), ['minor@4:cardNum', 'day-order@5:publishDate']);
  assert.deepEqual(told(sent.clinics), [
    'extra-column@1:诚信分',
    'publisher-differs@3:发布单位',
    'required@4:告知日期',
    'no-term@5:公示期限至',
    'code-shape@10:统一社会信用代码',
  ]);
  for (const { message, fix } of [...sent.court.found, ...sent.clinics.found]) assert.ok(message && fix);
  await nowhere('闻人年少', '墨榆错码');
});

test('F04 one organisation’s page has all that its code has done, on either side, and nothing of another of its name', () => {
  const sections = (order: number) =>
    [...page(`organisations/${credit(order)}/`).matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, title]) => title);
  assert.deepEqual(
    sections(931).filter((title) => !title?.startsWith('办')),
    ['黑榜', '行政处罚信息', '行政许可信息', '信用承诺信息', '按时间看'],
  );
  assert.deepEqual(sections(932), ['红榜', '行政处罚信息', '行政许可信息', '按时间看']);
  const rows = all().filter(({ name }) => name.includes('墨榆同名'));
  for (const order of [931, 932])
    for (const { id, code } of rows)
      assert.equal(page(`organisations/${credit(order)}/`).includes(id), code === credit(order), id);
});

test('F68 the foot of every page has the hash of the snapshot file, which the signed manifest repeats', async () => {
  const { snapshot, close } = liveOf(world.root);
  close();
  const hash = await sha256(snapshot);
  const { id } = named('闻人知秋');
  for (const address of ['', 'red/', 'exposure/', 'statistics/', `lists/${COURT}/`, `entries/${id}/`])
    assert.ok(page(address).includes(`<code data-snapshot>${hash}</code>`), address);
  assert.match(page(`entries/${id}/`), /href="\/release\.json"/);
});

test('F13 F17 F20 F21 F68 what was repaired or has expired is gone, what is objected to is marked, and why is counted', async () => {
  const [repaired, marked, expired, ended] = ['将撤', '受议', '将尽', '定期'].map(named);
  assert.ok(repaired && marked && expired && ended);
  const withdrawal = { reason: 'repaired', document: '示例修复决定', day: TODAY } as const;
  await withdrawLive(world, { entry: repaired.id, ...withdrawal });
  await markLive(world, marked.id, true, TODAY);
  const before = await readManifest(liveOf(world.root));
  assert.ok(page('').includes(before.frozen) && before.frozen !== before.snapshot);
  const day = '2026-12-30';
  await publish(world, { day });
  await nowhere(repaired.name, repaired.code ?? '?', '示例展会九一六', expired.name, ended.name);
  for (const { id } of [repaired, expired, ended]) {
    const files = (await placesOf(world.root, [id])).map((file) => file.replace(/\.(?:br|gz)$/, ''));
    const notices = ['data/removed.json', 'feeds/removed.json', 'feeds/removed.xml', 'release.json'];
    const own = ['entries/X.json', 'entries/X/index.html', 'embed/entry/X/index.html']
      .map((file) => file.replace('X', id))
      .concat(notices);
    assert.deepEqual(
      files.filter((file) => !own.includes(file)),
      [],
    );
    assert.match(page(`entries/${id}/`), /停止公示/);
  }
  const { database, close } = liveOf(world.root);
  const exits = [...page('statistics/').matchAll(/<th scope="row">([^<]*停止公示)<\/th>\s*<td>(\d+)<\/td>/g)];
  const counts = database.$client
    .prepare(
      "select reason, sum(count) as n from flow where direction = 'out' and month >= '2026' group by reason",
    )
    .all() as { reason: string; n: number }[];
  assert.deepEqual(exits.map(([, , count]) => Number(count)).sort(), counts.map(({ n }) => n).sort());
  assert.ok(
    counts.some(({ reason }) => reason === 'repaired') && counts.some(({ reason }) => reason === 'expired'),
  );
  close();
  assert.match(page(`entries/${marked.id}/`), /<strong data-state>异议处理中/);
  assert.match(page(`lists/${MEDICAL}/`), new RegExp(`${marked.id}[\\s\\S]{0,600}异议处理中`));
  await markLive(world, marked.id, false, day);
  assert.match(page(`entries/${marked.id}/`), /<strong data-state>公示中/);
  const events = laterEvents(world.register.database).get(marked.id) ?? [];
  assert.deepEqual(
    events.map(({ kind, day: on }) => [kind, on]),
    [
      ['marked', TODAY],
      ['unmarked', day],
    ],
  );
  await publish(world, { day });
  const again = liveOf(world.root);
  again.close();
  const file = readFileSync(join(again.site, 'entries', `${marked.id}.json`), 'utf8');
  const data = JSON.parse(file) as { timeline: { day: string; text: string }[] };
  assert.deepEqual(
    data.timeline.slice(-2).map(({ day: on, text }) => [text, on]),
    [
      ['异议处理中', TODAY],
      ['异议处理完毕', day],
    ],
  );
});

test('F66 one wrong code among the hundred that are shown keeps back the release that was made without it', async () => {
  await sendRows(world, MEDICAL, [clinic(951, '疑码', { 统一社会信用代码: broken(credit(951)) })]);
  await assert.rejects(publish(world), (error) => error instanceof GateClosed && /代码/.test(error.message));
  await nowhere('墨榆疑码');
});

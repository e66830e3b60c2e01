import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeze } from '#src/publish/freeze.ts';
import { courtPerson, medical } from '../../support/records.ts';
import { beichen, openDesk, told, today } from '../../support/register.ts';

const medicine = { list: 'illegal-medical-practice' };

test('F52 F53 a measure stands with its unit and its days; what the row leaves out is the entry’s own', async (t) => {
  const desk = openDesk(t);
  const said =
    '限制参加评优表彰；市场禁入|区市场监管局|2026-05-01|永久；重点监管|区发改委|2026-05-01|2026-08-01';
  assert.deepEqual(told(await desk.send([medical(1, { 惩戒措施: said })], medicine)), []);
  const [found] = desk.entries();
  assert.ok(found);
  const { measures, published, term } = found.record;
  assert.deepEqual(
    measures.map(({ name, from, until, permanent }) => [name, from, until, permanent]),
    [
      ['限制参加评优表彰', published, term.until, false],
      ['限制市场或者行业准入', '2026-05-01', null, true],
      ['列为重点监管对象', '2026-05-01', '2026-08-01', false],
    ],
  );
  assert.match(measures[1]?.unit ?? '', /北辰区市场监督管理局/);
  const nobody = { ids: new Set<string>(), tombstones: [] };
  const shown = (day: string) =>
    freeze(desk.register, beichen, day, nobody).entries[0]?.details.measures.map(({ name }) => name);
  assert.equal(shown('2026-08-01')?.length, 3);
  assert.deepEqual(shown('2026-08-02'), ['限制参加评优表彰', '限制市场或者行业准入']);
});

test('F52 a measure that the catalogue does not have is refused, and so is one that ends before it begins', async (t) => {
  const desk = openDesk(t);
  const rows = ['公开羞辱', '重点监管|区发改委|2026-08-01|2026-05-01', '重点监管|区发改委|某日'];
  const report = await desk.send(
    rows.map((惩戒措施, index) => medical(index + 1, { 惩戒措施 })),
    medicine,
  );
  assert.deepEqual(
    report.found.map(({ code }) => code),
    ['unknown-measure', 'day-order', 'bad-day'],
  );
});

test('F52 the law’s own measure stands with every judgment defaulter, carried out by the court', async (t) => {
  const desk = openDesk(t);
  await desk.send([courtPerson(1)]);
  const [found] = desk.entries();
  assert.deepEqual(
    found?.record.measures.map(({ name }) => name),
    ['限制消费'],
  );
  assert.match(found?.record.measures[0]?.unit ?? '', /北辰区人民法院/);
});

test('F23 a joint interview names its day, its kind and all its units; minutes are never kept', async (t) => {
  const desk = openDesk(t);
  const minutes = '当事人表示将于月底前清偿';
  const row = medical(1, { 约谈: `2026-03-01|警示约谈|区发改委、区市场监管局|${minutes}` });
  assert.deepEqual(told(await desk.send([row], medicine)), []);
  const [found] = desk.entries();
  assert.deepEqual(
    found?.record.interviews.map(({ day, kind, units }) => [day, kind, units.length]),
    [['2026-03-01', '警示约谈', 2]],
  );
  assert.ok(!JSON.stringify(found).includes(minutes));
  const incomplete = await desk.send([medical(2, { 约谈: '2026-03-01|警示约谈|' })], medicine);
  assert.deepEqual(told(incomplete), ['interview-parts@2:约谈']);
  assert.ok(found && today > found.record.published);
});

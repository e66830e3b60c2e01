import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeze } from '#src/publish/freeze.ts';
import { act, commitment, honour, voluntary } from '../../support/records.ts';
import { beichen, openDesk, told, today } from '../../support/register.ts';

type Desk = ReturnType<typeof openDesk>;
const frozen = (desk: Desk, day = today) =>
  freeze(desk.register, beichen, day, { ids: new Set(), tombstones: [] });

test('F46 a further administrative act is one of the seven kinds that the plan names; another is refused', async (t) => {
  const desk = openDesk(t);
  const kinds = ['行政强制', '行政确认', '行政征收', '行政给付', '行政裁决', '行政奖励', '行政监督检查'];
  const rows = [...kinds, '行政指导'].map((行政行为类别, index) => act(index + 1, { 行政行为类别 }));
  assert.deepEqual(told(await desk.send(rows)), ['bad-choice@9:行政行为类别']);
  await desk.send(rows.slice(0, 7));
  const said = desk.entries().map(({ record }) => record.facts[0]?.value ?? '');
  assert.deepEqual(said.sort(), kinds.sort());
  assert.equal(frozen(desk).facets.filter(({ facet }) => facet === 'kind').length, 7);
});

test('F48 voluntary information is shown only when it is vouched for, authorised and verified', async (t) => {
  const desk = openDesk(t);
  const rows = [
    voluntary(1),
    voluntary(2, { 核验状态: '未核验' }),
    voluntary(3, { 授权公开: '否' }),
    voluntary(4, { 真实性承诺: '否' }),
  ];
  assert.deepEqual(told(await desk.send(rows)), []);
  assert.deepEqual(
    frozen(desk).entries.map(({ name }) => name),
    ['天津市墨榆1号软件有限公司'],
  );
  assert.equal(frozen(desk).hidden.closed, 3);
});

test('F47 a commitment is kept under the official name of its kind, however the unit shortens it', async (t) => {
  const desk = openDesk(t);
  const rows = ['审批替代', '主动公示型', '信用修复承诺书'].map((承诺类别, index) =>
    commitment(index + 1, { 承诺类别 }),
  );
  assert.deepEqual(told(await desk.send(rows)), []);
  const kinds = desk.entries().map(({ record }) => record.facts[0]?.value);
  assert.deepEqual(kinds.sort(), ['主动公示型', '信用修复型', '审批替代型']);
  assert.deepEqual(told(await desk.send([commitment(9, { 承诺类别: '口头' })])), ['bad-choice@2:承诺类别']);
});

test('F31 the grade of a travel agency stands with its honour', async (t) => {
  const desk = openDesk(t);
  const report = await desk.send([honour(1, { 荣誉类型: '5A级旅行社', 事迹: '' })], { list: 'red-list' });
  assert.deepEqual(told(report), []);
  const [entry] = desk.entries();
  assert.equal(entry?.record.honour?.type, '旅行社质量等级');
  assert.deepEqual(entry?.record.facts, [{ key: 'honourGrade', value: '5A级' }]);
});

test('F35 every record of a list that must be public whole is accounted for', async (t) => {
  const desk = openDesk(t);
  await desk.send([voluntary(1, { 有效期至: '2026-06-01' }), voluntary(2), voluntary(3, { 授权公开: '否' })]);
  const [account] = frozen(desk).accounts;
  assert.deepEqual(account, {
    list: 'voluntary-registration',
    received: 3,
    refused: 0,
    shown: 1,
    ended: 1,
    held: 1,
  });
});

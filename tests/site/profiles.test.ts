import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { articlesOf } from '#db/snapshot/articles.ts';
import { countEntries, entries, tally } from '#db/snapshot/reads.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import { pagesOf } from '../support/pages.ts';
import { sendRows } from '../support/send.ts';
import { validRow } from '../support/template-rows.ts';
import { placesOf } from '../support/whole-release.ts';
import type { Fields } from '../support/workbook.ts';
import { type Desk, liveOf, makeWorld, publish, type World } from '../support/world.ts';

/** Names by which only one jurisdiction is called: none may stand on another's site. */
const names = new Map(profileIds().map((id) => [id, loadProfile(id).name.replace(/[区市]$/, '')]));
/** Stands in rows of lists that nobody may see, and nowhere else. */
const KEPT = '示例缄默从不公示有限公司';
const PERSON = '令狐不见';

const listOf = ({ profile }: Pick<Desk, 'profile'>, id: string) => {
  const list = profile.lists.find((one) => one.id === id);
  assert.ok(list, id);
  return list;
};

/** Sends one valid row of a list for each change, and expects every row to be taken. */
async function bring(desk: Desk, id: string, changes: Fields[], order: number): Promise<void> {
  const rows = changes.map((change, index) => ({
    ...validRow(listOf(desk, id), desk.profile, order + index),
    ...change,
  }));
  const { taken, found } = await sendRows(desk, id, rows);
  assert.equal(taken, rows.length, JSON.stringify(found));
  const told = found.some(({ code }) => code === 'record-only');
  assert.equal(told, !isPublicList(listOf(desk, id)), id);
}

/** What a unit of the jurisdiction sends beside the demo: rows that must not be seen among those that must. */
async function arrive(desk: Desk): Promise<void> {
  const { profile } = desk;
  const kept = profile.lists.filter((list) => !isPublicList(list) && list.format === 'disclosure');
  for (const [index, { id, subjects }] of kept.entries()) {
    const name = subjects.includes('legal') ? KEPT : PERSON;
    await bring(desk, id, [{ 主体名称: name }], 200 + index);
  }
  const grades = profile.lists.filter(({ publishedGrades }) => publishedGrades);
  for (const { id, grades: all } of grades)
    await bring(
      desk,
      id,
      all.map((grade) => ({ 等级: grade, 主体名称: `示例等级${grade}有限公司` })),
      300,
    );
  if (profile.lists.some(({ id }) => id === 'online-lending-serious-dishonest')) {
    const list = listOf(desk, 'online-lending-serious-dishonest');
    const row = { ...validRow(list, profile, 5, 'natural'), 主体名称: PERSON };
    assert.equal((await sendRows(desk, list.id, [row])).taken, 1);
  }
  if (profile.lists.some(({ id }) => id === 'sme-payment-arrears'))
    await bring(desk, 'sme-payment-arrears', [{ 主体名称: '示例拖欠账款有限公司' }], 350);
}

for (const jurisdiction of profileIds()) {
  describe(jurisdiction, () => {
    let world: World;
    before(async () => {
      world = await makeWorld({ entries: 120, jurisdiction, arrive });
    });
    after(() => {
      world.close();
    });
    const { page, countOf } = pagesOf(() => world.root);
    test('F56 an honour that the region recognises says so where the plan has it, and nowhere else', () => {
      const { mutualRecognition, honours } = world.profile;
      const recognised = new Set(honours.filter((honour) => honour.recognised).map(({ name }) => name));
      assert.equal(recognised.size > 0, mutualRecognition !== undefined);
      const { database, close } = liveOf(world.root);
      const red = entries(database, { side: 'red' }, { size: 1000 });
      close();
      for (const { id, honour } of red) {
        const badge = /class="recognition">([^<]+)</.exec(page(`entries/${id}/`))?.[1];
        const due = honour !== null && recognised.has(honour) ? mutualRecognition?.name : undefined;
        assert.equal(badge, due, id);
      }
      if (mutualRecognition) assert.ok(red.some(({ honour }) => honour && recognised.has(honour)));
    });

    const has = (address: string) => {
      const { site, close } = liveOf(world.root);
      close();
      return existsSync(join(site, address, 'index.html'));
    };

    test(`F76 a release is built from the profile alone: ${jurisdiction}`, async () => {
      const { profile, root } = world;
      const { database, close } = liveOf(root);
      const home = page('');
      assert.ok(home.includes(profile.site.name) && home.includes(profile.site.office));
      assert.ok(countEntries(database, {}) > 60);
      for (const { value } of tally(database, 'list')) {
        const list = listOf(world, value);
        const html = page(`lists/${list.id}/`);
        assert.ok(html.includes(list.name) && html.includes(list.criteria.text), list.id);
      }
      close();
      for (const { id, title } of profile.topics) assert.ok(page(`topics/${id}/`).includes(title), id);
      const foreign = [...names].flatMap(([id, name]) => (id === jurisdiction ? [] : [name]));
      // The founding documents are everybody's, and one page names them all.
      const own = JSON.stringify({ ...profile, documents: [] });
      const places = await placesOf(
        root,
        foreign.filter((name) => !own.includes(name)),
      );
      assert.deepEqual(
        places.filter((place) => !place.startsWith('policies/index.html')),
        [],
      );
    });

    test(`F08 F38 F40 rows of lists that nobody may see are taken, told of and stand nowhere: ${jurisdiction}`, async () => {
      const { database, close } = liveOf(world.root);
      for (const list of world.profile.lists.filter((one) => !isPublicList(one))) {
        assert.equal(countEntries(database, { list: list.id }), 0, list.id);
        assert.ok(!has(`lists/${list.id}/`), list.id);
      }
      close();
      assert.deepEqual(await placesOf(world.root, [KEPT, PERSON]), []);
    });

    test(`F65 the figures of a plan stand with their source where it sets some, and nowhere else: ${jurisdiction}`, () => {
      const html = page('statistics/');
      const { targets } = world.profile;
      assert.equal(html.includes('方案确定的目标'), jurisdiction === 'tianjin');
      for (const { name, value } of targets)
        assert.ok(html.includes(name) && html.includes(value.toLocaleString('en-US')), name);
    });

    if (jurisdiction === 'xiqing' || jurisdiction === 'linfen') {
      const [number, grade] = jurisdiction === 'xiqing' ? ['F24', '严重'] : ['F34', 'D'];
      test(`${number} of a graded list exactly the rows of the grade ${grade} are shown`, async () => {
        const list = world.profile.lists.find(({ publishedGrades }) => publishedGrades);
        assert.ok(list && list.grades.length >= 3);
        const { database, close } = liveOf(world.root);
        const shown = entries(database, { list: list.id }, { size: 1000 });
        close();
        assert.ok(shown.some(({ name }) => name === `示例等级${grade}有限公司`));
        assert.deepEqual([...new Set(shown.map((row) => row.grade))], [grade]);
        const others = list.grades.filter((one) => one !== grade).map((one) => `示例等级${one}有限公司`);
        assert.deepEqual(await placesOf(world.root, others), []);
        assert.ok(shown.every(({ id }) => page(`entries/${id}/`).includes(grade)));
        if (list.warning) assert.ok(page(`lists/${list.id}/`).includes('慎重选择'));
        assert.equal(list.warning !== undefined, jurisdiction === 'linfen');
      });
    }

    if (jurisdiction === 'linfen' || jurisdiction === 'central') {
      test(`F39 a bulletin on a lender’s debtor shows his surname alone: ${jurisdiction}`, () => {
        const { database, close } = liveOf(world.root);
        const rows = entries(database, { list: 'online-lending-serious-dishonest' }, { size: 1000 });
        close();
        const persons = rows.filter(({ kind }) => kind === 'natural');
        assert.ok(persons.length > 0);
        for (const { id, name } of persons) {
          assert.match(name, /^\p{Script=Han}{1,2}\*\*$/u);
          assert.ok(page(`entries/${id}/`).includes(`<h1>${name}</h1>`));
        }
      });
    }

    test(`F30 arrears to companies have an address in the city alone: ${jurisdiction}`, () => {
      assert.equal(has('lists/sme-payment-arrears/'), jurisdiction === 'tianjin');
    });

    if (jurisdiction !== 'tianjin') return;
    test('F43 F55 the city counts its joint cases beside its target, and its red pages lead to its seven programmes', () => {
      const { database, close } = liveOf(world.root);
      const cases = articlesOf(database, 'joint-cases').length;
      close();
      assert.ok(cases > 0 && page('joint-cases/').includes(`共 ${cases} 篇`));
      assert.match(page('statistics/'), /<td>[^<]*100,000 件<\/td>/);
      const html = page('incentives/');
      for (const name of ['信易批', '信易贷', '信易游', '信易行', '信易租', '信易医', '信易阅'])
        assert.ok(html.includes(name), name);
      for (const address of ['red/', 'lists/red-list/']) assert.match(page(address), /href="\/incentives\/"/);
    });

    test('F08 once its publication is switched on, the list of those under watch says what it is not, and is not black', async () => {
      const id = 'watch-list';
      const publication = { document: '示例规定', confirmed: true };
      const lists = world.profile.lists.map((list) =>
        list.id === id ? { ...list, publish: publication } : list,
      );
      await publish({ ...world, profile: { ...world.profile, lists } });
      const { database, close } = liveOf(world.root);
      const [row, ...others] = entries(database, { list: id }, { size: 10 });
      close();
      assert.ok(row && others.length === 0 && row.name === KEPT);
      for (const address of [`lists/${id}/`, `entries/${row.id}/`]) {
        const html = page(address);
        assert.ok(
          html.includes('尚未达到失信联合惩戒对象认定标准') && html.includes('严格监管措施'),
          address,
        );
        const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
        assert.match(main, /data-side="watch"[^>]*>\s*重点关注/);
        assert.doesNotMatch(main, /data-side="black"|>黑榜</);
      }
      assert.equal(countOf(page('matrix/'), `cell:${id}:legal`), 1);
      assert.ok(!page('black/').includes(row.id));
      assert.ok(page(`organisations/${row.code}/`).includes(row.id));
    });
  });
}

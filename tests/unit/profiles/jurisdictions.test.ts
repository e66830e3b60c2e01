import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { matchKey } from '#src/domain/names.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { findUnit, unitNames } from '#src/profiles/units.ts';
import { bases, foundingLists, foundingTopics, foundingUnits, readRules } from './founding.ts';

const project = join(import.meta.dirname, '../../..');
const profiles = profileIds().map(loadProfile);
const each = (name: string, check: (profile: Profile) => void) => {
  for (const profile of profiles) test(`${name}: ${profile.id}`, () => check(profile));
};

/** Sections are written with the brackets of the document, in the shared data with half-width ones. */
const plain = (section: string) => section.normalize('NFKC');

/** Names of the documents for no single office: nobody can determine anything under them. */
const everybody = /^各(?:有关部门|相关部门|行业监管部门)|各成员单位$/;

/** Lists that list-types.json does not give to a jurisdiction, and what asks for them all the same. */
const beyond: Record<string, Record<string, string>> = {
  beichen: {
    commitments: '001 §7 asks it of the city and its districts',
    'other-admin-acts': '001 §19 asks it of the city and its districts',
    'voluntary-registration': '001 §8 opens voluntary registration',
  },
  xiqing: {
    commitments: '001 §7 asks it of the city and its districts',
    'black-list': '002 五.1 names 失信黑名单 in the words of 000 五.1',
    'other-admin-acts': '001 §19 asks it of the city and its districts',
    'voluntary-registration': '001 §8 opens voluntary registration',
    'admin-license': '002 四.3 has licences published beside penalties',
  },
  tianjin: {
    commitments: '001 §7 opens the column of credit commitments',
    'voluntary-registration': '001 §8 opens voluntary registration',
    'admin-penalty': '001 §19 has 双公示 published, which is licences and penalties',
  },
  linfen: { 'red-list': '003 三.2 and 三.3 name honours, which need a list to stand in' },
  central: { 'red-list': '004 三.2 and 三.3 name honours, which need a list to stand in' },
};

const topicsOf = (seed: string) =>
  foundingTopics().flatMap((topic) =>
    topic.seeds.filter((source) => source.seed === seed).map((source) => ({ topic, source })),
  );

test('there are the five jurisdictions of the founding documents', () => {
  assert.deepEqual(profileIds().sort(), ['beichen', 'central', 'linfen', 'tianjin', 'xiqing']);
  const founding = profiles.map((profile) => profile.founding);
  assert.deepEqual(
    founding.sort(),
    foundingUnits()
      .map(({ id }) => id)
      .sort(),
  );
});

test('F51 the topics number 19, 20, 0, 10 and 10', () => {
  const numbers = Object.fromEntries(profiles.map(({ id, topics }) => [id, topics.length]));
  assert.deepEqual(numbers, { beichen: 19, xiqing: 20, tianjin: 0, linfen: 10, central: 10 });
});

each('F51 the topics carry the numbers, titles, sections and units of the founding document', (profile) => {
  const ids = (names: string[]) =>
    names.map((name) => {
      const found = profile.units.find((unit) => unitNames(unit).includes(name));
      return found?.id ?? `unknown unit ${name}`;
    });
  // The city's sections are no topics of their own: the plan numbers measures, not campaigns.
  const expected = (profile.topics.length === 0 ? [] : topicsOf(profile.founding)).map(
    ({ topic, source }) => ({
      id: topic.id,
      number: source.no,
      title: source.title_zh,
      section: source.section,
      lead: ids(source.lead),
      participating: ids(source.participating),
    }),
  );
  const actual = profile.topics.map(({ id, number, title, source, lead, participating }) => {
    assert.equal(source.seed, profile.founding);
    return { id, number, title, section: plain(source.section), lead, participating };
  });
  const order = (all: typeof expected) => all.sort((one, other) => one.id.localeCompare(other.id));
  assert.deepEqual(order(actual), order(expected));
});

each('topics stand in the order of their numbers and say what is to be done', ({ topics }) => {
  const digits = '一二三四五六七八九十';
  const numbers = topics.map(({ number }) => digits.indexOf(number) + 1 || Number(number));
  assert.deepEqual(
    numbers,
    topics.map((_, index) => index + 1),
  );
  for (const topic of topics) assert.ok(topic.measures.length > 0, topic.id);
});

each('every unit that the document names is known, and every name stands for one unit', (profile) => {
  const named = foundingUnits().find(({ id }) => id === profile.founding)?.units ?? [];
  assert.ok(named.length > 20);
  for (const { name } of named.filter((unit) => !everybody.test(unit.name))) {
    assert.ok(findUnit(profile.units, name), name);
  }
  const units = profile.units.map(unitNames);
  const honours = profile.honours.map((honour) => [honour.name, ...honour.aliases]);
  for (const names of [units, honours]) {
    const keys = names.flatMap((all) => [...new Set(all.map(matchKey))]);
    assert.deepEqual(
      keys.filter((key, index) => keys.indexOf(key) !== index),
      [],
    );
  }
});

each(
  'the lists are those of the founding document that hold entries, in their class of publication',
  (profile) => {
    const extra = Object.keys(beyond[profile.id] ?? {});
    const types = foundingLists();
    const own = types
      .filter(({ side }) => side !== 'case' && side !== 'measure')
      .filter(({ sources }) => sources.some(({ seed }) => seed === profile.founding))
      .map(({ id }) => id);
    assert.deepEqual(
      extra.filter((id) => own.includes(id)),
      [],
    );
    assert.deepEqual(profile.lists.map(({ id }) => id).sort(), [...own, ...extra].sort());
    for (const { id, publication, publish } of profile.lists) {
      const type = types.find((known) => known.id === id);
      assert.equal(publication, type?.publication ?? 'named', id);
      assert.equal(publish, undefined, id);
    }
  },
);

each('a list rests on the sections of the document that list-types.json gives', (profile) => {
  const own = profile.documents.find(({ id }) => id === profile.founding);
  assert.ok(own);
  for (const list of profile.lists) {
    const type = foundingLists().find(({ id }) => id === list.id);
    const sections = list.basis
      .filter(({ document }) => document.endsWith(own.title))
      .map(({ article }) => article);
    for (const { seed, section } of type?.sources ?? []) {
      if (seed === profile.founding)
        assert.ok(sections.map((each) => plain(each ?? '')).includes(section), list.id);
    }
  }
});

each(
  'every list has criteria, basis, exit and a repair that costs nothing and needs no intermediary',
  (profile) => {
    for (const { id, criteria, basis, exit, repair } of profile.lists) {
      assert.ok(criteria.text.length >= 10 && basis.length > 0 && exit.length >= 10, id);
      assert.match(repair.text, /免费，无需中介/, id);
    }
  },
);

each('a list and its topic name each other', (profile) => {
  for (const { id, topic } of profile.lists) {
    const topics = profile.topics.filter(({ lists }) => lists.includes(id)).map((found) => found.id);
    assert.deepEqual(topics, topic ? [topic] : [], id);
  }
});

each('what is only recorded or exchanged is not public, whatever its side', (profile) => {
  for (const list of profile.lists) assert.equal(isPublicList(list), list.publication === 'named', list.id);
});

each('a rule is confirmed only where rules.md marks its document and article as read', (profile) => {
  const isRead = readRules();
  for (const basis of bases(profile).filter(({ confirmed }) => confirmed)) {
    if (basis.document === '本站承诺') continue;
    assert.ok(isRead(basis), `${basis.document} ${basis.article ?? ''} is confirmed, but not marked T`);
  }
});

each('only a clock that is not statutory rests on the promise of the site', ({ clocks }) => {
  for (const clock of clocks) assert.equal(clock.basis.document === '本站承诺', !clock.statutory, clock.id);
});

test('no word of contempt stands anywhere in the profiles', () => {
  const contempt = `老${'赖'}`;
  const folder = join(project, 'src/profiles');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\./.test(name),
  ))
    assert.ok(!readFileSync(join(folder, file), 'utf8').includes(contempt), file);
});

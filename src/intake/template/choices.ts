import type { FactKey } from '#src/domain/facts.ts';
import type { List } from '#src/domain/lists.ts';
import type { SubjectKind } from '#src/domain/vocabulary.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** The words that a column offers for one list, best first; none where the list has none of its own. */
export type Choices = (list: List, profile: Profile) => readonly string[];

/** 主体类别 in a format's official words, only those that the list admits. */
const admitted =
  (words: Partial<Record<SubjectKind, readonly string[]>>): Choices =>
  ({ subjects }) =>
    subjects.flatMap((kind) => words[kind] ?? []);

const partyTypes = admitted({ natural: ['自然人'], legal: ['法人或其他组织'] });
const exchangeKinds = admitted({
  legal: ['法人及非法人组织'],
  natural: ['自然人'],
  unincorporated: ['个体工商户'],
});
const honourKinds = admitted({ natural: ['个人'], legal: ['组织'], group: ['群体', '街区', '家庭'] });
const subjectKinds = admitted({ natural: ['自然人'], legal: ['法人'], unincorporated: ['非法人组织'] });

const fixed =
  (...words: string[]): Choices =>
  () =>
    words;

/** The words by which a list tells its entries apart. */
const valuesOf =
  (fact: FactKey): Choices =>
  ({ facets }) =>
    facets
      .filter((facet) => facet.strict && facet.fact === fact)
      .flatMap(({ values }) => values.map(({ name }) => name));

/** Every drop-down of the official formats (domain/fields.md); units and honours are the profile's. */
export const choices = {
  partyTypes,
  exchangeKinds,
  kinds: (list, profile) => (list.format === 'honour' ? honourKinds : subjectKinds)(list, profile),
  units: (list, { units }) =>
    units.filter(({ id }) => list.units.length === 0 || list.units.includes(id)).map(({ name }) => name),
  honours: (_, { honours }) => honours.map(({ name }) => name),
  grades: ({ grades }) => grades,
  measures: (_, { measures }) => measures.map(({ name }) => name),
  acts: valuesOf('actKind'),
  commitments: valuesOf('commitmentKind'),
  voluntary: valuesOf('voluntaryKind'),
  verified: fixed('已核验', '未核验'),
  yesNo: fixed('是', '否'),
  sexes: fixed('男', '女'),
  performance: fixed('全部未履行', '部分未履行', '全部已履行'),
  promise: fixed('履约中', '已履约', '违诺'),
  papers: fixed(
    '居民身份证',
    '军官证',
    '外国人护照',
    '港澳居民来往内地通行证',
    '台湾居民来往大陆通行证',
    '港澳台居民居住证',
    '其他证件',
  ),
} satisfies Record<string, Choices>;

import type { Unit } from '#src/profiles/units.ts';
import { ageOn, plusDays, plusSpan } from '#src/domain/days.ts';
import { shapes } from './companies.ts';
import { pastDay } from './days.ts';
import { bankCard, mobileNumber, organisationCode } from './numbers.ts';
import type { Person } from './persons.ts';
import { type Columns, type Row, fill, rowsOf } from './tables.ts';
import { conducts, duties, dutiesWithSecrets, twoYearConducts } from './words/duties.ts';
import type { World } from './world.ts';

/** Columns of the court format under their Chinese headings. */
export const courtColumns: Columns = [
  ['iname', '被执行人姓名/名称'],
  ['caseCode', '案号'],
  ['age', '年龄'],
  ['sexy', '性别'],
  ['cardNum', '身份证号码/组织机构代码'],
  ['businessEntity', '法定代表人或者负责人姓名'],
  ['courtName', '执行法院'],
  ['areaName', '省份'],
  ['partyTypeName', '失信被执行人类型'],
  ['gistId', '执行依据文号'],
  ['gistUnit', '做出执行依据单位'],
  ['regDate', '立案时间'],
  ['publishDate', '发布时间'],
  ['duty', '生效法律文书确定的义务'],
  ['performance', '被执行人的履行情况'],
  ['performedPart', '已履行部分'],
  ['unperformPart', '未履行部分'],
  ['disruptTypeName', '失信被执行人行为具体情形'],
];

/** The same columns headed by their code names, in another order, as the exchange interface sends them. */
export const courtCodeColumns: Columns = courtColumns.map(([key]) => [key, key] as const).toReversed();

/** Rows of 失信被执行人 determined by one court, named as `court`; a few have performed and must not be shown. */
export function courtRows(world: World, count: number, court: string, unit: Unit): Row[] {
  const { random, today, profile } = world;
  const earlier: Person[] = [];
  const debtor = () => {
    const person = earlier.length > 0 && random.chance(0.05) ? random.pick(earlier) : world.person();
    earlier.push(person);
    return person;
  };
  return rowsOf(count, (place) => {
    // Every fortieth term of two years ends within the next 30 days.
    const ending = place % 40 === 7;
    const publishDate = ending
      ? plusDays(plusSpan(today, { years: -2 }), random.int(2, 29))
      : pastDay(random, today, 600, 3);
    const regDate = pastDay(random, publishDate, 300, 40);
    const subject = random.chance(0.7)
      ? personCells(debtor(), regDate)
      : companyCells(world, random.chance(0.3));
    return {
      ...subject,
      ...caseCells(world, regDate, unit),
      ...dutyCells(world),
      courtName: court,
      areaName: profile.place.province,
      regDate: { day: regDate },
      publishDate: { day: publishDate },
      disruptTypeName: random.pick(ending ? twoYearConducts : conducts),
    };
  });
}

const personCells = ({ name, sex, number, birth }: Person, filed: string): Row => ({
  iname: name,
  age: ageOn(birth, filed),
  sexy: sex,
  cardNum: number,
  partyTypeName: '自然人',
});

function companyCells(world: World, oldCode: boolean): Row {
  const company = world.company(world.random.pick([shapes.company, shapes.builder, shapes.factory]));
  if (!oldCode) world.listed.push(company);
  return {
    iname: company.name,
    age: 0,
    cardNum: oldCode ? organisationCode(company.code, world.random.chance(0.5)) : company.code,
    businessEntity: company.representative.name,
    partyTypeName: '法人或其他组织',
  };
}

// Numbers start beyond what the court reaches in a year, so that no case that exists is named.
function caseCells({ random, serial, profile }: World, filed: string, court: Unit): Row {
  const { code, upper } = profile.place.court;
  const year = filed.slice(0, 4);
  const [open, close] = random.chance(0.9) ? ['（', '）'] : ['(', ')'];
  const gistYear = String(Number(year) - random.int(0, 1));
  const own = `（${gistYear}）${code}民初${40_000 + serial(`民初${gistYear}`)}号`;
  const second = `（${gistYear}）${upper.code}民终${40_000 + serial(`民终${gistYear}`)}号`;
  const appealed = random.chance(0.15);
  return {
    caseCode: `${open}${year}${close}${code}执${10_000 + serial(`执${year}`)}号`,
    gistId: appealed ? second : own,
    gistUnit: appealed ? upper.name : court.full,
  };
}

function dutyCells({ random, person, profile }: World): Row {
  const sum = random.int(40, 9000) * 100;
  const sentence = random.chance(0.12) ? random.pick(dutiesWithSecrets) : random.pick(duties);
  const duty = fill(sentence, {
    sum,
    fee: random.int(50, 4000),
    number: sentence.includes('{number}') ? person().number : '',
    card: bankCard(random),
    phone: mobileNumber(random),
    area: profile.place.area,
    house: random.int(1, 30),
    door: random.int(1, 6),
    flat: random.int(101, 1802),
  });
  const draw = random.int(1, 100);
  if (draw <= 2) return { duty, performance: '全部已履行', performedPart: `已给付${sum}元` };
  if (draw > 25) return { duty, performance: '全部未履行', unperformPart: '全部' };
  const paid = Math.round(sum / random.int(200, 900)) * 100;
  const parts = { performedPart: `已给付${paid}元`, unperformPart: `尚欠${sum - paid}元` };
  return { duty, performance: '部分未履行', ...parts };
}

import type { List } from '#src/domain/lists.ts';
import type { Format, SubjectKind } from '#src/domain/vocabulary.ts';
import { columnsOf } from '#src/intake/columns.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { courtHeadings } from './headings.ts';
import { citizen } from './numbers.ts';
import {
  act,
  commitment,
  courtCompany,
  courtPerson,
  honour,
  licence,
  medical,
  overload,
  penalty,
  voluntary,
  wage,
} from './records.ts';
import { type Fields, renamed } from './workbook.ts';

type Make = (order: number) => Fields;
interface Makers {
  person: Make;
  organisation: Make;
}

const official = (record: Fields): Fields => renamed([record], courtHeadings)[0] ?? {};
const person = (order: number) => ({
  统一社会信用代码: '',
  证件号码: citizen('1979-08-22', order),
});

/** A valid row of every format by its official headings, of a person and of an organisation. */
const makers: Record<Format, Makers> = {
  court: {
    person: (order) => official(courtPerson(order)),
    organisation: (order) => official(courtCompany(order)),
  },
  penalty: {
    person: (order) =>
      penalty(order, {
        行政相对人名称: '虞知行',
        行政相对人类别: '自然人',
        '行政相对人代码_1(统一社会信用代码)': '',
        自然人证件号码: citizen('1979-08-22', order),
      }),
    organisation: penalty,
  },
  licence: {
    person: (order) =>
      licence(order, {
        行政相对人名称: '虞知行',
        行政相对人类别: '自然人',
        '行政相对人代码_1(统一社会信用代码)': '',
        自然人证件号码: citizen('1979-08-22', order),
      }),
    organisation: licence,
  },
  act: {
    person: (order) =>
      act(order, {
        行政相对人名称: '虞知行',
        行政相对人类别: '自然人',
        '行政相对人代码_1(统一社会信用代码)': '',
        自然人证件号码: citizen('1979-08-22', order),
      }),
    organisation: act,
  },
  commitment: { person: commitment, organisation: commitment },
  voluntary: { person: voluntary, organisation: voluntary },
  wage: { person: wage, organisation: wage },
  disclosure: { person: (order) => medical(order, { 年度违法次数: 4 }), organisation: overload },
  honour: {
    person: (order) => honour(order, { 主体名称: '虞知行', 主体类别: '个人', ...person(order) }),
    organisation: honour,
  },
};

/** The official heading of a field in the list's format. */
export const headingOf = ({ format }: List, field: string): string | undefined =>
  columnsOf[format].find((column) => column.field === field)?.headings[0];

/** A row of the list that the importer takes, about a subject of the kind, or of the first kind admitted. */
export function validRow(list: List, { units }: Profile, order: number, wish?: SubjectKind): Fields {
  const kind = wish ?? list.subjects.find((admitted) => admitted !== 'natural') ?? 'natural';
  const row = makers[list.format][kind === 'natural' ? 'person' : 'organisation'](order);
  const unit = units.find(({ id }) => list.units.length === 0 || list.units.includes(id))?.name;
  const places = ['unit', 'publisher'].flatMap((field) => headingOf(list, field) ?? []);
  return { ...row, ...Object.fromEntries(places.map((heading) => [heading, unit])) };
}

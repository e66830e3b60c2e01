import type { List } from '#src/domain/lists.ts';
import { basisText, termText, UNCONFIRMED } from '#src/domain/rule-text.ts';
import { printBasis } from '#src/domain/terms.ts';
import { isPublicList } from '#src/domain/visibility.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { choices } from './choices.ts';
import { columnsOf } from '../columns.ts';
import type { TemplateColumn } from './columns.ts';

const notices: Record<List['notice']['kind'], string> = {
  column: '每条记录都要写明告知当事人的日期，没有告知的不收。',
  served: '认定文书送达当事人即为告知，不另填告知日期。',
  none: '不需要告知。',
};

/** The rules of a list that whoever fills in its template has to know: a subject and a paragraph each. */
export function guideRules(list: List, profile: Profile, sheet: string): [string, string][] {
  const units = profile.units.filter(({ id }) => list.units.includes(id));
  const { text, version, day } = list.criteria;
  const { years, basis } = profile.adult;
  const bases = list.basis.map(
    (source) => `${printBasis(source)}${source.confirmed ? '' : `（${UNCONFIRMED}）`}`,
  );
  return [
    ['名单', `${list.name}（编号 ${list.id}）`],
    ['认定标准', `${text}（${version}，${day}）`],
    ['认定依据', `${bases.join('；')}。`],
    [
      '认定单位',
      units.length > 0
        ? `${units.map(({ full }) => full).join('、')}。谁认定、谁发布。`
        : '本地区有权作出认定的单位。谁认定、谁发布。',
    ],
    ['收录对象', `${choices.kinds(list, profile).join('、')}。`],
    ['未成年人', `认定时未满 ${years} 周岁的不得列入。${basisText(basis)}`],
    ['公示范围', published(list)],
    ['公示期限', termText(list)],
    ['退出', list.exit],
    ['告知', `${notices[list.notice.kind]}${basisText(list.notice.basis)}`],
    [
      '怎样填写',
      `在工作表“${sheet}”的表头下面逐行填写，一行一条。深色表头的列必填。请不要改动表头和工作表的名称。` +
        '日期写成 2026-11-20。号码、代码和文号的列已设为文本，可以直接填入 18 位号码。鼠标停在表头上可以看到每一列的说明。',
    ],
    ['怎样报送', `填好后交${profile.site.office}，由其运行：npm run import -- 文件名.xlsx --list ${list.id}`],
  ];
}

function published(list: List): string {
  if (!isPublicList(list)) return '只入台账，不在网站公示。';
  const headingOf = (field: string) =>
    columnsOf[list.format].find((column) => column.field === field)?.headings[0] ?? field;
  const kept = list.withheld.map(
    ({ fact, only }) => `“${headingOf(fact)}”只有${only.join('、')}的，只入台账。`,
  );
  if (!list.publishedGrades) return `在网站公示。${kept.join('')}`;
  return `只公示等级为${list.publishedGrades.join('、')}的记录，其余只入台账。${kept.join('')}`;
}

/** The columns of a template as a table in plain words, its titles first. */
export const guideColumns = (columns: TemplateColumn[]): string[][] => [
  ['列名', '填什么', '是否必填', '写法举例或者可选内容'],
  ...columns.map(({ heading, hint, required, words, example }) => [
    heading,
    hint,
    required ? '必填' : '',
    words.length > 0 ? words.join('、') : example,
  ]),
];

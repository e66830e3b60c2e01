import { z } from 'zod';
import { entryIdSchema } from './entry.ts';
import { kindLabels, sides, type SubjectKind } from './vocabulary.ts';

/**
 * Subjects whose entries stand one by one in the open data. Everybody else is only counted there: natural persons,
 * and groups, among which are families.
 */
export const openKinds = ['legal', 'unincorporated'] as const satisfies SubjectKind[];
export const countedKinds = ['natural', 'group'] as const satisfies SubjectKind[];

const text = (title: string, description: string) => z.string().min(1).meta({ title, description });
const day = (title: string, description: string) => z.iso.date().meta({ title, description });

/** One entry of an organisation in the open data; title and description are what officers and readers see. */
export const openRecordSchema = z.strictObject({
  id: entryIdSchema.meta({ title: '记录编号', description: '固定编号，同一记录始终不变' }),
  name: text('名称', '单位全称'),
  kind: z
    .enum(openKinds.map((kind) => kindLabels[kind]))
    .meta({ title: '主体类别', description: '法人或者非法人组织' }),
  code: text('统一社会信用代码', '统一社会信用代码或者组织机构代码，没有的为空').nullable(),
  unit: text('认定单位', '作出认定并发布的单位'),
  document: text('认定文书', '案号、决定书文号或者承诺事项'),
  basis: text('认定依据', '认定所依据的文件和条款'),
  published: day('公示日期', '开始公示的日期'),
  until: day('公示至', '公示的最后一天，没有固定期限的为空').nullable(),
  term: text('公示期限', '截止日期或者终止条件的文字说明'),
  honour: text('荣誉类型', '红榜的荣誉类型，其余名单为空').nullable(),
  grade: text('等级', '名单分等级的，写等级，其余为空').nullable(),
  batch: text('批次', '发布的批次，没有的为空').nullable(),
  state: text('状态', '公示中或者异议处理中'),
  page: z.url().meta({ title: '固定网址', description: '记录的网址；末尾的斜线换成 .json 即为完整数据' }),
});
export type OpenRecord = z.infer<typeof openRecordSchema>;

const count = (title: string) => z.int().nonnegative().meta({ title });

/** What `/data/<list>.json` holds: the organisations of one list, and how many others it has. */
export const openDataSchema = z
  .strictObject({
    release: text('发布编号', '数据所在的发布'),
    day: day('发布日期', '数据截至的日期；此后撤下的已经同步删除'),
    list: z.strictObject({ id: z.string(), name: z.string(), side: z.enum(sides) }).meta({ title: '名单' }),
    reuse: text('转载须知', '使用和转载的条件'),
    removed: z.url().meta({ title: '撤下清单', description: '停止公示的记录编号' }),
    schema: z.url().meta({ title: '格式说明', description: '本格式的 JSON Schema' }),
    counts: z
      .strictObject({
        entries: count('名单在公示的条数'),
        organisations: count('本文件列出的单位条数'),
        natural: count('未列出的自然人条数'),
        group: count('未列出的群体和家庭条数'),
      })
      .meta({ title: '条数' }),
    entries: z.array(openRecordSchema).meta({ title: '单位的记录' }),
  })
  .meta({ title: '名单的开放数据', description: '只列单位；自然人、群体和家庭只给条数' });
export type OpenData = z.infer<typeof openDataSchema>;

/** A field of the open data as the page, the csv and the xlsx name it. */
export interface OpenField {
  key: keyof OpenRecord;
  label: string;
  text: string;
}

export const openFields: OpenField[] = Object.entries(openRecordSchema.shape).map(([key, field]) => {
  const { title = '', description = '' } = field.meta() ?? {};
  return { key: key as keyof OpenRecord, label: title, text: description };
});

/** The JSON Schema (2020-12) of the open data, published at `address`. */
export const openDataJsonSchema = (address: string) => ({
  $id: address,
  ...z.toJSONSchema(openDataSchema, { target: 'draft-2020-12' }),
});

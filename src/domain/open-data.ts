import { z } from 'zod';
import { entryIdSchema } from './entry.ts';
import { kindLabels, sides, type SubjectKind } from './vocabulary.ts';

/**
 * Subjects whose entries stand one by one in the open data. Everybody else is only counted there: natural persons,
 * and groups, among which are families.
 */
export const openKinds = ['legal', 'unincorporated'] as const satisfies SubjectKind[];
export const countedKinds = ['natural', 'group'] as const satisfies SubjectKind[];

const said = (title: string, description: string) => ({ title, description });
const text = z.string().min(1);
const day = z.iso.date();

/** One entry of an organisation in the open data; title and description are what officers and readers see. */
export const openRecordSchema = z.strictObject({
  id: entryIdSchema.meta(said('记录编号', '固定编号，同一记录始终不变')),
  name: text.meta(said('名称', '单位全称')),
  kind: z.enum(openKinds.map((kind) => kindLabels[kind])).meta(said('主体类别', '法人或者非法人组织')),
  code: text.nullable().meta(said('统一社会信用代码', '统一社会信用代码或者组织机构代码，没有的为空')),
  unit: text.meta(said('认定单位', '作出认定并发布的单位')),
  document: text.meta(said('认定文书', '案号、决定书文号或者承诺事项')),
  basis: text.meta(said('认定依据', '认定所依据的文件和条款')),
  published: day.meta(said('公示日期', '开始公示的日期')),
  until: day.nullable().meta(said('公示至', '公示的最后一天，没有固定期限的为空')),
  term: text.meta(said('公示期限', '截止日期或者终止条件的文字说明')),
  honour: text.nullable().meta(said('荣誉类型', '红榜的荣誉类型，其余名单为空')),
  grade: text.nullable().meta(said('等级', '名单分等级的，写等级，其余为空')),
  batch: text.nullable().meta(said('批次', '发布的批次，没有的为空')),
  state: text.meta(said('状态', '公示中或者异议处理中')),
  page: z.url().meta(said('固定网址', '记录的网址；末尾的斜线换成 .json 即为完整数据')),
});
export type OpenRecord = z.infer<typeof openRecordSchema>;

const count = (title: string) => z.int().nonnegative().meta({ title });

/** What `/data/<list>.json` holds: the organisations of one list, and how many others it has. */
export const openDataSchema = z
  .strictObject({
    release: text.meta(said('发布编号', '数据所在的发布')),
    day: day.meta(said('发布日期', '数据截至的日期；此后撤下的已经同步删除')),
    list: z.strictObject({ id: z.string(), name: z.string(), side: z.enum(sides) }).meta({ title: '名单' }),
    reuse: text.meta(said('转载须知', '使用和转载的条件')),
    removed: z.url().meta(said('撤下清单', '停止公示的记录编号')),
    schema: z.url().meta(said('格式说明', '本格式的 JSON Schema')),
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
  .meta(said('名单的开放数据', '只列单位；自然人、群体和家庭只给条数'));
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

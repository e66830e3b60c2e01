import type { WaitingImport } from '#src/intake/two-persons.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What waits for a second person, and what that person may do, line by line. */
export function waitingLines(waiting: WaitingImport[], { lists }: Profile): string[] {
  if (waiting.length === 0) return ['没有待复核的批次。'];
  const nameOf = (list: string) => lists.find(({ id }) => id === list)?.name ?? list;
  const batches = waiting.flatMap(({ id, importer, day, mode, sheets }) => [
    `批次 ${id}：${importer} 于 ${day} 报入，${mode === 'full' ? '全量' : '增量'}`,
    ...sheets.map(({ file, name, list, rows, refused }) => {
      const sheet = name === 'csv' ? file : `${file} · ${name}`;
      return `  ${sheet}：${nameOf(list)}，${rows} 行${refused > 0 ? `，其中退回 ${refused} 行` : ''}`;
    }),
  ]);
  return [
    ...batches,
    '同意：npm run import -- --approve 批次编号 --by 姓名',
    '退回：npm run import -- --reject 批次编号',
  ];
}

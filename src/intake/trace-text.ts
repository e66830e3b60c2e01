import { reasonLabels } from '#src/domain/vocabulary.ts';
import type { Change } from './record-lines.ts';
import type { Trace, TracedEvent, TracedFile } from './trace.ts';

const eventTitles: Record<TracedEvent['kind'], string> = {
  received: '收到',
  changed: '内容更正',
  withdrawn: '撤下',
  marked: '标注“异议处理中”',
  unmarked: '异议处理完毕，取消标注',
};
const modes: Record<TracedFile['mode'], string> = { full: '全量', delta: '增量' };

/** `2026-11-20 14:03:05` in China for an ISO instant. */
const inChina = (at: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));

const said = (value: string | null) => value ?? '（空）';

const changeLine = ({ label, before, after }: Change) => `${label}：${said(before)} → ${said(after)}`;

function sourceLines(source: TracedFile | null): string[] {
  if (!source) return [];
  const { file, sha256, mode, place, importer, approver } = source;
  const sheet = place?.sheet === 'csv' ? '' : `，工作表“${place?.sheet ?? ''}”`;
  return [
    place ? `来源：文件“${file}”${sheet}，第 ${place.row} 行` : `来源：文件“${file}”中已没有这条记录`,
    `SHA-256：${sha256}`,
    `报送：${modes[mode]}，经办 ${importer ?? '未记录'}，${approver ? `复核 ${approver}` : '没有第二人复核'}`,
  ];
}

function eventLines({ kind, day, at, source, changes, reason, document }: TracedEvent): string[] {
  const lines = [...sourceLines(source), ...changes.map(changeLine)];
  if (kind === 'changed' && changes.length === 0) lines.push('各项内容相同，只是次序不同');
  if (reason) lines.push(`原因：${reasonLabels[reason]}`);
  if (document) lines.push(`文书：${document}`);
  return [
    `${day}  ${eventTitles[kind]}（北京时间 ${inChina(at)} 记入台账）`,
    ...lines.map((line) => `  ${line}`),
  ];
}

/** A trace as the office reads it. */
export function traceLines({ entry, list, unit, record, withdrawn, marked, events }: Trace): string[] {
  const { name, code, mask } = record.subject;
  const states = [withdrawn ? '已撤下' : '在册', ...(marked ? ['异议处理中'] : [])];
  return [
    `记录 ${entry}（${states.join('，')}）`,
    `名单：${list.name}；认定单位：${unit.name}`,
    `主体：${[name, code ?? mask].filter(Boolean).join('，')}`,
    `文书：${record.document}`,
    ...events.flatMap((event) => ['', ...eventLines(event)]),
  ];
}

import type { CaseFile, CaseSummary } from './office.ts';
import { groundLabels, kindLabels } from './words.ts';
import { eventLabels, outcomeLabels, stateLabels } from '#src/domain/case-states.ts';
import { chinaDay } from '#src/domain/clock.ts';
import { type applicantKinds, evidenceKindLabels } from '#src/domain/vocabulary.ts';

const applicantLabels: Record<(typeof applicantKinds)[number], string> = {
  self: '本人',
  representative: '代理人',
  organisation: '单位',
};

/** One case on one line of the office's list. */
export function summaryLine({
  id,
  kind,
  state,
  promisedBy,
  overdue,
  steps,
  marked,
  entry,
}: CaseSummary): string {
  const late = steps.filter((step) => step.overdue).map(({ label }) => `${label}逾期`);
  const notes = [overdue ? '已逾期' : '', marked ? '已标注' : '', ...(overdue ? [] : late)].filter(Boolean);
  return [
    id,
    kindLabels[kind],
    stateLabels[kind][state],
    `最迟 ${promisedBy} 答复`,
    `记录 ${entry}`,
    ...notes,
  ].join('  ');
}

/** What was written by others, set off from the office's own lines, so that none of it passes for one. */
const indented = (text: string) => text.replace(/^/gm, '    ');

/** A case file on the office's screen. */
export function fileLines(file: CaseFile): string {
  const { personal, kind, outcome } = file;
  const lines = [
    summaryLine(file),
    `名单：${file.list}，认定单位：${file.unit}`,
    `理由：${groundLabels[file.ground]}`,
    ...(outcome ? [`决定：${outcomeLabels[kind][outcome]}`] : []),
    ...(personal
      ? [
          `申请人：${personal.applicantName}（${applicantLabels[file.applicantKind]}${personal.relation ? `，${personal.relation}` : ''}），证件后4位 ${personal.idNumberTail}`,
          `联系方式：${[personal.contactPhone, personal.contactEmail].filter(Boolean).join('，')}`,
          `说明：\n${indented(personal.statement)}`,
        ]
      : ['个人信息已经清除。']),
    ...(file.evidenceKinds.length > 0
      ? [`材料种类：${file.evidenceKinds.map((kind) => evidenceKindLabels[kind]).join('、')}`]
      : []),
    ...file.evidence.map(
      ({ position, type, size }) => `附件 ${position}：${type}，${Math.ceil(size / 1024)} KB`,
    ),
    ...file.steps.map(
      ({ label, due, done, overdue }) =>
        `${done ? `${done} 完成` : `${due} 到期${overdue ? '，已逾期' : ''}`}  ${label}`,
    ),
    ...file.events.map(
      ({ at, kind: event, by, text }) =>
        `${chinaDay(at)}  ${eventLabels[event]}${by ? `  ${by}` : ''}${text ? `  ${text}` : ''}`,
    ),
  ];
  return lines.join('\n');
}

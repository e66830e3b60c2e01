import { z } from 'zod';
import { saveEvidence } from './evidence-files.ts';
import type { CaseFile, Office } from './office.ts';
import { fileLines, summaryLine } from './office-words.ts';
import type { CaseRow } from '#db/cases/tables.ts';
import { caseStates, outcomes, stateLabels } from '#src/domain/case-states.ts';
import { caseKinds } from '#src/domain/vocabulary.ts';

/** A command as typed wrongly: one sentence. */
export class UsageError extends Error {}

/** What a verb answers: lines for a person and a value for a program. */
export interface VerbAnswer {
  text: string;
  value: unknown;
}

/** Arguments of a verb: the case number, and the options by name. */
export interface VerbInput {
  id?: string;
  options: Partial<
    Record<'outcome' | 'reason' | 'by' | 'text' | 'state' | 'kind' | 'unit' | 'evidence', string>
  >;
}

type Verb = (office: Office, input: VerbInput, by: string) => Promise<VerbAnswer>;

const need = (value: string | undefined, sentence: string): string => {
  if (value === undefined || value.trim() === '') throw new UsageError(sentence);
  return value;
};
const caseOf = ({ id }: VerbInput) => need(id, '请写明案件编号，例如 20261120-7K3M9Q。');

function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  typed: string,
  name: string,
): T[number] {
  const parsed = z.enum(values).safeParse(typed);
  if (!parsed.success) throw new UsageError(`--${name} 请从 ${values.join('、')} 中选择。`);
  return parsed.data;
}

/** The answer of a verb that moves a case; nothing of the applicant is in it. */
const moved = ({ id, kind, state, entry, marked, outcome, purgedAt }: CaseRow): VerbAnswer => ({
  text: `${id}  ${stateLabels[kind][state]}${marked ? '  已标注' : ''}`,
  value: { id, kind, state, entry, marked, outcome, purgedAt },
});

const shown = (file: CaseFile, folder: string | undefined): VerbAnswer => {
  const saved = folder === undefined ? [] : saveEvidence(file, folder);
  const evidence = file.evidence.map(({ position, type, size }) => ({ position, type, size }));
  return { text: [fileLines(file), ...saved].join('\n'), value: { ...file, evidence, saved } };
};

/** The verbs of `npm run cases`. */
export const verbs: Record<string, Verb> = {
  list: async (office, { options: { state, kind, unit } }) => {
    const found = await office.list({
      state: state === undefined ? undefined : oneOf(caseStates, state, 'state'),
      kind: kind === undefined ? undefined : oneOf(caseKinds, kind, 'kind'),
      unit,
    });
    return { text: found.map(summaryLine).join('\n') || '没有符合条件的案件。', value: found };
  },
  show: async (office, input, by) => shown(await office.show(caseOf(input), by), input.options.evidence),
  accept: async (office, input, by) => moved(await office.accept(caseOf(input), by)),
  mark: async (office, input, by) => moved(await office.mark(caseOf(input), by)),
  forward: async (office, input, by) => moved(await office.forward(caseOf(input), by)),
  note: async (office, input, by) =>
    moved(await office.note(caseOf(input), by, need(input.options.text, '请用 --text 写明备注内容。'))),
  decide: async (office, input) => {
    const { outcome, reason, by } = input.options;
    const decision = {
      outcome: oneOf(outcomes, need(outcome, `请用 --outcome 写明决定：${outcomes.join('、')}。`), 'outcome'),
      reason: need(reason, '请用 --reason 写明理由，申请人会看到这段话。'),
      by: need(by, '请用 --by 写明作出决定的人。'),
    };
    return moved(await office.decide(caseOf(input), decision));
  },
  finish: async (office, input, by) => moved(await office.finish(caseOf(input), by)),
  purge: async (office, { id }, by) => {
    const purged = await office.purge(by, id);
    return { text: `已清除 ${purged.length} 个案件的个人信息。`, value: { purged } };
  },
};

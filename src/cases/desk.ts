import { type EntryLookup, subjectView } from './entry-lookup.ts';
import { createLimits } from './limits.ts';
import type { Moment } from './moment.ts';
import { createVault } from './personal.ts';
import { createProgress } from './progress.ts';
import { createReceipt } from './receipt.ts';
import type { CaseStep } from './steps.ts';
import { createSubmit } from './submit.ts';
import { groundLabels } from './words.ts';
import type { CaseStore } from '#db/cases/open.ts';
import type { CaseState } from '#src/domain/case-states.ts';
import { type CaseKind, objectionGrounds, repairGrounds } from '#src/domain/vocabulary.ts';
import type { CaseSubjectView, FormView, ReceiptView, StatusView } from '#src/outputs/case-views.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** A problem that a caller can mend; becomes `application/problem+json` or a form's error summary. */
export interface Refusal {
  status: 400 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  title: string;
  errors: FormView['errors'];
  retryAfter?: number;
}

export interface Accepted {
  case: string;
  secret: string;
  /** ISO instant. */
  receivedAt: string;
  /** ISO day. */
  promisedBy: string;
  /** Address of the receipt, without the base path; opens once with the secret. */
  receipt: string;
}

/** The status page's view with the names that programs read. */
export interface Progress extends StatusView {
  kind: CaseKind;
  state: CaseState;
  steps: CaseStep[];
}

/** The public counter: what forms, receipts and status pages can do with cases. */
export interface Desk {
  /** The entry a form is about; `state` tells why there is none. */
  subject(entry: string): { state: 'shown'; view: CaseSubjectView } | { state: 'withdrawn' | 'unknown' };
  submit(
    kind: CaseKind,
    request: Request,
    caller: string,
  ): Promise<
    { accepted: Accepted; form: boolean } | { refusal: Refusal; values: FormView['values']; form: boolean }
  >;
  receipt(caseId: string, ticket: string | null): Promise<ReceiptView | null>;
  status(caseId: string, secret: string, caller: string): Promise<StatusView | Refusal>;
  /** As `status`, with the codes that the API answers. */
  progress(caseId: string, secret: string, caller: string): Promise<Progress | Refusal>;
  grounds(kind: CaseKind): { value: string; label: string }[];
}

/** What the counter needs from outside. */
export interface DeskSetup {
  store: CaseStore;
  profile: Profile;
  /** Asks the live release. */
  lookup: EntryLookup;
  /** 32 bytes from `keys/`. */
  sealKey: Buffer;
  now: () => Moment;
  /** False switches every request limit off. */
  limits: boolean;
}

/** Opens the public counter. */
export function createDesk({ store, profile, lookup, sealKey, now, limits }: DeskSetup): Desk {
  const vault = createVault(sealKey);
  const parts = { store, profile, lookup, vault, now, spend: createLimits(limits) };
  const progress = createProgress(parts);
  return {
    subject(entry) {
      const answer = lookup(entry);
      return answer.state === 'shown' ? { state: 'shown', view: subjectView(profile, answer.row) } : answer;
    },
    submit: createSubmit(parts),
    receipt: createReceipt(parts),
    status: progress,
    progress,
    grounds: (kind) =>
      (kind === 'objection' ? objectionGrounds : repairGrounds).map((value) => ({
        value,
        label: groundLabels[value],
      })),
  };
}

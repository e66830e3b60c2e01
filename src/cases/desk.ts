import type { CaseKind } from '#src/domain/vocabulary.ts';
import type { CaseSubjectView, FormView, ReceiptView, StatusView } from '#src/outputs/views.ts';

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
  grounds(kind: CaseKind): { value: string; label: string }[];
}

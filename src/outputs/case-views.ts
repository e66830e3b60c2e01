/** What the form pages show of the entry that a case is about. */
export interface CaseSubjectView {
  entry: string;
  path: string;
  name: string;
  mask: string | null;
  list: string;
  unit: string;
  document: string;
  natural: boolean;
  /** Clock of an objection, in words. */
  objectionText: string;
  /** Conditions of a repair, in words. */
  repairText: string;
  /** Clock of a repair, in words. */
  repairClock: string;
}

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** What a form page renders after a refused post: the values as typed (no files) and the errors. */
export interface FormView {
  values: Record<string, string>;
  errors: FieldError[];
}

export interface ReceiptView {
  case: string;
  /** Shown once; null when the page is opened again. */
  secret: string | null;
  kindLabel: string;
  receivedAt: string;
  promisedBy: string;
  steps: StepView[];
  statutory: boolean;
  clockBasis: string;
  unit: string;
}

export interface StepView {
  label: string;
  due: string;
  done: string | null;
  overdue: boolean;
}

export interface StatusView {
  case: string;
  kindLabel: string;
  stateLabel: string;
  receivedAt: string;
  promisedBy: string;
  overdue: boolean;
  steps: StepView[];
  decision: { label: string; reason: string; day: string } | null;
  review: string | null;
}

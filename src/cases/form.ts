import { z } from 'zod';
import {
  type CaseKind,
  applicantKinds,
  evidenceKinds,
  objectionGrounds,
  repairGrounds,
} from '#src/domain/vocabulary.ts';
import type { FieldError } from '#src/outputs/case-views.ts';
import { type FormField, formSentence, formSentences } from './form-words.ts';

/** Text as meant: line ends as one character, no control characters, no blanks around; absent when empty. */
function clean(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? undefined;
  const text = value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  return text === '' ? undefined : text;
}

/** The same on a single line. */
const cleanLine = (value: unknown) => {
  const text = clean(value);
  return typeof text === 'string' ? text.replace(/\s+/g, ' ') : text;
};

const length = (text: string) => [...text].length;
const upTo = (most: number) => z.string('required').refine((text) => length(text) <= most, 'too-long');
const line = <T extends z.ZodType>(inner: T) => z.preprocess(cleanLine, inner);
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  line(z.enum(values, { error: ({ input }) => (input === undefined ? 'required' : 'invalid') }));
const narrow = (value: unknown) => (typeof value === 'string' ? value.normalize('NFKC') : value);
const yes = (value: unknown) => [true, 1, 'yes', 'on', 'true', '1'].some((word) => word === value);

const phone = /^\+?\d[\d ()-]{4,19}\d$/;
const personTail = /^\d{3}[\dX]$/;
// Characters of a 统一社会信用代码 (GB 32100-2015): no I, O, S, V or Z.
const organisationTail = /^[0-9A-HJ-NPQRTUWXY]{4}$/;

/**
 * Cross-field rules run although other fields are wrong, so that everything is said at once; a field may then be of
 * any kind.
 */
const always = () => true;
const isPersonTail = (value: unknown) => typeof value === 'string' && personTail.test(value);

const shape = <const T extends readonly [string, ...string[]]>(grounds: T) =>
  z
    .object({
      entry: line(upTo(100)),
      applicantName: line(upTo(100)),
      applicantKind: choice(applicantKinds),
      relation: line(upTo(50).optional()),
      idNumberTail: line(
        z.preprocess(narrow, z.string('required').toUpperCase().regex(organisationTail, 'invalid')),
      ),
      contactPhone: line(z.preprocess(narrow, z.string('invalid').regex(phone, 'invalid').optional())),
      contactEmail: line(z.email('invalid').max(254, 'invalid').optional()),
      ground: choice(grounds),
      evidenceKind: line(z.enum(evidenceKinds, 'invalid').optional()),
      statement: z.preprocess(
        clean,
        upTo(2000).refine((value) => length(value) >= 10, 'too-short'),
      ),
      agree: z.preprocess(yes, z.literal(true, 'required')),
    })
    .refine(({ contactPhone, contactEmail }) => Boolean(contactPhone ?? contactEmail), {
      error: 'required',
      path: ['contactPhone'],
      when: always,
    })
    .refine(({ applicantKind, relation }) => applicantKind !== 'representative' || Boolean(relation), {
      error: 'required',
      path: ['relation'],
      when: always,
    })
    .refine(
      ({ applicantKind, idNumberTail }) => applicantKind === 'organisation' || isPersonTail(idNumberTail),
      { error: 'invalid', path: ['idNumberTail'], when: always },
    );

const forms = { objection: shape(objectionGrounds), repair: shape(repairGrounds) } as const;

/** The fields of a valid form. */
export type CaseForm = z.infer<(typeof forms)[CaseKind]>;

const isField = (name: unknown): name is FormField => typeof name === 'string' && name in formSentences;

/** Checks the fields of a form; one problem a field, in the order of the form. */
export function readForm(
  kind: CaseKind,
  fields: Record<string, unknown>,
): { form: CaseForm } | { errors: FieldError[] } {
  const parsed = forms[kind].safeParse(fields);
  if (parsed.success) return { form: parsed.data };
  const problems = new Map<FormField, string>();
  for (const { path, message } of parsed.error.issues) {
    if (isField(path[0]) && !problems.has(path[0])) problems.set(path[0], message);
  }
  const errors = Object.keys(formSentences)
    .filter(isField)
    .flatMap((field) => {
      const code = problems.get(field);
      return code ? [{ field, code, message: formSentence(field, code) }] : [];
    });
  return { errors };
}

/** The values as typed, for showing the form again; bounded, texts only, no files and no consent. */
export function typedValues(fields: Record<string, unknown>): Record<string, string> {
  const known = Object.keys(formSentences).filter((name) => name !== 'evidence' && name !== 'agree');
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = fields[name];
      return typeof value === 'string' ? [[name, value.toWellFormed().slice(0, 4000)]] : [];
    }),
  );
}

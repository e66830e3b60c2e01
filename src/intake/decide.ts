import { createHmac } from 'node:crypto';
import { type Entry, entrySchema } from '#src/domain/entry.ts';
import { isCard, maskName, scanText } from '#src/domain/masks.ts';
import { documentNumber, matchKey, personName } from '#src/domain/names.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { IntakeContext } from './context.ts';
import { checkThresholds, decideFacts, decideGrade, decideHonour } from './decide-criteria.ts';
import { checkDays, decideTermOf } from './decide-days.ts';
import { decideMeasures, fullName } from './decide-measures.ts';
import { decideUnit } from './decide-unit.ts';
import type { Draft } from './draft.ts';
import type { Row } from './row.ts';
import { scannerFor } from './scanner.ts';
import { decideSubject } from './subject.ts';

export interface Decided {
  entry: Entry;
  /** Keyed digest of the subject, the same across lists. */
  subject: string;
  codeError: boolean;
  maskedFields: number;
}

/** Takes every decision on one row in the order of the rules; null when the row is refused (see `row.findings`). */
export function decideRow(draft: Draft, row: Row, context: IntakeContext): Decided | null {
  const { list, profile, secret } = context;
  const who = decideSubject(draft, row, context);
  checkDays(draft, row, context);
  const scan = scannerFor(row, draft);
  const term = decideTermOf(
    { ...draft, termBasis: draft.termBasis && scan('termBasis', draft.termBasis) },
    row,
    context,
  );
  const unit = decideUnit(draft, row, context);
  checkThresholds(draft, row, list);
  const grade = decideGrade(draft, row, list);
  const honour = decideHonour(draft, row, profile);
  const document = draft.matter === null ? decideDocument(draft, row) : scan('document', draft.matter);
  const facts = decideFacts(draft, row, context).flatMap(([key, value]) =>
    value === null ? [] : [{ key, value: scan(key, value) }],
  );
  const basis = draft.basis === null ? list.basis.map(printBasis).join('；') : scan('basis', draft.basis);
  const entry = {
    measures: decideMeasures(draft, row, context, term).map((measure) => ({
      ...measure,
      unit: scan('measures', fullName(context, measure.unit)),
    })),
    interviews: draft.interviews.map(({ units, ...interview }) => ({
      ...interview,
      units: units.map((name) => scan('interviews', fullName(context, name))),
    })),
    responsible: draft.responsible.map(({ name, role }) => ({
      name: maskName(personName(name)),
      role: scan('responsible', role),
    })),
  };
  const refused = row.findings.some(({ severity }) => severity === 'refused');
  if (refused || !who || !unit || !term || document === null || !draft.determined || !draft.published)
    return null;
  const digest = (text: string) => createHmac('sha256', secret).update(text).digest();
  const natural = [list.id, unit.id, matchKey(document), who.identity, honour?.type ?? draft.apart].join('|');
  return {
    entry: entrySchema.parse({
      ...entry,
      id: opaque(digest(`entry|${natural}`)),
      list: list.id,
      subject: who.subject,
      unit: unit.id,
      document,
      basis,
      term,
      determined: draft.determined,
      published: draft.published,
      noticed: draft.noticed,
      noticeManner: draft.noticeManner === null ? null : scan('noticeManner', draft.noticeManner),
      filed: draft.filed,
      grade,
      honour: honour && { ...honour, place: honour.place && scan('place', honour.place) },
      facts,
      copiedTo: draft.copiedTo.map((name) => scan('copiedTo', name)),
      rectify: draft.rectify && {
        ...draft.rectify,
        state: draft.rectify.state && scan('rectifyState', draft.rectify.state),
      },
      batch: draft.batch === null ? null : scan('batch', draft.batch),
      sources: draft.sources.map(({ platform, url }) => ({
        platform: scan('platform', platform),
        url: url && scan('platformUrl', url),
      })),
      ...(draft.closed && { closed: true }),
      performed: draft.performed,
    }),
    subject: digest(`subject|${who.identity}`).toString('base64url'),
    codeError: who.codeError,
    maskedFields: scan.fields(),
  };
}

function decideDocument(draft: Draft, row: Row): string | null {
  if (draft.document === null) return null;
  const document = documentNumber(draft.document);
  if (hidesNumber(document)) row.report('number-in-name', 'document');
  return document;
}

/** A long run of digits can be a document's number; a bank card, a person's number, phone or mail cannot. */
const hidesNumber = (document: string) =>
  scanText(document).masked.some((kind) => kind !== 'card' && kind !== 'address') ||
  (document.match(/\d+/g) ?? []).some((run) => /^[3-6]\d{15,18}$/.test(run) && isCard(run));

/** 16 characters of `a-z2-7`: 80 bits, the same for the same record, with no way back to name or number. */
const opaque = (digest: Buffer) =>
  Array.from(digest.subarray(0, 16), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte & 31)).join('');

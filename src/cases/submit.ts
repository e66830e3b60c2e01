import { z } from 'zod';
import type { Accepted, Desk, Refusal } from './desk.ts';
import type { DeskParts } from './desk-parts.ts';
import { evidenceProblem, evidenceType } from './evidence.ts';
import { formSentence } from './form-words.ts';
import { type CaseForm, readForm, typedValues } from './form.ts';
import { type Body, isForm, readBody } from './read-body.ts';
import { personalOf } from './personal.ts';
import { issueTicket } from './receipt.ts';
import { isRefusal, refuse, refuseForm, tooOften, unavailable } from './refusals.ts';
import { hashSecret, newCaseNumber, newSecret } from './secrets.ts';
import { deskSettings } from './settings.ts';
import { clockFor, promise } from './steps.ts';
import type { EntryRow } from './entry-lookup.ts';
import { isStoreUnavailable } from '#db/cases/faults.ts';
import type { CaseKind } from '#src/domain/vocabulary.ts';

const gone = {
  withdrawn: () => refuse(410, 'withdrawn', '这条记录已经停止公示，不需要再提交。', 'entry'),
  unknown: () => refuse(404, 'unknown-entry', '没有找到这条记录，请从记录页重新进入。', 'entry'),
};

const duplicate = () =>
  refuse(409, 'duplicate', '您对这条记录的同类申请正在办理，请凭办理编号和查询码查看进度。', 'entry');

const evidenceStatus = { 'too-large': 413, 'wrong-type': 415, 'too-many': 422 } as const;

/** Takes an objection or a repair application: answers only when it is on the disk, or says why it was not taken. */
export function createSubmit(parts: DeskParts): Desk['submit'] {
  return async (kind, request, caller) => {
    const form = isForm(request);
    let values = {};
    const refused = (refusal: Refusal) => ({ refusal, values, form });
    try {
      const wait = await parts.spend('posts', caller);
      if (wait !== null) return refused(tooOften(wait));
      const body = await readBody(request, { form: deskSettings.body, json: deskSettings.jsonBody });
      if (isRefusal(body)) return refused(body);
      values = typedValues(body.fields);
      const checked = check(parts, kind, body);
      if ('refusal' in checked) return refused(checked.refusal);
      const crowded =
        (await parts.spend('cases', caller)) ?? (await parts.spend('entry', `${kind} ${checked.row.id}`));
      if (crowded !== null) return refused(tooOften(crowded));
      const accepted = await write(parts, kind, checked.form, checked.row, body.files);
      return accepted ? { accepted, form } : refused(duplicate());
    } catch (error) {
      if (isStoreUnavailable(error)) return refused(unavailable());
      throw error;
    }
  };
}

/** The form and its entry, or the first reason against them: the entry's state, then the fields and the evidence. */
function check(
  { lookup }: DeskParts,
  kind: CaseKind,
  { fields, files }: Body,
): { form: CaseForm; row: EntryRow } | { refusal: Refusal } {
  const entry = z.string().trim().min(1).safeParse(fields.entry);
  const answer = entry.success ? lookup(entry.data) : null;
  if (answer && answer.state !== 'shown') return { refusal: gone[answer.state]() };
  const read = readForm(kind, fields);
  const errors = 'errors' in read ? read.errors : [];
  // A file sent as a text field is a form that was not sent as multipart.
  const problem = fields.evidence ? 'invalid' : evidenceProblem(files);
  if (problem) {
    const error = { field: 'evidence', code: problem, message: formSentence('evidence', problem) };
    const alone = errors.length === 0 && problem !== 'invalid';
    return { refusal: refuseForm(alone ? evidenceStatus[problem] : 422, [...errors, error]) };
  }
  if ('errors' in read || !answer) return { refusal: refuseForm(422, errors) };
  return { form: read.form, row: answer.row };
}

/** Writes the case whole, in one transaction; null when the same applicant has the same case open. */
async function write(
  { store, vault, now, profile }: DeskParts,
  kind: CaseKind,
  form: CaseForm,
  row: EntryRow,
  files: Uint8Array[],
): Promise<Accepted | null> {
  const { applicantKind, evidenceKinds, ground } = form;
  const personal = personalOf(form);
  const secret = newSecret();
  const secretHash = await hashSecret(secret);
  const { at, day } = now();
  const { promised, promisedBy } = promise(clockFor(profile, row.list, kind), kind, day);
  const applicantDigest = vault.applicant(personal);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const id = newCaseNumber(day);
    const { ticket, stored } = issueTicket(id, secret, at);
    const about = { id, kind, entry: row.id, list: row.list, unit: row.unit };
    const asked = { ...about, ground, applicantKind, evidenceKinds };
    const answer = await store.writes.submit({
      case: {
        ...asked,
        state: 'received',
        receivedAt: at,
        promised,
        promisedBy,
        secretHash,
        applicantDigest,
        sealed: vault.sealPersonal(id, personal),
      },
      event: { case: id, kind: 'receive', to: 'received', at },
      evidence: files.map((file, index) => ({
        position: index + 1,
        type: evidenceType(file) ?? 'application/pdf',
        size: file.byteLength,
        sealed: vault.sealFile(id, file),
      })),
      ticket: stored,
    });
    if (answer === 'duplicate') return null;
    if (answer === 'written') {
      const receipt = `/cases/received/${id}/?ticket=${ticket}`;
      return { case: id, secret, receivedAt: at, promisedBy, receipt };
    }
  }
  throw new Error('五次都没有取得新的办理编号');
}

import type { Desk } from './desk.ts';
import type { DeskParts } from './desk-parts.ts';
import { unitName } from './entry-lookup.ts';
import { deriveKey, seal, unseal } from './seal.ts';
import { newTicket, ticketHash } from './secrets.ts';
import { deskSettings } from './settings.ts';
import { caseSteps } from './steps.ts';
import { kindLabels } from './words.ts';
import type { NewTicket } from '#db/cases/tables.ts';

const keyOf = (ticket: string) => deriveKey(Buffer.from(ticket), 'receipt ticket');
const placeOf = (id: string) => `ticket:${id}`;

/** A ticket for the receipt's address, and what the database keeps of it: neither gives the secret by itself. */
export function issueTicket(id: string, secret: string, at: string): { ticket: string; stored: NewTicket } {
  const ticket = newTicket();
  const expires = Date.parse(at) + deskSettings.ticketMinutes * 60_000;
  const stored = {
    hash: ticketHash(ticket),
    expiresAt: new Date(expires).toISOString(),
    sealed: seal(keyOf(ticket), placeOf(id), secret),
  };
  return { ticket, stored };
}

/**
 * The receipt that a ticket opens. The first view takes the secret with it; until the ticket expires the page can be
 * loaded again without the secret. Without a good ticket there is nothing, whether or not the number exists.
 */
export function createReceipt({ store, profile, now }: DeskParts): Desk['receipt'] {
  return async (caseId, ticket) => {
    if (!ticket) return null;
    const { at, day } = now();
    const redeemed = await store.writes.redeem(caseId, ticketHash(ticket), at);
    const found = redeemed && (await store.reads.find(caseId));
    if (!found) return null;
    const { row } = found;
    return {
      case: row.id,
      secret: redeemed.sealed && unseal(keyOf(ticket), placeOf(row.id), redeemed.sealed).toString(),
      kindLabel: kindLabels[row.kind],
      receivedAt: row.receivedAt,
      promisedBy: row.promisedBy,
      steps: caseSteps(found, day),
      statutory: row.promised.statutory,
      clockBasis: row.promised.basis,
      unit: unitName(profile, row.unit),
    };
  };
}

import type { Basis } from '#src/domain/lists.ts';
import { printBasis } from '#src/domain/terms.ts';
import { UNCONFIRMED } from './labels.ts';

/** A rule's source as a sentence; one that was not read at its source says so. */
export const basisText = (basis: Basis): string =>
  `依据${printBasis(basis)}${basis.confirmed ? '' : `，${UNCONFIRMED}`}。`;

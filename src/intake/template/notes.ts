import type { ColumnNote } from './note.ts';
import { districtNotes } from './district-notes.ts';
import { exchangeNotes } from './exchange-notes.ts';

/**
 * Every column of the official formats by its official heading, which means the same in every format that
 * has it. A column without a note fails the tests.
 */
export const columnNotes: Record<string, ColumnNote | undefined> = { ...exchangeNotes, ...districtNotes };

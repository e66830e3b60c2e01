import type { EntryRow } from '#db/snapshot/tables.ts';
import { countedKinds } from '#src/domain/open-data.ts';

/**
 * True where a record's subject may be named off its own page: on a card in somebody else's article, in the preview
 * of a link that a chat keeps. Both outlive a withdrawal, so that persons, groups and families stand there only where
 * they are honoured.
 */
export const mayBeNamedElsewhere = ({ kind, side }: Pick<EntryRow, 'kind' | 'side'>): boolean =>
  side === 'red' || !(countedKinds as readonly string[]).includes(kind);

/**
 * The card of a record, as a path of the site. It is a file like every page, and not rendered when asked for: a plain
 * host has it too, manifest and gates cover it, and an article with many readers asks for nothing but a small file.
 */
export const cardPath = (entry: string): string => `/embed/entry/${entry}/`;

/**
 * What a medium copies to show a card. It names nobody: the code stays in an article after the record is withdrawn.
 */
export const cardSnippet = (site: string, address: string): string =>
  `<iframe src="${address}" title="${site}：公示记录" width="100%" height="360" style="border:0" loading="lazy"></iframe>`;

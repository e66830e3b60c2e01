import type { Format } from '#src/domain/vocabulary.ts';
import type { Draft } from './draft.ts';
import { act } from './formats/act.ts';
import { commitment } from './formats/commitment.ts';
import { court } from './formats/court.ts';
import { disclosure } from './formats/disclosure.ts';
import { honour } from './formats/honour.ts';
import { licence } from './formats/licence.ts';
import { penalty } from './formats/penalty.ts';
import { voluntary } from './formats/voluntary.ts';
import { wage } from './formats/wage.ts';
import type { Row } from './row.ts';

/** How each official format becomes a draft. */
export const readers: Record<Format, (row: Row) => Draft> = {
  court,
  penalty,
  licence,
  act,
  wage,
  disclosure,
  honour,
  commitment,
  voluntary,
};

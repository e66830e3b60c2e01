import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { entries } from '#db/snapshot/reads.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { originOf } from './permalink.ts';
import { qrCode, type QrCode } from './qr.ts';
import { rowView } from './row-view.ts';
import type { ReleaseView, RowView } from './views.ts';

/** What a street screen turns through: honours first, then the black side. */
export interface ScreenView {
  rows: RowView[];
  seconds: number;
  patience: number;
  /** The site's address, as it is read out and as a code. */
  address: string;
  qr: QrCode;
}

/** The newest entries of both sides; natural persons of the black side only where the profile says so. */
export function screenView(database: SnapshotDatabase, profile: Profile, release: ReleaseView): ScreenView {
  const { persons, entries: size, seconds, patience } = profile.screen;
  const address = originOf(release.site.domain) + release.base;
  const newest = [
    ...entries(database, { side: 'red' }, { size }),
    ...entries(database, { side: 'black', organisations: !persons }, { size }),
  ];
  return {
    rows: newest.map((row) => rowView(row, profile)),
    seconds,
    patience,
    address,
    qr: qrCode(address),
  };
}

import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import { entries, issues } from '#db/snapshot/reads.ts';
import type { EntryRow } from '#db/snapshot/tables.ts';
import { printDay } from '#src/domain/days.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { sideLabels } from './labels.ts';
import { originOf } from './permalink.ts';
import { qrCode, type QrCode } from './qr.ts';
import { lookup, rowView } from './row-view.ts';
import { scope } from './scopes.ts';
import { type CountedText, type SharedIssue, smsText, wechatText } from './share-text.ts';
import type { ReleaseView, RowView } from './views.ts';

/** Texts of an issue to copy, each with its count; `sms` is null where no text fits one message. */
export interface ShareView {
  scope: string;
  count: number;
  wechat: CountedText;
  sms: CountedText | null;
  /** The printed board, where anything of the issue may be printed. */
  poster: string | null;
}

/** An issue on paper. */
export interface PosterView {
  title: string;
  unit: string;
  newest: string;
  scope: string;
  count: number;
  /** True where the issue has natural persons whom paper does not show. */
  withheld: boolean;
  sides: { side: RowView['side']; label: string; rows: RowView[] }[];
  path: string;
  address: string;
  qr: QrCode;
}

/** Paper cannot be taken back: natural persons stand on it only where they are honoured. */
const mayBePrinted = ({ kind, side }: EntryRow): boolean => kind !== 'natural' || side === 'red';

/** What leaves the site of an issue (期): texts to send and a board to print. */
export function issueChannels(database: SnapshotDatabase, profile: Profile, release: ReleaseView) {
  const known = new Map(issues(database).map((one) => [one.issue, one]));
  const home = originOf(release.site.domain) + release.base;
  const rowsOf = (issue: string) => entries(database, { issue }, { size: Number.MAX_SAFE_INTEGER });
  const find = (issue: string) => {
    const found = known.get(issue);
    if (!found) throw new Error(`快照里没有批次“${issue}”。`);
    const { name, full } = lookup(profile.units, found.unit, '单位');
    return {
      ...found,
      unit: name,
      unitFull: full,
      newest: printDay(found.newest),
      scope: scope.issue(issue),
    };
  };
  const pathOf = (issue: string) => `/batches/${issue}/`;
  const addressOf = (issue: string) => home + pathOf(issue).slice(1);

  return {
    /** Issues of which something may be printed. */
    posters: (): string[] => [...known.keys()].filter((issue) => rowsOf(issue).some(mayBePrinted)),

    poster(issue: string): PosterView {
      const { unit, unitFull, batch, ...found } = find(issue);
      const all = rowsOf(issue);
      const rows = all.filter(mayBePrinted).map((row) => rowView(row, profile));
      const sides = (['red', 'black', 'public'] as const)
        .map((side) => ({ side, label: sideLabels[side], rows: rows.filter((row) => row.side === side) }))
        .filter((group) => group.rows.length > 0);
      const address = addressOf(issue);
      return {
        ...found,
        title: `${unit} ${batch}`,
        unit: unitFull,
        withheld: rows.length < all.length,
        sides,
        path: pathOf(issue),
        address,
        qr: qrCode(address),
      };
    },

    share(issue: string): ShareView {
      const found = find(issue);
      const rows = rowsOf(issue);
      const lists = profile.lists.filter(({ id }) => rows.some(({ list }) => list === id));
      const links = [...new Set(lists.flatMap((list) => list.links))].map((id) =>
        lookup(profile.links, id, '链接'),
      );
      const shared: SharedIssue = {
        ...found,
        site: release.site.name,
        address: addressOf(issue),
        home,
        links,
      };
      return {
        scope: found.scope,
        count: found.count,
        wechat: wechatText(shared),
        sms: smsText(shared),
        poster: rows.some(mayBePrinted) ? `/poster/${issue}/` : null,
      };
    },
  };
}
export type IssueChannels = ReturnType<typeof issueChannels>;

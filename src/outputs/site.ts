import type { Format } from '#src/domain/vocabulary.ts';
import type { Filter } from './facets.ts';
import type { IssueChannels } from './issue-channels.ts';
import type { Listings } from './listings.ts';
import type { MeasureCard, MeasureRow } from './measures.ts';
import type { MatrixView } from './matrix.ts';
import type { DataView } from './open-data/data-view.ts';
import type { PolicyView } from './policies.ts';
import type { Programme } from './programme.ts';
import type { PublicityRow } from './publicity.ts';
import type { ArticleColumn } from './articles.ts';
import type { Series } from './charts.ts';
import type { ScreenView } from './screen.ts';
import type { StatisticsTable } from './statistics.ts';
import type { TopicView } from './topics.ts';
import type { RecordView } from './record-view.ts';
import type {
  BrowseView,
  HomeView,
  ListView,
  OrganisationView,
  ReleaseView,
  SideView,
  TombstoneView,
  UnitCard,
  UnitView,
} from './views.ts';

/** Everything that prerendered pages ask for; one snapshot behind it. */
export interface Site {
  release: ReleaseView;
  home(): HomeView;
  sides(): SideView['side'][];
  side(side: SideView['side']): SideView;
  /** Ids of lists with at least one entry in public, with the number of their pages. */
  listPages(): { list: string; pages: number }[];
  list(id: string, page: number): ListView;
  matrix(): MatrixView;
  /** Cells of the matrix, issues (期) of the units, honours by type. */
  cells: Listings;
  issues: Listings;
  /** What leaves the site of an issue: texts to send, a board to print. */
  channels: IssueChannels;
  screen(): ScreenView;
  honours: Listings;
  /** The 行业和领域 that have entries; the programme names them all. */
  domains: Listings;
  programme(): Programme;
  /** 双公示 and commitments, as tables: all of them, and by unit. */
  exposure: Listings<PublicityRow>;
  penalties: Listings<PublicityRow>;
  licences: Listings<PublicityRow>;
  acts: Listings<PublicityRow>;
  commitments: Listings<PublicityRow>;
  voluntary: Listings<PublicityRow>;
  /** Each list narrowed down by one value of its facets. */
  facets: Listings;
  /** Ways to narrow down the lists of a format. */
  filters(format: Format): Filter[];
  /** Measures with everybody that they are in force against; the cards name those without anybody as well. */
  measures: Listings<MeasureRow>;
  measureCards(): MeasureCard[];
  topics(): TopicView[];
  articles(): ArticleColumn[];
  policies(): PolicyView[];
  statistics(): StatisticsTable[];
  data(): DataView;
  charts(): { id: string; labels: string[]; series: Series[] }[];
  entryIds(): string[];
  record(id: string): RecordView;
  tombstones(): TombstoneView[];
  organisationCodes(): string[];
  organisation(code: string): OrganisationView;
  units(): UnitCard[];
  unitPages(): { unit: string; pages: number }[];
  unit(id: string, page: number): UnitView;
  browsePages(): { initial: string; pages: number }[];
  browse(initial: string, page: number): BrowseView;
}

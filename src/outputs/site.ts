import type {
  BrowseView,
  HomeView,
  ListView,
  OrganisationView,
  RecordView,
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

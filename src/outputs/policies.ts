import type { Basis } from '#src/domain/lists.ts';
import { printDocument } from '#src/profiles/plan.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { listPath } from './row-view.ts';
import type { Place } from './views.ts';

/** A document that rules of this site rest on, with the articles cited and the lists that cite them. */
export interface PolicyView {
  document: string;
  articles: string[];
  lists: Place[];
  /** True where every cited article was read at its source. */
  confirmed: boolean;
}

/** The founding documents, then every document cited as a basis, in the order of first use; `shown` are the lists that have a page. */
export function policies(profile: Profile, shown: ReadonlySet<string>): PolicyView[] {
  const found = new Map<string, { articles: Set<string>; lists: Map<string, Place>; confirmed: boolean }>();
  const cite = ({ document, article, confirmed }: Basis, list?: { id: string; name: string }) => {
    const policy = found.get(document) ?? { articles: new Set(), lists: new Map(), confirmed: true };
    if (article) policy.articles.add(article);
    if (list && shown.has(list.id)) policy.lists.set(list.id, { name: list.name, path: listPath(list.id) });
    found.set(document, { ...policy, confirmed: policy.confirmed && confirmed });
  };
  for (const document of profile.documents) cite({ document: printDocument(document), confirmed: true });
  for (const list of profile.lists) {
    const rules = [
      list.term.basis,
      list.notice.basis,
      list.repair.basis,
      list.thresholds?.basis,
      list.publish,
    ];
    for (const basis of [...list.basis, ...rules]) if (basis) cite(basis, list);
  }
  for (const { basis } of profile.clocks) cite(basis);
  for (const basis of [
    profile.adult.basis,
    profile.awardConflict,
    profile.publicity.basis,
    profile.codeErrors.basis,
  ])
    cite(basis);
  return [...found].map(([document, { articles, lists, confirmed }]) => ({
    document,
    articles: [...articles],
    lists: [...lists.values()],
    confirmed,
  }));
}

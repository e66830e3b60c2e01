import * as read from '#db/snapshot/reads.ts';
import type { SnapshotDatabase } from '#db/snapshot/open.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { nameIn, successor } from '#src/profiles/units.ts';
import { listPath, lookup, rowView, unitPath } from './row-view.ts';
import { listsOfTopic, scope } from './scopes.ts';
import type { Place, RowView } from './views.ts';

/** A unit's part in a topic, named as the plan names it; the page is that of the unit that it is today. */
export interface Part {
  name: string;
  path: string | null;
}

export interface TopicView extends Place {
  id: string;
  number: string;
  title: string;
  /** What the plan calls the two kinds of units. */
  labels: Profile['unitLabels'];
  lead: Part[];
  participating: Part[];
  /** What the plan says is to be done. */
  measures: string[];
  scope: string;
  count: number;
  lists: (Place & { scope: string; count: number })[];
  newest: RowView[];
}

const NEWEST = 10;

/** The topics (专项治理) of a jurisdiction, each with its units, its lists and their newest entries. */
export function topicViews(database: SnapshotDatabase, profile: Profile): TopicView[] {
  const units = new Set(read.tally(database, 'unit').map(({ value }) => value));
  const year = lookup(profile.documents, profile.founding, '方案').issued.slice(0, 4);
  const part = (id: string): Part => {
    const unit = lookup(profile.units, id, '单位');
    const { id: today } = successor(profile.units, unit);
    return { name: nameIn(unit, year), path: units.has(today) ? unitPath(today) : null };
  };
  return profile.topics.map((topic) => {
    const lists = listsOfTopic(profile, topic.id);
    const selection = { lists, organisations: true };
    return {
      id: topic.id,
      path: `/topics/${topic.id}/`,
      name: topic.name,
      number: topic.number,
      title: topic.title,
      labels: profile.unitLabels,
      lead: topic.lead.map(part),
      participating: topic.participating.map(part),
      measures: topic.measures,
      scope: scope.topic(topic.id),
      count: read.countEntries(database, { lists }),
      lists: lists.flatMap((id) => {
        const count = read.countEntries(database, { list: id });
        const { name } = lookup(profile.lists, id, '名单');
        return count > 0 ? [{ name, path: listPath(id), scope: scope.list(id), count }] : [];
      }),
      newest: read.entries(database, selection, { size: NEWEST }).map((row) => rowView(row, profile)),
    };
  });
}

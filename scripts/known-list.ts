import type { List } from '#src/domain/lists.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { UsageError } from './command.ts';

/**
 * The profile's list of this id.
 * @throws UsageError that names the ids that there are.
 */
export function knownList({ lists }: Profile, id: string | undefined): List {
  const list = lists.find((candidate) => candidate.id === id);
  if (list) return list;
  const wrong = id === undefined ? '请写明名单' : `没有名单“${id}”`;
  throw new UsageError(`${wrong}。可用：${lists.map((known) => known.id).join('、')}。`);
}

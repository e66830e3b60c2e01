import { printDay } from '#src/domain/days.ts';
import type { RecordView, ReleaseView, TombstoneView } from './views.ts';

/** `/entries/<entry>.json`: the same facts as the page, from the same view. */
export function recordJson(view: RecordView, release: ReleaseView) {
  const { actions, path, jsonPath, organisation, repairText, objectionText, unitPath, mark, ...facts } = view;
  return {
    ...facts,
    list: { id: view.list.path.split('/')[2], name: view.list.name },
    organisation: organisation?.path ?? null,
    page: path,
    release: release.id,
    day: release.day,
    reuse: '公示结束后，转载者应当同时停止展示；撤下的编号见 /data/removed.json。',
  };
}

/** What stands at a withdrawn record's address: never a name. */
export const tombstoneJson = (view: TombstoneView) => ({
  id: view.id,
  state: 'withdrawn',
  day: view.day,
  reason: view.reason,
  statement: `本记录已于${printDay(view.day)}停止公示。${view.reasonLabel}。`,
});

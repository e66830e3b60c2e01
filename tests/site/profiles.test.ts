import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { countEntries, tally } from '#db/snapshot/reads.ts';
import { loadProfile, profileIds } from '#src/profiles/load.ts';
import { placesOf } from '../support/whole-release.ts';
import { liveOf, makeWorld } from '../support/world.ts';

/** Names by which only one jurisdiction is called: none may stand on another's site. */
const names = new Map(profileIds().map((id) => [id, loadProfile(id).name.replace(/[区市]$/, '')]));

for (const jurisdiction of profileIds()) {
  test(`${jurisdiction}: F76 a release is built from the profile alone`, async () => {
    const { profile, root, close } = await makeWorld({ entries: 120, jurisdiction });
    try {
      const live = liveOf(root);
      const page = (address: string) => readFileSync(join(live.site, address, 'index.html'), 'utf8');
      const home = page('');
      assert.ok(home.includes(profile.site.name) && home.includes(profile.site.office));

      const shown = tally(live.database, 'list');
      assert.ok(countEntries(live.database, {}) > 60);
      for (const { value } of shown) {
        const list = profile.lists.find(({ id }) => id === value);
        assert.ok(list);
        const html = page(`lists/${list.id}`);
        assert.ok(html.includes(list.name) && html.includes(list.criteria.text), list.id);
      }

      for (const { id, title } of profile.topics) assert.ok(page(`topics/${id}`).includes(title), id);
      live.close();

      const foreign = [...names].flatMap(([id, name]) => (id === jurisdiction ? [] : [name]));
      // The founding documents are everybody's.
      const own = JSON.stringify({ ...profile, documents: [] });
      assert.deepEqual(
        await placesOf(
          root,
          foreign.filter((name) => !own.includes(name)),
        ),
        [],
      );
    } finally {
      close();
    }
  });
}

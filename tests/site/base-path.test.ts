import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesBelow } from '#src/publish/files.ts';
import { liveOf, makeWorld, serveWorld, type World } from '../support/world.ts';

let world: World;
let server: Awaited<ReturnType<typeof serveWorld>>;
before(async () => {
  world = await makeWorld({ entries: 60, base: '/hhb/' });
  server = await serveWorld(world);
});
after(async () => {
  await server.stop();
  world.close();
});

test('under a base path every link stays below it and leads somewhere', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const onDemand =
    /^(?:(?:objections\/new|repairs\/new|cases\/received|status|guide\/display)\/|reading\.css$)/;
  for (const page of (await filesBelow(site)).filter((file) => file.endsWith('.html'))) {
    for (const [, link = ''] of readFileSync(join(site, page), 'utf8').matchAll(
      /(?:href|src|action)="(\/[^"#?]*)/g,
    )) {
      assert.ok(link.startsWith('/hhb/'), `${page} → ${link}`);
      const path = link.slice('/hhb/'.length);
      const file = link.endsWith('/') ? join(site, path, 'index.html') : join(site, path);
      assert.ok(onDemand.test(path) || existsSync(file), `${page} → ${link}`);
    }
  }
});

test('the server answers below the base path and leads there from the root', async () => {
  const origin = new URL(server.address).origin;
  assert.equal(server.address, `${origin}/hhb/`);
  const root = await fetch(origin, { redirect: 'manual' });
  assert.equal(root.headers.get('location'), '/hhb/');
  assert.equal((await fetch(server.address)).status, 200);
  for (const path of ['status/', 'guide/display/', 'reading.css'])
    assert.equal((await fetch(`${origin}/hhb/${path}`)).status, 200, path);
  assert.equal((await fetch(`${origin}/entries/`)).status, 404);
});

test('F62 feeds and data name every address below the base path', async () => {
  const { site, close } = liveOf(world.root);
  close();
  const files = (await filesBelow(site)).filter((file) =>
    /^(?:feeds|data)\/.*\.(?:xml|json|csv)$/.test(file),
  );
  assert.ok(files.length > 20);
  for (const file of files)
    for (const [, path = ''] of readFileSync(join(site, file), 'utf8').matchAll(
      /127\.0\.0\.1:4321(\/[^\s"<，]*)/g,
    )) {
      assert.ok(path.startsWith('/hhb/'), `${file} → ${path}`);
      const found = join(site, path.slice('/hhb/'.length), path.endsWith('/') ? 'index.html' : '');
      assert.ok(existsSync(found), `${file} → ${path}`);
    }
});

import { existsSync, readdirSync } from 'node:fs';
import { config } from '#src/config.ts';
import { readManifest } from '#src/publish/manifest.ts';
import { currentRelease, places, releaseFolder } from '#src/publish/places.ts';
import { runCommand } from './command.ts';

await runCommand({
  help: `Usage: npm run releases

Lists the releases, newest first; the live one is marked with *.

  --json  print the result as JSON`,
  async run({ say, answer }) {
    const { releases } = places(config.var);
    const ids = existsSync(releases)
      ? readdirSync(releases).filter((name) => /^\d{8}-\d{6}$/.test(name))
      : [];
    const live = currentRelease(config.var)?.id;
    const found = [];
    for (const id of ids.sort().reverse()) {
      const { day, counts, revision } = await readManifest(releaseFolder(releases, id));
      found.push({ release: id, day, ...counts, revision, live: id === live });
      say(`${id === live ? '*' : ' '} ${id}  ${day}  公示 ${counts.entries} 条  修订 ${revision} 次`);
    }
    if (found.length === 0) say('还没有发布。请运行 npm run release。');
    answer(found);
    return 0;
  },
});

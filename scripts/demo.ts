import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoDefaults, writeDemo } from '#db/demo/write.ts';
import { config } from '#src/config.ts';
import { loadProfile } from '#src/profiles/load.ts';

const help = `Usage: npm run demo -- [--entries N] [--seed S] [--out DIR]

Writes synthetic input files in the official formats, and files.json, which names them in import order
with the list that each belongs to, for the jurisdiction of XINBANG_PROFILE. Everything in them is invented. The same options on the same day
(XINBANG_TODAY) give the same bytes.

  --entries N  rows in all files together, 1 to 1000000 (default ${demoDefaults.entries})
  --seed S     whole number that chooses the population (default ${demoDefaults.seed})
  --out DIR    folder to write to (default demo-input in XINBANG_VAR, so var/demo-input)
  --json       print the result as JSON
  --help       print this text`;

function refuse(sentence: string): never {
  console.error(`${sentence}用法见 npm run demo -- --help。`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        entries: { type: 'string', default: String(demoDefaults.entries) },
        seed: { type: 'string', default: String(demoDefaults.seed) },
        out: { type: 'string', default: join(config.var, 'demo-input') },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return refuse(`无法识别参数“${process.argv.slice(2).join(' ')}”。`);
  }
}

const { entries, seed, out, json, help: wantsHelp } = readOptions();
if (wantsHelp) {
  console.log(help);
} else {
  if (!/^[1-9]\d{0,6}$/.test(entries) || Number(entries) > 1_000_000) {
    refuse('--entries 要写成 1 到 1000000 之间的整数。');
  }
  if (!/^\d{1,10}$/.test(seed) || Number(seed) >= 2 ** 32)
    refuse('--seed 要写成 0 到 4294967295 之间的整数。');
  if (out === '') refuse('--out 要写明文件夹。');
  const options = { entries: Number(entries), seed: Number(seed), out, today: config.today };
  const files = await writeDemo({ ...options, profile: loadProfile(config.profile) });
  if (json) console.log(JSON.stringify({ ...options, files }));
  else {
    for (const { file, list } of files) console.log(`${file}  --list ${list}`);
    console.log(`已在 ${out} 写入 ${files.length} 个示例文件，共 ${entries} 行。`);
  }
}

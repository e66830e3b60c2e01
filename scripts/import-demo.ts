import { join } from 'node:path';
import { writeDemoContent } from '#db/demo/content.ts';
import { demoDefaults, writeDemo } from '#db/demo/write.ts';
import { importFiles } from '#src/intake/import.ts';
import { documentOf } from './demo-document.ts';
import type { startProgress } from './progress.ts';
import type { openWorkplace } from './workplace.ts';

/**
 * Writes the demo's official files and texts and takes them in, each on the day on which its unit sends it.
 * @throws Error naming a file that the importer refuses.
 */
export async function importDemo(
  { config, paths, root, profile, register, secret }: ReturnType<typeof openWorkplace>,
  progress: ReturnType<typeof startProgress>,
): Promise<void> {
  const out = join(root, 'demo-input');
  const files = await writeDemo({ ...demoDefaults, profile, out, today: config.today });
  const desk = { profile, register, secret, folder: paths.intake, importer: '示例' };
  for (const [index, { file, list, sent }] of files.entries()) {
    const found = profile.lists.find(({ id }) => id === list);
    const options = { ...desk, day: sent, mode: 'delta', dryRun: false, accept: new Set<string>() } as const;
    const report = await importFiles([join(out, file)], { ...options, list: found });
    report.staging.remove();
    if (!report.written) throw new Error(`示例文件 ${file} 未能导入。请删除 ${root} 后重试。`);
    progress.update('导入示例', index + 1, files.length);
  }
  await writeDemoContent(paths.content, profile.units, documentOf(register, profile));
}

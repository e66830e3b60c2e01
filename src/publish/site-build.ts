import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '#src/alive.ts';
import { environmentWith } from '#src/config.ts';

const project = join(import.meta.dirname, '../..');
const builds = join(project, 'dist');

export interface SiteBuild {
  snapshot: string;
  profile: string;
  base: string;
  day: string;
  /** Where the pages and the on-demand bundle go. */
  site: string;
  server: string;
  id: string;
  progress: (pages: number) => void;
}

/**
 * Lets Astro render a snapshot in a process of its own. It builds inside the project, where its modules
 * resolve, and the result is moved out whole.
 * @throws Error with Astro's last lines when a page fails.
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  dropLeftovers();
  const out = join(builds, `${build.id}-${process.pid}`);
  try {
    await runAstro(out, build);
    mkdirSync(join(build.site, '..'), { recursive: true });
    move(join(out, 'client'), build.site);
    move(join(out, 'server'), build.server);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Removes builds whose process was killed; others may be building for another state folder right now. */
function dropLeftovers(): void {
  for (const name of existsSync(builds) ? readdirSync(builds) : []) {
    const [, pid] = /^\d{8}-\d{6}-(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(builds, name), { recursive: true, force: true });
  }
}

function runAstro(out: string, { snapshot, profile, base, day, progress }: SiteBuild): Promise<void> {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--outDir', out], {
    cwd: project,
    env: environmentWith({
      XINBANG_SNAPSHOT: snapshot,
      XINBANG_PROFILE: profile,
      XINBANG_BASE: base,
      XINBANG_TODAY: day,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let pages = 0;
  let tail = '';
  const read = (chunk: Buffer) => {
    const text = chunk.toString();
    pages += text.split('├─').length - 1;
    tail = (tail + text).slice(-4000);
    progress(pages);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`页面生成失败，原发布不受影响。Astro 的最后输出：\n${tail}`));
    });
  });
}

/** Renames, or copies where the state lives on another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

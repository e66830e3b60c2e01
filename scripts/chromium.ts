import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../tests/support/chromium.ts';

/**
 * Makes sure that a Chromium is there: finds one, else installs Debian's (as root) or Playwright's own.
 * @throws Error with one sentence that says how to get one.
 */
export async function readyChromium(): Promise<void> {
  if (findChromium()) return;
  console.log('没有找到 Chromium，正在安装。');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = { stdio: 'ignore' } as const;
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], quiet);
  }
  if (!findChromium()) spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit' });
  if (!findChromium()) {
    throw new Error(
      '浏览器检查需要 Chromium。请运行 apt-get install chromium fonts-noto-cjk，或用 CHROMIUM_PATH 指明它的位置。',
    );
  }
}

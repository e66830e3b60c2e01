import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { config } from '#src/config.ts';

/** Chromium's program: `CHROMIUM_PATH`, the system's, Playwright's own, or null. */
export function findChromium(): string | null {
  const places = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ];
  return [config.chromium, ...places].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/** Starts Chromium; as root it runs without its sandbox, and never calls home. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('没有找到 Chromium。请先运行 npm test，它会说明怎样安装。');
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
  });
}

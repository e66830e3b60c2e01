import { quickSuites, siteSuites } from './checks.ts';
import { readyChromium } from './chromium.ts';
import { runCommand } from './command.ts';
import { runSuites } from './run-suites.ts';

await runCommand({
  help: `Usage: npm test

Every check: format, lint, types, unit, site, browser. Ends with one line "N passed, N failed".
The browser is CHROMIUM_PATH, else the system's Chromium, else Playwright's own; where there is none, one is
installed if that is possible.`,
  async run() {
    await readyChromium();
    return runSuites([...quickSuites, ...siteSuites]);
  },
});

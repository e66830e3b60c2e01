import { quickSuites, siteSuites } from './checks.ts';
import { readyChromium } from './chromium.ts';
import { runCommand } from './command.ts';
import { featureRows, printRows } from './feature-rows.ts';
import { runSuites } from './run-suites.ts';

await runCommand({
  help: `Usage: npm test

Every check: format, lint, types, unit, site, browser, features. Then the list of features F01–F78, each with
the number of tests that show it; a feature that no passing test shows counts as failed. Ends with one line
"N passed, N failed".
The browser is CHROMIUM_PATH, else the system's Chromium, else Playwright's own; where there is none, one is
installed if that is possible.`,
  async run() {
    await readyChromium();
    return runSuites([...quickSuites, ...siteSuites], (output) => {
      console.log('── 功能清单');
      return printRows(featureRows, output, console.log);
    });
  },
});

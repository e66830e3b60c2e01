import { quickSuites } from './checks.ts';
import { runCommand } from './command.ts';
import { runSuites } from './run-suites.ts';

await runCommand({
  help: `Usage: npm run check

Format, lint, types and unit tests. Ends with one line "N passed, N failed".`,
  run: () => runSuites(quickSuites),
});

import type { Suite } from './run-suites.ts';

/** Checks that need no built site. A suite without counts of its own is one check. */
export const quickSuites: Suite[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: 'eslint', args: ['--max-warnings', '0', '.'] },
  { name: 'types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  {
    name: 'pages',
    command: 'astro',
    args: ['check', '--tsconfig', 'src/tsconfig.json', '--minimumFailingSeverity', 'warning'],
  },
  { name: 'unit', command: 'node', args: ['--test', 'tests/unit/**/*.test.ts'] },
];

/** Checks on a release made from the demo, and in a real browser. */
export const siteSuites: Suite[] = [
  { name: 'site', command: 'node', args: ['--test', '--test-concurrency=1', 'tests/site/**/*.test.ts'] },
  {
    name: 'browser',
    command: 'node',
    args: ['--test', '--test-concurrency=1', 'tests/browser/**/*.test.ts'],
  },
  {
    name: 'features',
    command: 'node',
    args: ['--test', '--test-concurrency=1', 'tests/features/**/*.test.ts'],
  },
];

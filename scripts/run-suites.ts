import { spawn } from 'node:child_process';
import { environmentWith } from '#src/config.ts';

/** One suite of checks: what it is called, what runs, and how its own output counts. */
export interface Suite {
  name: string;
  command: string;
  args: string[];
}

export interface Outcome {
  passed: number;
  failed: number;
}

/** Runs suites one after the other, shows their output, and adds up what they counted. */
export async function runSuites(suites: Suite[]): Promise<number> {
  const sum: Outcome = { passed: 0, failed: 0 };
  for (const suite of suites) {
    const started = Date.now();
    const { passed, failed } = await runSuite(suite);
    console.log(
      `── ${suite.name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
    );
    sum.passed += passed;
    sum.failed += failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

async function runSuite({ command, args }: Suite): Promise<Outcome> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentWith({ ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      resolve(status ?? 1);
    });
  });
  const count = (word: string) =>
    Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)`, 'm').exec(output)?.[1] ?? Number.NaN);
  const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
  if (Number.isNaN(passed)) return { passed: Number(code === 0), failed: Number(code !== 0) };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

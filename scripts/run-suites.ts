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

/** Runs suites one after the other, shows their output, and adds up what failed in them and in all that they printed. */
export async function runSuites(
  suites: Suite[],
  faultsIn: (output: string) => number = () => 0,
): Promise<number> {
  const sum: Outcome = { passed: 0, failed: 0 };
  let printed = '';
  for (const suite of suites) {
    const started = Date.now();
    const { passed, failed, output } = await runSuite(suite);
    printed += output;
    console.log(
      `── ${suite.name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
    );
    sum.passed += passed;
    sum.failed += failed;
  }
  sum.failed += faultsIn(printed);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

async function runSuite({ command, args }: Suite): Promise<Outcome & { output: string }> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentWith({ ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  let output = '';
  // Chunks end anywhere, also inside of a character.
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      resolve(status ?? 1);
    });
  });
  const count = (word: string) =>
    Number(new RegExp(`^(?:ℹ|#) ${word} (\\d+)`, 'm').exec(output)?.[1] ?? Number.NaN);
  const [passed, failed] = [count('pass'), count('fail') + count('cancelled')];
  if (Number.isNaN(passed)) return { passed: Number(code === 0), failed: Number(code !== 0), output };
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

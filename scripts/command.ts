import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { optionFault, sentenceOf } from './failure.ts';

/** Wrong usage: exit status 2. */
export class UsageError extends Error {}

export interface Call {
  values: Record<string, string | boolean | string[] | undefined>;
  positionals: string[];
  /** Prints a line for people; silent with `--json`. */
  say: (line: string) => void;
  /** Prints the one machine-readable result of `--json`. */
  answer: (result: unknown) => void;
}

export interface Command {
  help: string;
  options?: ParseArgsOptionsConfig;
  /** @returns exit status: 0 done, 1 refused or failed with a report. */
  run: (call: Call) => Promise<number>;
}

/** Runs one verb with `--help` and `--json`, and turns every failure into a sentence and an honest exit status. */
export async function runCommand({ help, options = {}, run }: Command): Promise<void> {
  try {
    const { values, positionals } = parse(options);
    if (values.help === true) {
      console.log(help);
      return;
    }
    const json = values.json === true;
    process.exitCode = await run({
      values: values as Call['values'],
      positionals,
      say: (line) => {
        if (!json) console.log(line);
      },
      answer: (result) => {
        if (json) console.log(JSON.stringify(result));
      },
    });
  } catch (error) {
    console.error(sentenceOf(error));
    if (error instanceof UsageError) console.error(help.split('\n')[0]);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function parse(options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({
      options: { ...options, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(optionFault(error as NodeJS.ErrnoException), { cause: error });
  }
}

import { Presets, SingleBar } from 'cli-progress';

/** Shows progress: a bar for each step on a terminal, one plain line for each finished step elsewhere. */
export function startProgress(quiet: boolean) {
  const terminal = process.stderr.isTTY;
  let bar: SingleBar | null = null;
  let step = '';
  let told = '';
  const finish = () => {
    bar?.stop();
    bar = null;
  };
  return {
    update(name: string, done: number, total: number) {
      if (quiet) return;
      if (name !== step) {
        finish();
        step = name;
        if (terminal) {
          bar = new SingleBar(
            { format: `${name} {bar} {value}/{total}`, stream: process.stderr },
            Presets.shades_grey,
          );
          bar.start(Math.max(total, 1), done);
        }
      }
      if (bar) bar.update(done);
      else if (!terminal && done === total && told !== name) {
        told = name;
        console.error(`${name}：${total}`);
      }
    },
    finish,
  };
}

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { randomFrom } from '#db/demo/random.ts';
import { openRegister } from '#db/register/open.ts';
import { importFiles } from '#src/intake/import.ts';
import { approveImport, stageImport, waitingImports } from '#src/intake/two-persons.ts';
import { places } from '#src/publish/places.ts';
import { courtPerson } from '../support/records.ts';
import { beichen, today } from '../support/register.ts';
import { table, writeCsv } from '../support/workbook.ts';

/** Another seed on every run; a failure names it. Moments of a kill differ from run to run all the same. */
const seed = Date.now() % 1_000_000_000;
const random = randomFrom(seed);
const ROWS = 1000;
const script = join(import.meta.dirname, '../../scripts/import.ts');
const root = mkdtempSync(join(tmpdir(), 'xinbang-kills-'));
const list = join(root, 'list.csv');
const small = join(root, 'small.csv');
const staged = join(root, 'staged');
after(() => {
  rmSync(root, { recursive: true });
});

const desk = (state: string) => {
  const paths = places(state);
  mkdirSync(state, { recursive: true });
  const register = openRegister(paths.register);
  const options = {
    register,
    folder: paths.intake,
    importer: '经办甲',
    secret: Buffer.alloc(32, 7),
    day: today,
    profile: beichen,
  };
  return { ...options, mode: 'delta', accept: new Set<string>() } as const;
};

before(async () => {
  const people = Array.from({ length: ROWS }, (_, at) =>
    courtPerson((at % 450) + 1, { caseCode: `（2025）津0113执${1000 + at}号` }),
  );
  await writeCsv(list, table(people));
  await writeCsv(small, table([courtPerson(1)]));
  const office = desk(staged);
  const report = await importFiles([list], { ...office, dryRun: true });
  assert.ok(stageImport(office.folder, report));
  report.staging.close();
  office.register.close();
});

/** Runs the import command in `state`; kills it after `patience` ms if it still runs. */
function run(state: string, args: string[], patience = Number.POSITIVE_INFINITY) {
  const env = { ...process.env, XINBANG_VAR: state, XINBANG_TODAY: today };
  const started = performance.now();
  return new Promise<{ killed: boolean; pid: number; spent: number }>((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { env, stdio: 'ignore' });
    const timer = Number.isFinite(patience) ? setTimeout(() => child.kill('SIGKILL'), patience) : undefined;
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', pid: child.pid ?? 0, spent: performance.now() - started });
    });
  });
}

/** What a killed command left: a register that is sound, and its number of events; whole imports that wait. */
async function leftBehind(state: string, pid: number) {
  const office = desk(state);
  const driver = office.register.database.$client;
  assert.equal(driver.pragma('integrity_check', { simple: true }), 'ok');
  const events = Number(driver.prepare('select count(*) from event').pluck().get());
  const intakes = Number(driver.prepare('select count(*) from intake').pluck().get());
  assert.deepEqual([events, intakes], events === 0 ? [0, 0] : [ROWS, 1]);
  const waiting = waitingImports(office.folder);
  const next = await importFiles([small], { ...office, dryRun: true });
  next.staging.remove();
  const left = readdirSync(office.folder).filter((file) => file.startsWith(`reading-${pid}-`));
  assert.deepEqual(left, [], 'the next import throws away what was half read');
  return { office, events, waiting };
}

type Left = Awaited<ReturnType<typeof leftBehind>>;

/** Lets the second person approve what waits; afterwards the register holds the whole file, once. */
function approve({ office, waiting }: Left) {
  for (const { id } of waiting) {
    const { staging, written, totals } = approveImport(office.folder, id, '复核乙', office);
    assert.ok(written);
    assert.equal(totals.new + totals.unchanged, ROWS);
    staging.remove();
  }
  return Number(office.register.database.$client.prepare('select count(*) from event').pluck().get());
}

interface Plan {
  kills: number;
  args: () => string[];
  /** State before the kill, where it is not a new one. */
  from?: string;
  /** True where the command had taken effect before the kill. */
  came: (left: Left) => boolean;
  judge: (left: Left) => void;
}

const id = () => waitingImports(places(staged).intake)[0]?.id ?? '';
const plans: Record<string, Plan> = {
  'an import': {
    kills: 50,
    args: () => [list],
    came: ({ events }) => events > 0,
    judge: ({ waiting }) => {
      assert.deepEqual(waiting, [], 'what was half read waits for nobody');
    },
  },
  'an import for a second person': {
    kills: 8,
    args: () => [list, '--stage', '--by', '经办甲'],
    came: ({ waiting }) => waiting.length > 0,
    judge: (left) => {
      assert.equal(left.events, 0);
      assert.ok(left.waiting.length <= 1);
      assert.equal(approve(left), left.waiting.length * ROWS);
    },
  },
  'an approval': {
    kills: 8,
    args: () => ['--approve', id(), '--by', '复核乙'],
    from: staged,
    came: ({ events }) => events > 0,
    judge: (left) => {
      assert.ok(
        left.events === ROWS || left.waiting.length === 1,
        'an import is in the register or still waits',
      );
      assert.equal(approve(left), ROWS);
    },
  },
};

for (const [what, { kills, args, from, came, judge }] of Object.entries(plans)) {
  test(`${what} takes in the whole file or nothing, at whatever moment it is killed`, async (t) => {
    const stateOf = (name: string) => {
      const state = join(root, name);
      if (from) cpSync(from, state, { recursive: true });
      return state;
    };
    const [usual] = await Promise.all(
      ['usual', 'beside it'].map((name) => run(stateOf(`${what} ${name}`), args())),
    );
    assert.ok(usual);
    const sum = { killed: 0, whole: 0, nothing: 0, ended: 0 };
    // Half of the kills fall anywhere; the others close in on the moment at which nothing becomes everything.
    let [edge, longest] = [usual.spent, usual.spent];
    const one = async (at: number) => {
      const state = stateOf(`${what} ${at}`);
      const anywhere = random.int(0, Math.round(longest));
      const patience = at % 2 === 0 ? anywhere : edge * (0.85 + random.int(0, 30) / 100);
      const { killed, pid, spent } = await run(state, args(), patience);
      const left = await leftBehind(state, pid);
      const whole = came(left);
      edge *= whole ? 0.9 : 1.15;
      if (killed) sum[whole ? 'whole' : 'nothing'] += 1;
      else longest = Math.min(longest, spent);
      sum[killed ? 'killed' : 'ended'] += 1;
      judge(left);
      left.office.register.close();
      rmSync(state, { recursive: true });
    };
    // A command that ended before it could be killed is judged too, and does not count.
    let tries = 0;
    const worker = async () => {
      while (sum.killed < kills && tries < kills * 5) await one((tries += 1));
    };
    await Promise.all([worker(), worker()]).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error });
    });
    t.diagnostic(`${JSON.stringify(sum)}, usual ${Math.round(usual.spent)} ms`);
    assert.ok(sum.killed >= kills && sum.nothing > 0, JSON.stringify(sum));
  });
}

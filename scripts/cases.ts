import { openCases } from '#db/cases/open.ts';
import { openRegister } from '#db/register/open.ts';
import { clockMoment } from '#src/cases/moment.ts';
import { commandFault, readCommand } from '#src/cases/office-command.ts';
import type { LiveRelease } from '#src/cases/office-moves.ts';
import { createOffice } from '#src/cases/office.ts';
import { config } from '#src/config.ts';
import { loadProfile } from '#src/profiles/load.ts';
import { secretKey } from '#src/publish/keys.ts';
import { type Live, markLive, withdrawLive } from '#src/publish/live.ts';
import { claimState } from '#src/publish/owner.ts';
import { places } from '#src/publish/places.ts';

const help = `Usage: npm run cases -- VERB [CASE] [options]

The office's work on objections and repair applications.

  list [--state S] [--kind objection|repair] [--unit UNIT]   overdue cases first
  show CASE [--evidence DIR]   personal data in clear; every view is written down
  accept CASE      mark CASE      forward CASE      note CASE TEXT
  decide CASE --outcome upheld|rejected|inadmissible --reason TEXT --by NAME
  finish CASE      carries out a decision that was interrupted
  purge [CASE]     erases personal data of cases closed longer ago than the retention

  --by NAME  the officer who acts (default: the system's user)
  --json     print the result as JSON
  --help     print this text`;

const { cases, register, keys } = places(config.var);
const now = () => clockMoment(config.fixedToday);

/** The register is opened only for the verbs that change the live release. */
async function onLive(work: (live: Live, day: string) => Promise<void>): Promise<void> {
  const profile = loadProfile(config.profile);
  claimState(config.var, profile);
  const opened = openRegister(register);
  await work({ root: config.var, profile, register: opened }, now().day).finally(() => opened.close());
}

const live: LiveRelease = {
  mark: (entry, on) => onLive((site, day) => markLive(site, entry, on, day)),
  withdraw: (entry, reason, document) =>
    onLive((site, day) => withdrawLive(site, { entry, reason, document, day })),
};

try {
  const { run, json } = readCommand(process.argv.slice(2));
  if (run) {
    const store = openCases(cases);
    const office = createOffice({ store, now, live, sealKey: secretKey(keys, 'cases') });
    const answer = await run(office).finally(() => {
      store.close();
    });
    console.log(json ? JSON.stringify(answer.value) : answer.text);
  } else console.log(help);
} catch (error) {
  const { sentence, exit } = commandFault(error);
  console.error(sentence);
  process.exitCode = exit;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoContent } from '#db/demo/content.ts';
import { writeDemo } from '#db/demo/write.ts';
import { openRegister, type Register } from '#db/register/open.ts';
import { openSnapshot } from '#db/snapshot/open.ts';
import { readConfig } from '#src/config.ts';
import { importFiles } from '#src/intake/import.ts';
import { loadProfile } from '#src/profiles/load.ts';
import type { Profile } from '#src/profiles/schema.ts';
import { secretKey } from '#src/publish/keys.ts';
import { currentRelease, places } from '#src/publish/places.ts';
import { makeRelease, type ReleaseOptions } from '#src/publish/release.ts';
import { documentOf } from '../../scripts/demo-document.ts';
import { runServer } from '#src/server/run.ts';

/** The day on which every test world lives. */
export const TODAY = '2026-11-20';

export interface Desk {
  root: string;
  profile: Profile;
  register: Register;
  secret: Buffer;
}

export interface WorldWish {
  entries: number;
  base: string;
  jurisdiction: string;
  /** Brings more before the release is made. */
  arrive: (desk: Desk) => Promise<void>;
}

/** A whole small register with its release, made the way the office makes one. */
export async function makeWorld({
  entries = 400,
  base = '/',
  jurisdiction = 'beichen',
  arrive,
}: Partial<WorldWish> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'xinbang-'));
  const profile = loadProfile(jurisdiction);
  const paths = places(root);
  const register = openRegister(paths.register);
  const secret = secretKey(paths.keys, 'register');
  const input = join(root, 'input');
  const files = await writeDemo({ profile, entries, seed: 7, out: input, today: TODAY });
  for (const { file, list, sent } of files) {
    const desk = { profile, register, secret, folder: paths.intake, importer: '经办甲' };
    const options = { ...desk, day: sent, mode: 'delta', dryRun: false } as const;
    const found = profile.lists.find(({ id }) => id === list);
    const report = await importFiles([join(input, file)], { ...options, list: found, accept: new Set() });
    report.staging.remove();
    if (!report.written) throw new Error(`${file} was refused`);
  }
  await writeDemoContent(paths.content, profile.units, documentOf(register, profile));
  const world = { root, profile, register, secret, input, files, base };
  await arrive?.(world);
  await publish(world);
  return { ...world, close: () => closeWorld(root, register) };
}
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Makes a release of a world; options of the release may be changed. */
export const publish = (
  { root, profile, register, base }: Pick<World, 'root' | 'profile' | 'register' | 'base'>,
  changed: Partial<ReleaseOptions> = {},
) =>
  makeRelease({
    root,
    profile,
    register,
    base,
    day: TODAY,
    today: TODAY,
    switchOver: true,
    now: new Date(),
    deskFigures: [],
    editorial: [places(root).content],
    progress: () => undefined,
    ...changed,
  });

/** The live release's folder and an opened snapshot. */
export function liveOf(root: string) {
  const release = currentRelease(root);
  if (!release) throw new Error('the world has no release');
  return { ...release, ...openSnapshot(release.snapshot) };
}

/** Serves a world on a free port. */
export const serveWorld = ({ root }: { root: string }, env: Record<string, string> = {}) =>
  runServer(readConfig({ XINBANG_VAR: root, XINBANG_TODAY: TODAY, PORT: '0', ...env }), (line) => {
    console.error(line);
  });

function closeWorld(root: string, register: Register): void {
  register.close();
  rmSync(root, { recursive: true, force: true });
}

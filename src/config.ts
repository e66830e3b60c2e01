import { resolve } from 'node:path';
import { z } from 'zod';

/** The calendar day in China at an instant, as ISO day. */
export const dayInChina = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(instant);

const slashed = (path: string) => `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

const settings = z.object({
  XINBANG_VAR: z.string().default('var'),
  XINBANG_PROFILE: z.string().default('beichen'),
  XINBANG_TODAY: z.iso.date('要写成 2026-11-20 这样的日期').optional(),
  XINBANG_LIMITS: z.enum(['on', 'off'], '只能是 on 或 off').default('on'),
  XINBANG_BASE: z.string().default('/'),
  XINBANG_SNAPSHOT: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('要写成端口号').int().min(0).max(65535).default(4321),
  CHROMIUM_PATH: z.string().optional(),
});

/** Every setting of the environment, checked; the only reader of `process.env` (contract, "Places"). */
export function readConfig(env: NodeJS.ProcessEnv) {
  const parsed = settings.safeParse(env);
  if (!parsed.success) throw new Error(`环境变量有误：\n${z.prettifyError(parsed.error)}`);
  const value = parsed.data;
  return {
    var: resolve(value.XINBANG_VAR),
    profile: value.XINBANG_PROFILE,
    /** The day that every rule is held against. */
    today: value.XINBANG_TODAY ?? dayInChina(new Date()),
    /** Set where `XINBANG_TODAY` replaces the clock. */
    fixedToday: value.XINBANG_TODAY,
    limits: value.XINBANG_LIMITS === 'on',
    base: slashed(value.XINBANG_BASE),
    /** Snapshot that `astro build` reads; set by the release. */
    snapshot: value.XINBANG_SNAPSHOT,
    host: value.HOST,
    port: value.PORT,
    chromium: value.CHROMIUM_PATH,
  };
}

/** This process's environment with other values, for a process that it starts. */
export const environmentWith = (values: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...values,
});

export type Config = ReturnType<typeof readConfig>;
export const config: Config = configOrExit();

/** A wrong setting ends any command with one sentence and status 2 (wrong usage). */
function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

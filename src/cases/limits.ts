import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type LimitName, deskSettings } from './settings.ts';

/** Spends one point of a key; null when within the limit, else the whole seconds to wait. */
export type Spend = (name: LimitName, key: string) => Promise<number | null>;

/** Limits in this process's memory; no address of a caller is written anywhere. */
export function createLimits(on: boolean): Spend {
  if (!on) return () => Promise.resolve(null);
  const { posts, cases, entry, status } = deskSettings.limits;
  const counter = ({ points, per }: { points: number; per: number }) =>
    new RateLimiterMemory({ points, duration: per });
  const counters: Record<LimitName, RateLimiterMemory> = {
    posts: counter(posts),
    cases: counter(cases),
    entry: counter(entry),
    status: counter(status),
  };
  return async (name, key) => {
    try {
      await counters[name].consume(key);
      return null;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  };
}

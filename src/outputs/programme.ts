import { printDay } from '#src/domain/days.ts';
import { printBasis } from '#src/domain/terms.ts';
import type { Profile } from '#src/profiles/schema.ts';

/** What the jurisdiction's plan announces beside its lists: all of it data of the profile, in words. */
export interface Programme {
  domains: { id: string; name: string }[];
  incentives: { name: string; field: string }[];
  observances: { name: string; when: string }[];
  /** Where the plan has information published, and the systems that it relies on. */
  channels: { name: string; kind: string; url: string | null }[];
  /** Official sites of wider registers, where a search can go on. */
  registers: { name: string; url: string }[];
  targets: { name: string; value: string; by: string; basis: string }[];
  phases: { name: string; when: string; report: string; basis: string }[];
}

const comparisons = {
  'at-least': '不少于',
  'more-than': '超过',
  'at-most': '不超过',
  'less-than': '低于',
} as const;

/** The plan's programme of one jurisdiction; what its plan does not name is empty. */
export const programme = ({
  domains,
  incentives,
  observances,
  targets,
  phases,
  channels,
  systems,
  links,
}: Profile): Programme => ({
  domains,
  incentives,
  observances: observances.map(({ name, month, day }) => ({
    name,
    when: day ? `每年 ${month} 月 ${day} 日` : `每年 ${month} 月`,
  })),
  channels: [
    ...channels.map((channel) => ({ ...channel, kind: '公开渠道' })),
    ...systems.map((system) => ({ ...system, kind: '平台和系统' })),
  ].map(({ name, kind, link }) => ({
    name,
    kind,
    url: links.find(({ id }) => id === link)?.url ?? null,
  })),
  registers: links.map(({ name, url }) => ({ name, url })),
  targets: targets.map(({ name, value, unit, comparison, by, basis }) => ({
    name,
    value: `${comparisons[comparison]} ${value.toLocaleString('en-US')} ${unit}`,
    by: printDay(by),
    basis: printBasis(basis),
  })),
  phases: phases.map(({ name, from, until, report, basis }) => ({
    name,
    when: from ? `${printDay(from)}至${printDay(until)}` : `${printDay(until)}前`,
    report: report ?? '',
    basis: printBasis(basis),
  })),
});

import { compactCode } from '#src/domain/codes.ts';
import type { FactKey } from '#src/domain/facts.ts';
import type { SubjectKind } from '#src/domain/vocabulary.ts';
import type { Row } from '../row.ts';

/** 主体类别 in the words of every format (domain/fields.md) and of the units that shorten them. */
export const kinds: Record<string, SubjectKind> = {
  自然人: 'natural',
  个人: 'natural',
  法人: 'legal',
  企业: 'legal',
  企业法人: 'legal',
  ...Object.fromEntries(
    ['或', '或者', '和', '及'].flatMap((and) => [
      [`法人${and}其他组织`, 'legal'],
      [`法人${and}非法人组织`, 'legal'],
    ]),
  ),
  非法人组织: 'unincorporated',
  其他组织: 'unincorporated',
  个体工商户: 'unincorporated',
};

/** GB 32100-2015: the first two characters of a sole trader's (个体工商户) code. */
const SOLE_TRADER = '92';

/** 主体类别 of an organisation whose format does not state it. */
export const organisationKind = (code: string | null): SubjectKind =>
  code && compactCode(code).startsWith(SOLE_TRADER) ? 'unincorporated' : 'legal';
/** How units write what has no end: a licence, a prohibition. */
export const ENDLESS = /^(?:长期|永久|终身)(?:有效)?$/;

export const yes: Record<string, boolean> = { 是: true, 否: false };

/** Facts that a row gives word by word, under the names of its columns. */
export const texts = (row: Row, ...keys: FactKey[]): [FactKey, string | null][] =>
  keys.map((key) => [key, row.text(key)]);

/** 成年确认: the unit vouches that the person was of age. */
export const confirmsAge = (row: Row): boolean => row.choice('adult', yes) === true;

/** The platform that a row came through, where the format names it. */
export const platformOf = (
  row: Row,
  url: string | null = null,
): { platform: string; url: string | null }[] => {
  const platform = row.text('platform');
  return platform ? [{ platform, url }] : [];
};

import type { ArticleHead } from '#src/domain/editorial.ts';
import { maskName, scanText } from '#src/domain/masks.ts';
import { hidePlates, hideThirdPersons } from '#src/domain/third-persons.ts';

const organisation = /(?:公司|厂|店|中心|医院|诊所|合作社|企业|集团|协会|学校|行|部)$/;

/** What stands in the text instead of a party: the name given, surname and `**`, or 某单位. */
const standIn = ({ name, as }: ArticleHead['parties'][number]): string =>
  as ?? (organisation.test(name) ? '某单位' : maskName(name));

/**
 * Masks an editorial text by the rules of the lists: its parties, numbers, contacts and addresses of anybody,
 * third persons by their role, and plates. The longest names go first, so that none is left in pieces.
 */
export function maskArticle(parties: ArticleHead['parties']): (text: string) => string {
  const longest = parties.toSorted((one, other) => other.name.length - one.name.length);
  return (text) => {
    const named = longest.reduce((rest, party) => rest.replaceAll(party.name, standIn(party)), text);
    return hidePlates(hideThirdPersons(scanText(named).text, '').text).text;
  };
}

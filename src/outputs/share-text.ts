/** A text with the one number in its middle that a withdrawal sets anew. */
export interface CountedText {
  before: string;
  after: string;
}

/** What the texts of an issue may say: nobody on it is among that. */
export interface SharedIssue {
  site: string;
  unit: string;
  unitFull: string;
  batch: string;
  /** ISO day in words. */
  newest: string;
  count: number;
  /** The issue's own page, and the shorter address of the whole site. */
  address: string;
  home: string;
  links: { name: string; url: string }[];
}

/** One short message holds 70 Chinese characters (3GPP TS 23.038, UCS-2); a longer one is sent and paid as two. */
export const SMS_LIMIT = 70;

/** Characters of a counted text when it is sent, the number written as pages write it. */
export const lengthOf = ({ before, after }: CountedText, count: number): number =>
  [...before, ...count.toLocaleString('en-US'), ...after].length;

/** The text for a WeChat group or account: no name, no number of a person, the way to the list and to a remedy. */
export const wechatText = (issue: SharedIssue): CountedText => ({
  before: `【${issue.site}】\n${issue.unit}${issue.batch}，正在公示 `,
  after: [
    ' 条。',
    `发布单位：${issue.unitFull}`,
    `最近公示：${issue.newest}`,
    `查看名单：${issue.address}`,
    ...issue.links.map(({ name, url }) => `${name}：${url}`),
    '名单以网站当前公示为准，同名不等于同一人。对记录有异议的，可以在网站提出，不收费。',
  ].join('\n'),
});

const bare = (address: string) => address.replace(/^https?:\/\//, '');

/**
 * The fullest text of unit, issue, count and address that fits one short message: words go first, then the scheme,
 * then the way below the site. Null where not even that fits.
 */
export function smsText({ site, unit, batch, count, address, home }: SharedIssue): CountedText | null {
  const texts: CountedText[] = [
    { before: `【${site}】${unit}${batch}公示`, after: `条，查询和异议：${address}` },
    { before: `【${site}】${unit}${batch}公示`, after: `条：${address}` },
    { before: `${unit}${batch}公示`, after: `条：${address}` },
    { before: `${unit}${batch}公示`, after: `条：${bare(address)}` },
    { before: `${unit}${batch}公示`, after: `条：${home}` },
    { before: `${unit}${batch}公示`, after: `条：${bare(home)}` },
  ];
  return texts.find((text) => lengthOf(text, count) <= SMS_LIMIT) ?? null;
}

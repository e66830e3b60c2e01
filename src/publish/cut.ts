/** Takes the one element or sitemap line that shows an entry out of a built page. */
export const cutEntry = (text: string, entry: string): string =>
  cutAddress(
    text.replace(new RegExp(`<(li|tr) data-entry="${entry}"[\\s\\S]*?</\\1>`, 'g'), ''),
    `/entries/${entry}/`,
  );

/** Takes an address out of a sitemap. */
export const cutAddress = (text: string, path: string): string =>
  text.replace(new RegExp(`<url>\\s*<loc>[^<]*${path}</loc>[\\s\\S]*?</url>`, 'g'), '');

/** Sets every `<data data-count="SCOPE" value="N">` whose scope has a new value. */
export const setCounts = (text: string, counts: ReadonlyMap<string, number>): string =>
  text.replace(/<data data-count="([^"]+)" value="\d+">[^<]*<\/data>/g, (whole, scope: string) => {
    const count = counts.get(scope);
    if (count === undefined) return whole;
    return `<data data-count="${scope}" value="${count}">${count.toLocaleString('en-US')}</data>`;
  });

/** Shows or lifts 异议处理中 on a built record page. */
export const markPage = (text: string, marked: boolean): string =>
  text
    .replace(
      /<strong data-state>[^<]*<\/strong>/,
      `<strong data-state>${marked ? '异议处理中' : '公示中'}</strong>`,
    )
    .replace(/<p data-objection(?: hidden)?>/, marked ? '<p data-objection>' : '<p data-objection hidden>');

/** The 410 page of one entry, from the page that the release holds as a template. */
export const fillTombstone = (
  template: string,
  words: { entry: string; day: string; reason: string },
): string => template.replace(/\{\{(entry|day|reason)\}\}/g, (_, key: keyof typeof words) => words[key]);

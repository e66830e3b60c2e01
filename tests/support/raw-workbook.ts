import type { Value } from './workbook.ts';
import { zipOf, type ZipEntry } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook, as text; a sheet is the inside of its `sheetData` or its whole part. */
export interface RawWorkbook {
  sheets: (string | Partial<ZipEntry>)[];
  /** Inside of `sst`, or the whole part. */
  strings?: string | Partial<ZipEntry>;
  names?: string[];
  /** Attributes of `workbookPr`. */
  properties?: string;
  /** More or other parts; a part of the same name takes the place of the usual one. */
  parts?: ZipEntry[];
}

export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
export const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><sheetData>${rows}</sheetData></worksheet>`;
/** Cells of one row as inline texts. */
export const inlineRow = (number: number, texts: string[]) =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`;

const asEntry = (name: string, part: string | Partial<ZipEntry>, wrap: (text: string) => string): ZipEntry =>
  typeof part === 'string' ? { name, data: /^\s*<\?xml/.test(part) ? part : wrap(part) } : { name, ...part };

/** The parts of a workbook byte by byte, so that any of them can be wrong. */
export function rawParts({
  sheets,
  strings,
  names = [],
  properties = '',
  parts = [],
}: RawWorkbook): ZipEntry[] {
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`;
  const list = sheets.map(
    (_, at) =>
      `<sheet name="${escaped(names[at] ?? `Sheet${at + 1}`)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map((_, at) => link(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const usual: ZipEntry[] = [
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr ${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${links.join('')}${link('s1', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    ...sheets.map((sheet, at) => asEntry(`xl/worksheets/sheet${at + 1}.xml`, sheet, sheetXml)),
    ...(strings === undefined
      ? []
      : [
          asEntry(
            'xl/sharedStrings.xml',
            strings,
            (text) => `<?xml version="1.0"?><sst xmlns="${MAIN}">${text}</sst>`,
          ),
        ]),
  ];
  const other = new Set(parts.map(({ name }) => name));
  return [...usual.filter(({ name }) => !other.has(name)), ...parts];
}

export const rawWorkbook = (book: RawWorkbook): Buffer => zipOf(rawParts(book));

/** Rows of texts as the inside of `sheetData`. */
export const rawTable = (rows: Value[][]): string =>
  rows
    .map((row, at) =>
      inlineRow(
        at + 1,
        row.map((value) => String((value as string | number | null) ?? '')),
      ),
    )
    .join('');

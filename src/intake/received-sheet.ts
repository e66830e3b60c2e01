import type { StagingWriter } from '#db/staging/writes.ts';
import type { IntakeContext } from './context.ts';
import { decideRow } from './decide.ts';
import { type Cell, columnLetters, type Hidden, type SheetRow } from './files/cell.ts';
import { asProblem, type Finding, finding } from './findings.ts';
import { readers } from './formats.ts';
import type { Headings } from './headings.ts';
import { compareRepeated } from './repeated.ts';
import { Row } from './row.ts';
import { standingFinding } from './standing.ts';

interface About {
  id: number;
  file: string;
  name: string;
  headings: Headings;
  /** Row of the headings as the spreadsheet program numbers it. */
  headingRow: number;
}

/** Words with which the lines below a table begin: sums, signatures, remarks. */
const FOOTER =
  /^(?:合\s*计|总\s*计|共\s*计|小\s*计|填[报表]|制表|审核|复核|负责人|联系|备\s*注|说\s*明|注\s*[:：])/;

const textOf = (cell: Cell | undefined) => (cell?.kind === 'text' ? cell.text.trim() : '');

/** Takes the rows of one sheet one by one, and counts what becomes of them. */
export class ReceivedSheet {
  rows = 0;
  readonly #counts = { refused: 0, repeated: 0, maskedFields: 0, codeErrors: 0 };
  readonly #about: About;
  readonly #context: IntakeContext;
  readonly #writer: StagingWriter;

  constructor(about: About, context: IntakeContext, writer: StagingWriter) {
    this.#about = about;
    this.#context = context;
    this.#writer = writer;
  }

  take(source: SheetRow): void {
    const { id, file, name, headings } = this.#about;
    const row = new Row({ file, sheet: name, row: source.number }, source.cells, headings);
    if (this.#isHeading(source)) return;
    if (this.#isFooter(source)) {
      this.#note([finding('footer-row', row.place)]);
      return;
    }
    this.rows += 1;
    const decided = decideRow(readers[headings.format](row), row, this.#context);
    if (headings.missing.length > 0) {
      // The row stays out, yet whatever its other columns have wrong is told in the same run.
      this.#counts.refused += 1;
      this.#note(row.findings.filter(({ cell }) => cell !== ''));
      return;
    }
    if (decided) {
      const { entry, subject, maskedFields, codeError } = decided;
      const record = JSON.stringify(entry);
      const staged = { sheet: id, number: source.number, entry: entry.id, unit: entry.unit, record, subject };
      const first = this.#writer.addRow(staged);
      if (first === null) {
        this.#counts.maskedFields += maskedFields;
        this.#counts.codeErrors += Number(codeError);
      } else {
        const { code, record: joined } = compareRepeated(first.record, entry);
        row.report(code, 'document', '', { where: this.#where(first) });
        if (joined) this.#writer.changeRecord(entry.id, joined);
        this.#counts[code === 'duplicate-row' ? 'refused' : 'repeated'] += 1;
      }
    } else this.#counts.refused += 1;
    this.#note(row.findings);
  }

  /** Notes what concerns the sheet as a whole, and its counts. */
  finish(hidden: Hidden): void {
    const { id, file, name, headings, headingRow } = this.#about;
    const place = { file, sheet: name, row: 0 };
    const findings: Finding[] = [
      ...headings.missing.map(({ headings: [heading = ''], code }) =>
        finding('missing-column', place, heading, '', { code: code ? `（也可用代码名 ${code}）` : '' }),
      ),
      ...headings.extra.map(({ heading, index }) => ({
        ...finding('extra-column', { ...place, row: headingRow }, heading),
        cell: `${columnLetters(index)}${headingRow}`,
      })),
    ];
    const standing = standingFinding(this.#context.list, place);
    if (standing) findings.push(standing);
    if (this.rows === 0) findings.push(finding('empty-file', place));
    if (hidden.sheet) findings.push(finding('hidden-sheet', place));
    if (hidden.rows + hidden.columns > 0) {
      const { rows, columns } = hidden;
      findings.push(finding('hidden-rows', place, '', '', { rows, columns }));
    }
    if (hidden.merged > 0) findings.push(finding('merged-cells', place, '', '', { count: hidden.merged }));
    this.#note(findings);
    this.#writer.setCounts(id, this.#counts);
  }

  #note(findings: Finding[]): void {
    for (const each of findings) this.#writer.addProblem(asProblem(each, this.#about.id));
  }

  /** The headings once more, as programs print them on every page. */
  #isHeading({ cells }: SheetRow): boolean {
    return this.#about.headings.columns.every(({ heading, index }) => textOf(cells[index]) === heading);
  }

  /** A line below the table: it begins with such a word and leaves most of the required columns empty. */
  #isFooter({ cells }: SheetRow): boolean {
    const filled = cells.filter((cell) => cell.kind !== 'empty');
    const required = this.#about.headings.columns.filter((column) => column.required);
    const given = required.filter(({ index }) => (cells[index]?.kind ?? 'empty') !== 'empty');
    return FOOTER.test(textOf(filled[0])) && given.length * 2 < required.length;
  }

  /** Where the first row of an entry stands, seen from this sheet. */
  #where({
    sheet,
    number,
    file,
    name,
  }: {
    sheet: number;
    number: number;
    file: string;
    name: string;
  }): string {
    const row = `第 ${number} 行`;
    return sheet === this.#about.id ? row : `文件“${file}”工作表“${name}”${row}`;
  }
}

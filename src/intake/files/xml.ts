import { SaxParser } from '@cj-tech-master/excelts/xml';
import { UnreadableFile } from './cell.ts';

type Attributes = Record<string, string | undefined>;
export interface XmlHandler {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Bytes from one tag to the next: the longest text of a cell many times over. */
const LONGEST_SILENCE = 1_000_000;

/** Name without its namespace prefix, which some programs write (`x:row`). */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The sentence for a workbook whose parts contradict each other or the standard. */
export const brokenBook = (name: string) =>
  new UnreadableFile(`“${name}”的内部结构不完整。请用表格软件打开后另存为 .xlsx 再报送。`);

/**
 * Reads XML as it arrives and yields after every piece, so that what the handler gathered can be taken.
 * Definitions of entities are not read, so that a name can stand for nothing but itself.
 * @throws UnreadableFile for broken XML and for an entity that XML itself does not know.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  name: string,
): AsyncGenerator<void> {
  const parser = new SaxParser({ position: false, invalidCharHandling: 'replace' });
  let silence = 0;
  parser.on('opentag', (tag) => {
    silence = 0;
    handler.open?.(local(tag.name), tag.attributes as Attributes);
  });
  if (handler.text) parser.on('text', handler.text);
  if (handler.close) parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) {
      silence += chunk.length;
      if (silence > LONGEST_SILENCE) throw brokenBook(name);
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : brokenBook(name);
  }
  yield;
}

/** Reads XML to its end. */
export async function readAllXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  name: string,
): Promise<void> {
  const pieces = readXml(chunks, handler, name);
  while (!(await pieces.next()).done);
}

import { SaxParser } from '@cj-tech-master/excelts/xml';
import { UnreadableFile } from './cell.ts';

export interface XmlHandler {
  open?: (name: string, attributes: Record<string, string | undefined>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Name without its namespace prefix, which some programs write (`x:row`). */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

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
  if (handler.open) parser.on('opentag', (tag) => handler.open?.(local(tag.name), tag.attributes as never));
  if (handler.text) parser.on('text', handler.text);
  if (handler.close) parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`“${name}”的内部结构不完整。请用表格软件打开后另存为 .xlsx 再报送。`);
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

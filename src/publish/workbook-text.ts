import { readFile } from 'node:fs/promises';
import { unzip } from '@cj-tech-master/excelts/archive';

/** Every text in an xlsx as its parts hold it, so that what is searched for is found there as well. */
export async function workbookText(path: string): Promise<string> {
  const parts: string[] = [];
  for await (const entry of unzip(await readFile(path)).entries()) parts.push(await entry.text());
  return parts.join('\n');
}

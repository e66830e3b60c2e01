import { matchKey } from '#src/domain/names.ts';

/** Cuts a name into parts, with the first occurrence of each word marked. */
export function markParts(name: string, words: string[]): { text: string; marked: boolean }[] {
  const characters = [...name];
  const marked = characters.map(() => false);
  for (const word of words.map(matchKey)) {
    for (let start = 0; start < characters.length; start += 1) {
      const end = lengthOfMatch(characters.slice(start), word);
      if (end === 0) continue;
      marked.fill(true, start, start + end);
      break;
    }
  }
  const parts: { text: string; marked: boolean }[] = [];
  for (const [index, text] of characters.entries()) {
    const last = parts.at(-1);
    if (last && last.marked === marked[index]) last.text += text;
    else parts.push({ text, marked: marked[index] ?? false });
  }
  return parts;
}

/** How many of the characters, from the first on, read as the word; 0 when they do not. */
function lengthOfMatch(characters: string[], word: string): number {
  let read = '';
  for (const [index, character] of characters.entries()) {
    read += matchKey(character);
    if (read === word) return index + 1;
    if (!word.startsWith(read)) return 0;
  }
  return 0;
}

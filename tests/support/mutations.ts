import type { Random } from '#db/demo/random.ts';

/** Pieces that matter to a reader of spreadsheets, in places where nobody expects them. */
const PIECES = [
  ...[
    '<row>',
    '<row r="1048577">',
    '<row r="1">',
    '</row>',
    '<c>',
    '<c r="XFD1"/>',
    '<c r="AAAA1">',
    '</c>',
    '<v>',
    '</v>',
  ],
  ...[
    '<v>-1</v>',
    '<v>99999999999999999999</v>',
    '<v>1e400</v>',
    '<f>1+1</f>',
    '<is><t>',
    '</t></is>',
    '<si>',
    '</si>',
  ],
  ...[
    '<rPh>',
    '</sheetData>',
    '<sheetData>',
    '</worksheet>',
    '<sheet name="" r:id="rId1"/>',
    '<mergeCell ref="A1:C9"/>',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
    '&#xD842;',
    '&amp',
    '&',
  ],
  ...[
    '_x0000_',
    '_xD842_',
    '\0',
    '\uffff',
    '\ud842',
    '𠮷',
    '\u2028',
    '"',
    "'",
    '<',
    '>',
    '=',
    '/',
    ' ',
    '\r\n',
    '\t',
    ';',
    ',',
  ],
  ...[
    ' t="s"',
    ' t="d"',
    ' t="inlineStr"',
    ' t="b"',
    ' r=""',
    ' r="-1"',
    ' r="NaN"',
    ' hidden="1"',
    ' s="-1"',
    ' xmlns="a"',
  ],
];

/** Values that an attribute or a number must not have, or seldom has. */
const VALUES = [
  '',
  '0',
  '-1',
  '1.5',
  'NaN',
  '1048576',
  '1048577',
  '99999999999999999999',
  'XFD1',
  'XFE1',
  'A1',
  'a1',
  's',
  'd',
  'b',
  'e',
  'str',
  'inlineStr',
  'rId1',
  'rId9',
  '../a',
  '__proto__',
  'true',
  '墨',
];
const PARTS = /="[^"]*"|>[^<>]*<|<[\w:]+[^<>]*\/>|<(c|v|row|si|t|is|f|xf|sheet)(?: [^<>]*)?>[^<]*<\/\1>/g;

/** A change after which the XML is still well formed, mostly: a value, a text, or a whole small element. */
function changedPart(text: string, random: Random): string {
  const found = [...text.matchAll(PARTS)];
  if (found.length === 0) return text;
  const { 0: part, index } = random.pick(found);
  const [before, behind] = [text.slice(0, index), text.slice(index + part.length)];
  if (part.startsWith('="')) return `${before}="${random.pick(VALUES)}"${behind}`;
  if (part.startsWith('>')) return `${before}>${random.pick(VALUES)}<${behind}`;
  return (
    before +
    random.pick(['', part + part, `<x>${part}</x>`, `<!-- ${part.replaceAll('--', '')} -->`]) +
    behind
  );
}

function slice(text: { length: number }, random: Random): [number, number] {
  const from = random.int(0, text.length);
  return [from, Math.min(text.length, from + random.int(1, random.chance(0.2) ? 400 : 12))];
}

/** A text with one to four changes: pieces put in, cut out, doubled, exchanged, figures and letters replaced. */
export function mutatedText(text: string, random: Random): string {
  let result = text;
  for (let count = random.int(1, 4); count > 0; count -= 1) {
    if (random.chance(0.7)) {
      result = changedPart(result, random);
      continue;
    }
    const [from, to] = slice(result, random);
    const cut = result.slice(from, to);
    const other = [
      () => '',
      () => random.pick(PIECES),
      () => cut + random.pick(PIECES),
      () => cut + cut,
      () => [...cut].reverse().join(''),
      () => cut.replace(/\d+/g, () => String(random.int(0, 2) === 0 ? -1 : random.int(0, 2_000_000))),
      () => cut.replace(/[A-Za-z]/g, (letter) => (random.chance(0.3) ? random.pick(PIECES) : letter)),
    ];
    result = result.slice(0, from) + random.pick(other)() + result.slice(to);
  }
  return result;
}

/** Bytes with one to six of them changed, or cut off, or with a stretch of them taken out or doubled. */
export function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  const [from, to] = slice(bytes, random);
  if (random.chance(0.1)) return bytes.subarray(0, from);
  if (random.chance(0.1)) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  if (random.chance(0.1)) return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  const changed = Buffer.from(bytes);
  for (let count = random.int(1, 6); count > 0; count -= 1) {
    // The directory at the end names everything, so that it is hit as often as all the rest.
    const at = random.chance(0.5)
      ? random.int(0, bytes.length - 1)
      : bytes.length - random.int(1, Math.min(400, bytes.length));
    changed[at] = random.chance(0.5)
      ? (changed[at] ?? 0) ^ (1 << random.int(0, 7))
      : random.pick([0, 1, 0x7f, 0xff, 0x50]);
  }
  return changed;
}

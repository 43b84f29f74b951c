/** Mistakes that people make in files: when they type, paste from Word, move lines, save, merge and rename. */

export type Pick = <T>(choices: readonly T[]) => T;
export type Number = (below: number) => number;

export interface Mutation {
  readonly name: string;
  /** Returns the file with a mistake. */
  readonly change: (text: string, pick: Pick, number: Number) => string | Uint8Array;
}

/** A mistake in the name of a file or folder. */
export interface Renaming {
  readonly name: string;
  /** Returns the new path, or undefined for a file that is deleted. */
  readonly path: (path: string, pick: Pick) => string | undefined;
}

/** Returns a generator of numbers from 0 up to 1 that depends only on the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let next = Math.imul(state ^ (state >>> 15), 1 | state);
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next;
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a person may type or paste by mistake. */
const TYPED = [
  ...[' ', '\t', '\n', '-', ':', ': ', '#', ' #', '"', "'", '”', '{', '}', '[', ']', ',', '&', '*', '!'],
  ...['|', '>', '%', '@', '`', '?', '\\', '---', '---\n', '<b>', '<script>', '[länk](javascript:x)'],
  ...['å', 'ä', 'a\u030a', '\u0000', '\uFEFF', '\u2028', '0', '-1', '1e9', '99999999999999999999', '.5'],
  ...['null', 'true', '~', '2017-02-30', '17-05-22', 'minst 8', '😀', '\r', '  ', '__proto__: 1\n'],
  ...['id: x\n', '\nid: x\n', '&nbsp;', '&aring;', '<!-- ', '~~', '**', '_', '==', '[Obs]: https://a.se\n'],
  ...['\n\n7) nio\n9) tio\n', '\n\n    indraget\n', '\n***\n', '\n===\n', ' [1]', '[^1]', '\\\n', '$'],
] as const;

/** Signs that Word makes by itself. */
const WORD_SIGNS = ['“', '”', '‘', '’', '–', '—', '…', '\u00a0', '\u00ad', '\u2011', '•\t', '\u200b', 'ﬁ'];

const TEXTS: readonly Mutation[] = [
  { name: 'something typed', change: (text, pick, number) => insert(text, number(text.length), pick(TYPED)) },
  {
    name: 'something typed over a sign',
    change: (text, pick, number) => insert(text, number(text.length), pick(TYPED), 1),
  },
  {
    name: 'signs deleted',
    change: (text, _, number) => insert(text, number(text.length), '', 1 + number(12)),
  },
  { name: 'the end of the file lost', change: (text, _, number) => text.slice(0, number(text.length)) },
  {
    name: 'something pasted from Word',
    change: (text, pick, number) => insert(text, number(text.length), pick(WORD_SIGNS)),
  },
  {
    name: 'a space made a hard one',
    change: (text, _, number) => replaceOne(text, / (?=\S)/g, '\u00a0', number),
  },
  {
    name: 'a quote changed',
    change: (text, pick, number) => replaceOne(text, /["']/g, pick(['”', "'", '', '"']), number),
  },
  {
    name: 'a word in quotes',
    change: (text, pick, number) =>
      replaceOne(text, /\p{L}{4,}/gu, (word) => pick([`"${word}"`, `'${word}'`, `”${word}”`]), number),
  },
  { name: 'a sign removed', change: (text, _, number) => replaceOne(text, /[^\p{L}\p{N}\s]/gu, '', number) },
  {
    name: 'a sign doubled',
    change: (text, _, number) => replaceOne(text, /[^\p{L}\p{N}\s]/gu, '$&$&', number),
  },
  {
    name: 'a digit changed',
    change: (text, pick, number) =>
      replaceOne(text, /\d/g, () => pick(['0', '1', '7', '9', 'l', 'O', '']), number),
  },
  {
    name: 'a thousands space',
    change: (text, pick, number) =>
      replaceOne(
        text,
        /(?<![\d-])\d{1,3}(?![\d-])/g,
        (digits) => `${digits}${pick([' ', '\u00a0', '.', ','])}500`,
        number,
      ),
  },
  {
    name: 'letters in another case',
    change: (text, pick, number) =>
      replaceOne(
        text,
        /\p{L}+/gu,
        (word) => pick([word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)]),
        number,
      ),
  },
  {
    name: 'a word longer',
    change: (text, pick, number) =>
      replaceOne(text, /[\p{L}\d-]+/gu, (word) => word + pick(['s', 'x', ' y', '2']), number),
  },
  {
    name: 'an entity',
    change: (text, pick, number) =>
      replaceOne(text, /[åäö]/g, pick(['&aring;', '&#229;', '\\xe5', '\\u00e5', '%C3%A5']), number),
  },
  {
    name: 'two lines joined',
    change: (text, pick, number) => replaceOne(text, /\n *(?=\S)/g, pick([' ', '']), number),
  },
  { name: 'a line split', change: (text, _, number) => replaceOne(text, /(?<=\S) (?=\S)/g, '\n', number) },
];

type Lines = readonly string[];

const ON_LINES: readonly {
  readonly name: string;
  readonly change: (lines: Lines, at: number, other: number, pick: Pick) => Lines;
}[] = [
  { name: 'a line deleted', change: (lines, at) => lines.toSpliced(at, 1) },
  { name: 'a line repeated', change: (lines, at) => lines.toSpliced(at, 0, lines[at]!) },
  { name: 'a line copied', change: (lines, at, other) => lines.toSpliced(at, 0, lines[other]!) },
  {
    name: 'a line moved',
    change: (lines, at, other) => lines.toSpliced(at, 1).toSpliced(other, 0, lines[at]!),
  },
  {
    name: 'two lines swapped',
    change: (lines, at, other) => lines.with(at, lines[other]!).with(other, lines[at]!),
  },
  { name: 'two values swapped', change: (lines, at, other) => swapped(lines, at, other, 'values') },
  { name: 'two keys swapped', change: (lines, at, other) => swapped(lines, at, other, 'keys') },
  {
    name: 'a line indented',
    change: (lines, at, _, pick) => lines.with(at, pick([' ', '  ', '   ', '\t']) + lines[at]!),
  },
  {
    name: 'a line outdented',
    change: (lines, at, _, pick) => lines.with(at, lines[at]!.replace(pick([/^ /, /^ {2}/, /^ +/]), '')),
  },
  {
    name: 'several lines indented',
    change: (lines, at, other) =>
      lines.map((line, index) => (index >= at && index < at + 1 + (other % 4) ? `  ${line}` : line)),
  },
  {
    name: 'several lines outdented',
    change: (lines, at, other) =>
      lines.map((line, index) =>
        index >= at && index < at + 1 + (other % 4) ? line.replace(/^ {2}/, '') : line,
      ),
  },
  {
    name: 'a value typed over',
    change: (lines, at, _, pick) => lines.with(at, lines[at]!.replace(/: .*/, `: ${pick(TYPED)}`)),
  },
  { name: 'a value lost', change: (lines, at) => lines.with(at, lines[at]!.replace(/: .*/, ':')) },
  { name: 'a colon without a space', change: (lines, at) => lines.with(at, lines[at]!.replace(/: /, ':')) },
  {
    name: 'a comment at the end of a line',
    change: (lines, at) => lines.with(at, `${lines[at]!} # se över`),
  },
  {
    name: 'a line commented out',
    change: (lines, at) => lines.with(at, lines[at]!.replace(/^ *(?=\S)/, '$&# ')),
  },
  { name: 'a tab for an indent', change: (lines, at) => lines.with(at, lines[at]!.replace(/^ {2}/, '\t')) },
  { name: 'a line of dashes', change: (lines, at) => lines.toSpliced(at, 0, '---') },
  { name: 'an empty line', change: (lines, at) => lines.toSpliced(at, 0, '') },
  {
    name: 'a merge conflict',
    change: (lines, at, other) =>
      lines.toSpliced(at, 1, '<<<<<<< HEAD', lines[at]!, '=======', lines[other]!, '>>>>>>> andra-sidan'),
  },
  {
    name: 'a piece of a merge conflict',
    change: (lines, at, _, pick) =>
      lines.toSpliced(at, 0, pick(['<<<<<<< HEAD', '=======', '>>>>>>> andra-sidan', '||||||| bas'])),
  },
];

const BY_LINES: readonly Mutation[] = ON_LINES.map(({ name, change }) => ({
  name,
  change: (text, pick, number) => {
    const lines = text.split('\n');
    return change(lines, number(lines.length), number(lines.length), pick).join('\n');
  },
}));

const BYTES: readonly Mutation[] = [
  {
    name: 'a damaged byte',
    change: (text, _, number) => {
      const bytes = Buffer.from(text);
      bytes[number(bytes.length)] = number(256);
      return bytes;
    },
  },
  { name: 'saved as Latin 1', change: (text) => Buffer.from(text, 'latin1') },
  { name: 'saved as UTF-16', change: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  { name: 'saved as UTF-16 without a mark', change: (text) => Buffer.from(text, 'utf16le') },
  { name: 'saved with a byte order mark', change: (text) => `\uFEFF${text}` },
  { name: 'saved twice as UTF-8', change: (text) => Buffer.from(text).toString('latin1') },
  { name: 'Windows line breaks', change: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'old Mac line breaks', change: (text) => text.replace(/\n/g, '\r') },
  { name: 'loose accents', change: (text) => text.normalize('NFD') },
];

export const MUTATIONS: readonly Mutation[] = [...TEXTS, ...TEXTS, ...BY_LINES, ...BY_LINES, ...BYTES];

export const RENAMINGS: readonly Renaming[] = [
  { name: 'a deleted file', path: () => undefined },
  { name: 'a file saved as text', path: (path) => `${path}.txt` },
  { name: 'a copy in its place', path: (path) => path.replace(/\.(\w+)$/, ' – kopia.$1') },
  { name: 'a file without an ending', path: (path) => path.replace(/\.\w+$/, '') },
  { name: 'a name in capitals', path: (path) => path.replace(/[^/]+$/, (name) => name.toUpperCase()) },
  {
    name: 'another period',
    path: (path, pick) => path.replace(/[^/]+$/, pick(['t1.md', 't9.md', 'k4.md', 'helar.md'])),
  },
  { name: 'a folder too deep', path: (path) => path.replace(/[^/]+$/, 'nytt/$&') },
  { name: 'a folder too high', path: (path) => path.replace(/[^/]+\/(?=[^/]+$)/, '') },
  { name: 'another folder', path: (path) => path.replace(/[^/]+(?=\/[^/]+$)/, '$&-2') },
  {
    name: 'a folder with å, ä and ö',
    path: (path) => path.replace(/[^/]+(?=\/[^/]+$)/, 'Åtgärder för ökad trygghet'),
  },
];

function insert(text: string, at: number, what: string, over = 0): string {
  return text.slice(0, at) + what + text.slice(at + over);
}

/** Returns a text with one of the matches replaced, or unchanged if there is none. */
function replaceOne(
  text: string,
  pattern: RegExp,
  by: string | ((match: string) => string),
  number: Number,
): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[number(matches.length)];
  if (!match) return text;
  const [found] = match;
  return insert(
    text,
    match.index,
    typeof by === 'string' ? by.replaceAll('$&', found) : by(found),
    found.length,
  );
}

/** Swaps what is before or after the colon of two lines. */
function swapped(lines: Lines, at: number, other: number, what: 'keys' | 'values'): Lines {
  const [first, second] = [at, other].map((index) =>
    /^(\s*(?:- )?[^\s:]+): (.*)$/.exec(lines[index]!)?.slice(1),
  );
  if (!first || !second) return lines;
  const swap = ([key, value]: readonly string[], [otherKey, otherValue]: readonly string[]) =>
    what === 'keys' ? `${otherKey}: ${value}` : `${key}: ${otherValue}`;
  return lines.with(at, swap(first, second)).with(other, swap(second, first));
}

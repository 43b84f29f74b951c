/** Compares the words of a text in Markdown with those of its HTML. Whatever parser made it, every word has to be there. */
import { letterSum, WordCounts, wordsIn, type Word } from './words.ts';

/** Returns what an entity stands for: `&auml;` for `ä`. */
export type Decode = (entity: string) => string;

/** What may be an entity, by name or by number. */
export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** Words on one line that are not in the HTML. */
export interface LostWords {
  /** From 0. */
  readonly line: number;
  readonly words: readonly string[];
}

/** A number that a list has instead of the one that was written. */
export interface Renumbered {
  /** From 0. */
  readonly line: number;
  readonly written: string;
  readonly shown: string;
}

export interface Differences {
  readonly lost: readonly LostWords[];
  readonly renumbered: readonly Renumbered[];
}

const NONE: Differences = { lost: [], renumbered: [] };

/**
 * Compares the words of a text with those of its HTML. `names` are words of the text that are there only for links to find their
 * addresses.
 */
export function differences(
  text: string,
  html: string,
  names: readonly string[],
  decode: Decode,
): Differences {
  const isSame = letterSum(text) === letterSum(html.replace(TAG, '').replace(ENTITY, basic));
  if (isSame && !text.includes('&')) return NONE;
  const decoded = text.replace(ENTITY, (entity) => decode(entity).replace(/\n/g, ' '));
  const written = wordsIn(decoded);
  const shown = shownIn(html, decode);
  for (const name of names) shown.all.add(wordsIn(name));
  return sideBySide(decoded, written, shown);
}

/** A tag whose attributes are in double quotation marks, as parsers write them. */
const TAG = /<[^"<>]*(?:"[^"]*"[^"<>]*)*>/g;

/** What parsers write instead of characters with a meaning in HTML. */
const BASIC: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function basic(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return BASIC[name] ?? entity;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

interface Shown {
  /** The words that a reader reads, and those of addresses and descriptions. */
  readonly all: WordCounts;
  /** The words that a reader reads. */
  readonly inOrder: readonly string[];
  /** Which of them are numbers of lists. */
  readonly numbers: ReadonlySet<number>;
}

/** Returns the words that a page shows: also the numbers of lists, and in its addresses and descriptions. */
function shownIn(html: string, decode: Decode): Shown {
  const all = new WordCounts();
  const inOrder: string[] = [];
  const numbers = new Set<number>();
  const read = (text: string) => {
    const words = wordsIn(text);
    all.add(words);
    for (const { word } of words) inOrder.push(word);
  };
  const decoded = (text: string) =>
    text.includes('&') ? text.replace(ENTITY, basic).replace(ENTITY, decode) : text;
  /** The number of the next item of each list around. */
  const next: (number | undefined)[] = [];
  let end = 0;
  for (const { 0: tag, index } of html.matchAll(TAG)) {
    if (index > end) read(decoded(html.slice(end, index)));
    end = index + tag.length;
    const name = /^<\/?([a-z]+)/i.exec(tag)?.[1];
    if (tag.startsWith('</')) {
      if (name === 'ol' || name === 'ul') next.pop();
    } else if (name === 'ol') {
      next.push(Number(/ start="(\d+)"/.exec(tag)?.[1] ?? 1));
    } else if (name === 'ul') {
      next.push(undefined);
    } else if (name === 'li' && next.at(-1) !== undefined) {
      numbers.add(inOrder.length);
      read(String(next[next.length - 1]!++));
    } else if (name === 'input' && / checked/.test(tag)) {
      all.add(wordsIn('x X'));
    } else if (name === 'a' || name === 'img') {
      for (const [, value = ''] of tag.matchAll(/ (?:href|src|alt|title)="([^"]*)"/g)) {
        const attribute = decoded(value);
        all.add(wordsIn(attribute));
        if (attribute.includes('%')) all.add(wordsIn(unescaped(attribute)));
      }
    }
  }
  read(decoded(html.slice(end)));
  return { all, inOrder, numbers };
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return '';
  }
}

/** Returns how many of each word are missing. */
function missingOf(written: readonly Word[], shown: WordCounts): Map<string, number> {
  const missing = new Map<string, number>();
  for (const { word } of written) {
    if (!shown.take(word)) missing.set(word, (missing.get(word) ?? 0) + 1);
  }
  return missing;
}

/** How far ahead the same word is looked for where the two texts differ. */
const MAX_AHEAD = 30;

/** Follows both texts side by side, to tell which of several occurrences of a word is missing. */
function sideBySide(
  decoded: string,
  written: readonly Word[],
  { all, inOrder, numbers }: Shown,
): Differences {
  const missing = missingOf(written, all);
  const lost: Word[] = [];
  const renumbered: (readonly [Word, string])[] = [];
  /** Words that are where they should be, though one like them is missing. */
  const kept: Word[] = [];
  const lose = (word: Word) => {
    lost.push(word);
    missing.set(word.word, missing.get(word.word)! - 1);
  };
  let next = 0;
  for (const word of written) {
    const isMissing = (missing.get(word.word) ?? 0) > 0;
    if (inOrder[next] === word.word) {
      if (isMissing) kept.push(word);
      next++;
    } else if (numbers.has(next) && isListNumber(decoded, word)) {
      renumbered.push([word, inOrder[next]!]);
      if (isMissing) missing.set(word.word, missing.get(word.word)! - 1);
      next++;
    } else if (isMissing) {
      lose(word);
    } else {
      const ahead = indexWithin(inOrder, word.word, next + 1, next + MAX_AHEAD);
      if (ahead !== -1) next = ahead + 1;
    }
  }
  for (const word of kept.reverse()) if (missing.get(word.word)! > 0) lose(word);
  if (lost.length === 0 && renumbered.length === 0) return NONE;
  const lineAt = lineCounter(decoded);
  return {
    renumbered: renumbered.map(([{ word, index }, shown]) => ({ line: lineAt(index), written: word, shown })),
    lost: byLine(lost, lineCounter(decoded)),
  };
}

/** Returns true for a number at the beginning of a line that a list may begin with. */
function isListNumber(text: string, { word, index }: Word): boolean {
  if (!/^\d+$/.test(word) || !/[.)]/.test(text[index + word.length] ?? '')) return false;
  const before = text.slice(Math.max(0, index - MAX_LEAD), index);
  return /(?:^|\n)(?:[ \t>]|[-+*][ \t]|\d+[.)][ \t])*$/.test(before);
}

/** How far into its line a list begins at most. */
const MAX_LEAD = 100;

function indexWithin(words: readonly string[], word: string, from: number, to: number): number {
  for (let index = from; index < Math.min(to, words.length); index++) if (words[index] === word) return index;
  return -1;
}

function byLine(lost: readonly Word[], lineAt: (offset: number) => number): readonly LostWords[] {
  const found = new Map<number, string[]>();
  for (const { word, index } of [...lost].sort((a, b) => a.index - b.index)) {
    const line = lineAt(index);
    const words = found.get(line);
    if (words) words.push(word);
    else found.set(line, [word]);
  }
  return Array.from(found, ([line, words]) => ({ line, words }));
}

/** Returns a function that returns the lines of offsets, which must come in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 0;
  let end = text.indexOf('\n');
  return (offset) => {
    while (end !== -1 && end < offset) {
      line++;
      end = text.indexOf('\n', end + 1);
    }
    return line;
  };
}

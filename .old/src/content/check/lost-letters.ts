/**
 * Finds question marks that stand for letters: some programs write one for each letter that they do not know, `f?r`. The word that
 * was meant is often somewhere else in the content of the same municipality.
 */
import * as messages from '../../text/problems.ts';
import type { ParsedFile, ParsedMunicipality, ParsedShared } from '../parse/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn } from '../source/locate.ts';
import { linesOf, type SourceFile } from '../source/source-file.ts';
import { filesOf } from './files.ts';

/** What each text with a lost letter has. Most have none, and are not searched line by line. */
const SUSPICIOUS = /\?\p{L}/u;

/** A word with question marks in it or before it. One at its end is more likely a question. */
const WORD = /(?<![\p{L}\p{M}\p{N}?])(?:[\p{L}\p{M}]+\?{1,2}|\?{1,2})(?=\p{L})[\p{L}\p{M}?]*[\p{L}\p{M}]/gu;

/** An address or a path, in which a question mark has a meaning. */
const ADDRESS = /[/=@]|www\./;

type Shared = Pick<ParsedShared, 'parties' | 'glossary'>;

/** Finds lost letters in the files of a municipality. `shared` has words that may be meant. */
export function lostLetters(municipality: ParsedMunicipality, shared: Shared): Iterable<Problem> {
  return inFiles(
    filesOf(municipality).map(({ file }) => file.source),
    sourcesOf(shared),
  );
}

/** Finds lost letters in the other files, except the site's own pages, in which a question mark may be code. */
export function sharedLostLetters(shared: Shared): Iterable<Problem> {
  return inFiles(sourcesOf(shared), []);
}

function sourcesOf({ parties, glossary }: Shared): readonly SourceFile[] {
  return [parties, glossary].flatMap((file: ParsedFile<unknown> | undefined) => file?.source ?? []);
}

function* inFiles(files: readonly SourceFile[], others: readonly SourceFile[]): Iterable<Problem> {
  const suspicious = files.filter(({ text }) => SUSPICIOUS.test(text));
  if (suspicious.length === 0) return;
  const known = wordsByPattern([...files, ...others]);
  for (const { name, text } of suspicious) {
    for (const [index, line] of linesOf(text).entries()) {
      const problem = SUSPICIOUS.test(line) ? inLine(line, known) : undefined;
      if (!problem) continue;
      const { column, length, ...rest } = problem;
      yield problemIn(name, text, { line: index + 1, column: column + 1, length }, rest.problem);
    }
  }
}

interface Found {
  readonly column: number;
  readonly length: number;
  readonly problem: ReturnType<typeof messages.lostLetter>;
}

/** Returns the first word with a lost letter on a line. Its proposal mends all others that are known as well. */
function inLine(line: string, known: ReadonlyMap<string, ReadonlySet<string>>): Found | undefined {
  const words = [...line.matchAll(WORD)].filter(({ index }) => !ADDRESS.test(chunkAt(line, index)));
  const [first] = words;
  if (!first) return undefined;
  const meant = meantBy(first[0], known);
  const rest = line.slice(first.index);
  const mended = rest.replace(WORD, (word: string, at: number) =>
    ADDRESS.test(chunkAt(rest, at)) ? word : (onlyOne(meantBy(word, known)) ?? word),
  );
  const isCertain = onlyOne(meant) !== undefined;
  return {
    column: first.index,
    length: isCertain ? rest.length : first[0].length,
    problem: messages.lostLetter(first[0], meant, isCertain ? mended : undefined),
  };
}

/** Returns what is written around an offset without a space. */
function chunkAt(line: string, offset: number): string {
  const start = line.lastIndexOf(' ', offset) + 1;
  const end = line.indexOf(' ', offset);
  return line.slice(start, end === -1 ? undefined : end);
}

function meantBy(word: string, known: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = [...(known.get(patternOf(word)) ?? [])];
  const isCapital = /^\p{Lu}/u.test(word);
  return isCapital ? found.map((one) => one.charAt(0).toUpperCase() + one.slice(1)) : found;
}

function onlyOne(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}

/** Returns the words with letters that get lost, by what is left of them. */
function wordsByPattern(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { text } of files) {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const pattern = patternOf(word);
      if (!pattern.includes('?')) continue;
      const alike = words.get(pattern);
      if (alike) alike.add(word.toLowerCase());
      else words.set(pattern, new Set([word.toLowerCase()]));
    }
  }
  return words;
}

/** A letter in UTF-8 has two bytes, so two question marks may stand for one. */
function patternOf(word: string): string {
  return word.toLowerCase().replace(/[åäöéü]|\?{1,2}/g, '?');
}

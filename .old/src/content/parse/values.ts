/**
 * Compares the values that were read from YAML with its text: every word is in a value, and no value has signs that cannot be
 * seen in the file.
 */
import * as messages from '../../text/problems.ts';
import { PLAIN_NUMBER } from '../formats/number-words.ts';
import { codeOf, controlSignIn, invisibleSignIn, isUnseen } from '../formats/signs.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt, problemIn } from '../source/locate.ts';
import { positionAt, type Path } from '../source/location.ts';
import type { SourceFile } from '../source/source-file.ts';
import { letterSum, WordCounts, wordsIn } from '../source/words.ts';
import { quickYaml, QuickYamlError } from '../source/yaml.ts';
import { yamlTokens, type YamlToken } from '../source/yaml-tokens.ts';

interface Values {
  readonly problems: readonly Problem[];
  /** The texts that have a colon, which may have a field in them. */
  readonly texts: readonly string[];
}

/** Returns problems with the values of a file that the values alone do not show. */
export function valueProblems(file: SourceFile, values: unknown): Values {
  const { text } = file.front;
  const problems: Problem[] = [];
  const texts: string[] = [];
  const hasEscapes = text.includes('\\');
  let sum = 0;
  const check = (value: string, path: Path, highlight: 'key' | 'value') => {
    const letters = letterSum(value);
    sum += letters;
    if (/:(?:\s|$)/.test(value)) texts.push(value);
    if (hasEscapes) {
      const found = controlSignIn(value) ?? invisibleSignIn(value);
      if (found && !text.includes(found.sign))
        problems.push(problemAt(file, path, messages.invisibleCharacter(codeOf(found.sign)), highlight));
    }
    const isAllOdd = value !== '' && (letters === 0 || value.charCodeAt(0) > 127) && isUnseen(value);
    if (isAllOdd && value.trim() !== '') {
      const key = path.findLast((step) => typeof step === 'string') ?? '';
      problems.push(problemAt(file, path, messages.unseenText(key), highlight));
    }
  };
  eachValue(values, [], check);
  if (sum !== letterSum(withoutComments(text)))
    return { problems: [...problems, ...lostValues(file, values)], texts };
  return { problems, texts };
}

type Visit = (value: string, path: Path, highlight: 'key' | 'value') => void;

/** Visits all keys and values. */
function eachValue(value: unknown, path: Path, visit: Visit): void {
  if (Array.isArray(value)) {
    value.forEach((part, index) => eachValue(part, [...path, index], visit));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const here = [...path, key];
      visit(key, here, 'key');
      eachValue(part, here, visit);
    }
  } else if (typeof value === 'string') {
    visit(value, path, 'value');
  } else if (typeof value === 'number' || typeof value === 'boolean') {
    visit(String(value), path, 'value');
  }
}

function withoutComments(text: string): string {
  return text.includes('#') ? text.replace(/^[ \t]*#.*$/gm, '') : text;
}

/** Returns a problem for each part of the text with words that no value has. */
function* lostValues(file: SourceFile, values: unknown): Iterable<Problem> {
  const counts = new WordCounts();
  eachValue(values, [], (value) => counts.add(wordsIn(value)));
  for (const token of yamlTokens(file.front.text)) {
    const lost = wordsIn(contentsOf(token)).filter(({ word }) => !counts.take(word));
    if (lost.length === 0) continue;
    const position = positionAt(file.front, token.offset);
    const length = Math.max(1, /^.*/.exec(token.text)![0].length);
    const words = lost.map(({ word }) => word).join(' ');
    yield problemIn(file.name, file.text, { ...position, length }, messages.lostValue(words));
  }
}

/** Returns what a token says. Comments have been checked by themselves. */
function contentsOf({ kind, text }: YamlToken): string {
  // A field without a value is an error of its own.
  if (kind === 'comment' || /^(?:[|>].*|null|Null|NULL)$/s.test(text)) return '';
  if (kind === 'quoted') {
    try {
      return String(quickYaml(text));
    } catch (error) {
      if (!(error instanceof QuickYamlError)) throw error;
      return text;
    }
  }
  if (PLAIN_NUMBER.test(text)) return String(Number(text));
  return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : text;
}

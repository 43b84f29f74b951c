/** Understands the YAML of a file: quickly where it is right, and with a place for everything that is not. */
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { YAMLParseError } from 'yaml';
import type * as z from 'zod';
import { problemAt, problemIn } from './finding.ts';
import * as say from './messages.ts';
import { documentOf, firstReference, positionAt } from './place.ts';
import type { Position, Problem, Saying } from './problem.ts';
import { findings } from './schema-issue.ts';
import type { SourceFile } from './source-file.ts';

export type Parsed<T> = { readonly data: T } | { readonly problems: readonly Problem[] };

/** The fields of a file as its schema understands them, or everything that is wrong with them. */
export function parseFields<T>(file: SourceFile, schema: z.ZodType<T>): Parsed<T> {
  // A sign that could begin an anchor, an alias or a tag. Most files have none, and are spared the search.
  if (/(^|[\s[{,])[&*!]/m.test(file.front.text)) {
    const reference = firstReference(file.front);
    if (reference) return failed(file, reference.position, say.reference(reference.sign));
  }
  let data: unknown;
  try {
    // The core schema leaves dates as text: a JavaScript date would roll 30 February over to March in silence.
    data = load(file.front.text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return syntaxError(file, error);
  }
  const isList = schema.def.type === 'array';
  const fields = data ?? (isList ? [] : {});
  if (typeof fields !== 'object' || Array.isArray(fields) !== isList) {
    const firstText = file.front.text.search(/^[^\s#]/m);
    const position = { ...positionAt(file.front, Math.max(0, firstText)), length: 1 };
    return failed(file, position, isList ? say.notAList() : say.notAMapping());
  }
  const result = schema.safeParse(fields, { reportInput: true });
  const bad = [...hiddenKeys(fields, file), ...(result.success ? [] : findings(result.error.issues, schema))];
  if (bad.length === 0 && result.success) return { data: result.data };
  return { problems: bad.map(({ path, mark, saying }) => problemAt(file, path, saying, mark)) };
}

function failed(file: SourceFile, position: Position, saying: Saying): Parsed<never> {
  return { problems: [problemIn(file.name, file.text, position, saying)] };
}

/** zod skips a key of this name in mappings whose keys are free. */
function hiddenKeys(fields: object, file: SourceFile) {
  if (!file.front.text.includes('__proto__')) return [];
  const found: { path: (string | number)[]; mark: 'key'; saying: Saying }[] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === '__proto__') found.push({ path: here, mark: 'key', saying: say.notId(key, '') });
      else walk(child, here);
    }
  };
  walk(fields, []);
  return found;
}

/** Says in Swedish where and why YAML could not be read. */
function syntaxError(file: SourceFile, error: YAMLException): Parsed<never> {
  const { front } = file;
  const tab = /^ *\t[ \t]*\S/m.exec(front.text);
  if (tab) {
    const at = tab.index + tab[0].indexOf('\t');
    return failed(file, positionAt(front, at), say.tabIndent());
  }
  const lineOf = (offset: number) => front.text.slice(0, offset).split('\n').length - 1;
  if (error.reason === 'duplicated mapping key') {
    const offset = error.mark.position;
    const key = /^[^:\n]*/.exec(front.text.slice(offset))![0].trim();
    return failed(file, { ...positionAt(front, offset), length: key.length }, say.duplicateKey(key));
  }
  const first = documentOf(front).errors[0];
  // Where only one of the two parsers objects, its place is all that is known.
  const offset = first ? first.pos[0] : Math.min(error.mark.position, front.text.length - 1);
  const saying = first ? sayingOf(first, front.text) : say.notUnderstood();
  const position = positionAt(front, Math.max(0, offset));
  const line = front.text.split('\n')[lineOf(offset)] ?? '';
  const length = Math.max(1, line.trimEnd().length - position.column + 1);
  return failed(file, { ...position, length }, saying);
}

function sayingOf(error: YAMLParseError, text: string): Saying {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return say.tabIndent();
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say.colonInText(undefined);
    case 'MISSING_CHAR':
      return /quote/.test(error.message) ? say.unclosedQuote() : /comma|\]|\}|flow/i.test(error.message) ? say.unclosedBracket() : say.lineWithoutColon();
    case 'BAD_INDENT':
      return /flow|quote/i.test(error.message) ? say.unclosedBracket() : say.badIndent();
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return say.lineWithoutColon();
    case 'BAD_SCALAR_START':
      return say.reservedSign(text[error.pos[0]] ?? '');
    case 'BAD_DQ_ESCAPE':
      return say.badEscape();
    case 'MULTIPLE_DOCS':
    case 'BAD_DIRECTIVE':
      return say.severalDocuments();
    case 'DUPLICATE_KEY':
      return say.badIndent();
    case 'UNEXPECTED_TOKEN':
      return /["']/.test(text.slice(text.lastIndexOf('\n', error.pos[0]) + 1, error.pos[0]))
        ? say.textAfterQuote()
        : say.badIndent();
    default:
      return say.notUnderstood();
  }
}

/** Parses and validates the YAML of a file. Positions are looked up only for problems, since that is slow. */
import type * as z from 'zod/mini';
import { problemAt, problemIn, type FieldProblem } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { documentOf, firstReference, positionAt, type Path } from '../source/location.ts';
import type { Position, Problem, ProblemText } from '../problems/problem.ts';
import { strayComments } from './comments.ts';
import { fieldsInTexts } from './misplaced-fields.ts';
import { oddSpaces } from './odd-spaces.ts';
import { valueProblems } from './values.ts';
import { ID_FORMAT } from '../formats/identifier.ts';
import { fieldProblems } from '../schema/explain.ts';
import { hasFreeKeys, schemaAt } from '../schema/walk.ts';
import { MAX_DIAGNOSED } from '../formats/limits.ts';
import { tooDeep } from '../source/too-large.ts';
import type { SourceFile, TextSpan } from '../source/source-file.ts';
import { exactYaml, quickYaml, QuickYamlError } from '../source/yaml.ts';

/** The fields of a file as they are in YAML, and as its schema transforms them. */
export interface ParsedFields<T> {
  readonly fields: object;
  readonly data: T;
}

/** The problems of a file, and its fields as they are in YAML if that could be read. */
export interface InvalidFields {
  readonly problems: readonly Problem[];
  readonly written?: object;
}

export type ParseResult<T> = ParsedFields<T> | InvalidFields;

/** Returns the fields of a file, or all of their problems. */
export function parseFields<T>(file: SourceFile, schema: z.ZodMiniType<T>): ParseResult<T> {
  const deep = tooDeep(file.front);
  if (deep) return failed(file, deep.position, deep.problem);
  const odd = oddSpaces(file, schema);
  // What else is wrong follows from them.
  if (odd.length > 0) return { problems: odd };
  // Characters that can begin an anchor, an alias or a tag where a value begins. Most files have none, and skip the slow search.
  if (/(?:^|[-:?[{,])[ \t]*[&*!]/m.test(file.front.text)) {
    const reference = firstReference(file.front);
    if (reference) return failed(file, reference.position, messages.reference(reference.character));
  }
  const comments = strayComments(file, schema);
  let data: unknown;
  try {
    data = quickYaml(file.front.text);
  } catch (error) {
    if (!(error instanceof QuickYamlError)) throw error;
    return comments.length > 0 ? { problems: comments } : syntaxError(file, error);
  }
  const isList = schema.def.type === 'array';
  const fields = data ?? (isList ? [] : {});
  if (typeof fields !== 'object' || Array.isArray(fields) !== isList) {
    const firstText = file.front.text.search(/^[^\s#]/m);
    const position = { ...positionAt(file.front, Math.max(0, firstText)), length: 1 };
    return failed(file, position, isList ? messages.notAList() : messages.notAMapping());
  }
  const result = schema.safeParse(fields, { reportInput: true });
  const bad = [
    ...(result.success ? [] : fieldProblems(result.error.issues, schema)),
    ...reservedKeys(fields, file, schema),
  ];
  const readOtherwise = [...comments, ...textProblems(file, schema, fields)];
  if (bad.length === 0 && result.success && readOtherwise.length === 0) return { fields, data: result.data };
  const lines = new Set(comments.map(({ line }) => line));
  return {
    written: fields,
    problems: [
      ...readOtherwise,
      ...bad
        .map(({ path, highlight, problem }) => problemAt(file, path, problem, highlight))
        // A value that has become a comment is not missing as well.
        .filter(({ line }) => !lines.has(line)),
    ],
  };
}

/** Returns problems with words that are read as something else than what they look like. */
function textProblems(file: SourceFile, schema: z.ZodMiniType, fields: object): readonly Problem[] {
  const { problems, texts } = valueProblems(file, fields);
  return [...problems, ...fieldsInTexts(file, schema, texts)];
}

function failed(file: SourceFile, position: Position, problem: ProblemText): ParseResult<never> {
  return { problems: [problemIn(file.name, file.text, position, problem)] };
}

/** Finds keys named `__proto__`, which zod ignores in records. In objects it reports them as unknown. */
function reservedKeys(fields: object, file: SourceFile, schema: z.ZodMiniType): readonly FieldProblem[] {
  if (!file.front.text.includes(RESERVED_KEY)) return [];
  const { replacement: _, ...problem } = ID_FORMAT.problem(RESERVED_KEY);
  const found: FieldProblem[] = [];
  const walk = (value: unknown, path: Path) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      const isFree = hasFreeKeys(schemaAt(schema, path));
      if (key !== RESERVED_KEY) walk(child, here);
      else if (isFree) found.push({ path: here, highlight: 'key', problem });
    }
  };
  walk(fields, []);
  return found;
}

const RESERVED_KEY = '__proto__';

/** Returns the problem that kept YAML from being parsed. */
function syntaxError(file: SourceFile, error: QuickYamlError): ParseResult<never> {
  const { text } = file.front;
  const { offset, problem } = diagnose(file.front, error);
  const start = Math.max(0, Math.min(offset, text.length - 1));
  const lineEnd = text.indexOf('\n', start);
  const rest = text.slice(start, lineEnd === -1 ? undefined : lineEnd).trimEnd();
  const position = { ...positionAt(file.front, start), length: Math.max(1, rest.length) };
  const isQuotable = problem.replacement === IN_QUOTES && !rest.includes('"');
  const { replacement: _, ...plain } = problem;
  return failed(file, position, isQuotable ? { ...problem, replacement: `"${rest}"` } : plain);
}

interface SyntaxProblem {
  readonly offset: number;
  readonly problem: ProblemText;
}

/** Returns what the editor most likely did wrong and where, which is not always where the parser stopped. */
function diagnose(front: TextSpan, error: QuickYamlError): SyntaxProblem {
  const { text } = front;
  const tab = /^ *\t[ \t]*\S/m.exec(text);
  if (tab) return { offset: tab.index + tab[0].indexOf('\t'), problem: messages.tabIndent() };
  // Some errors have no position.
  const { mark } = error as { readonly mark?: { readonly position: number } };
  if (error.reason === 'duplicated mapping key' && mark) {
    const key = /^[^:\n]*/.exec(text.slice(mark.position))![0].trim();
    return { offset: mark.position, problem: messages.duplicateKey(key) };
  }
  const first = (
    text.length > MAX_DIAGNOSED
      ? exactYaml(text.slice(0, diagnosedEnd(text, mark?.position)))
      : documentOf(front)
  ).errors[0];
  // The exact parser accepts some texts that the quick one rejects.
  if (!first) return { offset: mark?.position ?? 0, problem: messages.notUnderstood() };
  const [offset] = first.pos;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const rest = /^.*/.exec(text.slice(offset))![0];
  const isField = /^\s*(- +)?[^\s:#][^:]*:(\s|$)/.test(before + rest);
  const misindented = {
    offset: lineStart + /^\s*/.exec(before + rest)![0].length,
    problem: messages.badIndent(),
  };
  switch (first.code) {
    case 'TAB_AS_INDENT':
      return { offset, problem: messages.tabIndent() };
    case 'BLOCK_AS_IMPLICIT_KEY':
      // A field that is indented below another field's text looks like a part of that text.
      return /:\s/.test(rest)
        ? { offset, problem: messages.colonInText(IN_QUOTES) }
        : { offset: offset + rest.length + 1, problem: messages.badIndent() };
    case 'MISSING_CHAR':
      if (/quote/.test(first.message))
        return { offset: openQuote(text) ?? offset, problem: messages.unclosedQuote() };
      if (/flow|comma|\]|\}/i.test(first.message)) return unclosedBracket(text, offset);
      return isField ? misindented : { offset, problem: messages.lineWithoutColon() };
    case 'BAD_INDENT':
      return /flow/i.test(first.message) ? unclosedBracket(text, offset) : misindented;
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return isField ? misindented : { offset, problem: messages.lineWithoutColon() };
    case 'BAD_SCALAR_START':
      return { offset, problem: messages.reservedCharacter(text[offset] ?? '', IN_QUOTES) };
    case 'BAD_DQ_ESCAPE':
      return { offset, problem: messages.badEscape() };
    case 'MULTIPLE_DOCS':
      return {
        offset:
          Array.from(text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm), ({ index }) => index).findLast(
            (index) => index <= offset,
          ) ?? offset,
        problem: messages.severalDocuments(),
      };
    case 'UNEXPECTED_TOKEN':
      return /["']/.test(before) ? { offset, problem: messages.textAfterQuote() } : misindented;
    default:
      return { offset, problem: messages.notUnderstood() };
  }
}

/** Returns where the part of a long text ends in which an error is looked for: a little below where the quick parser stopped. */
function diagnosedEnd(text: string, stopped = 0): number {
  const end = text.indexOf('\n', stopped + MAX_DIAGNOSED / 10);
  return end === -1 ? text.length : Math.min(end, stopped + MAX_DIAGNOSED);
}

/** A placeholder for the rest of the line in quotation marks. */
const IN_QUOTES = '"…"';

/** Returns the offset of the first quotation mark that begins a value and is not closed on its line. */
function openQuote(text: string): number | undefined {
  const match = /(?=["'])(?<=[:[,-][ \t]+)(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*)$/m.exec(text);
  return match?.index;
}

/** Returns the innermost bracket that is still open where the parser stopped. */
function unclosedBracket(text: string, errorOffset: number): SyntaxProblem {
  let closed = 0;
  for (let offset = errorOffset - 1; offset >= 0; offset--) {
    if (']}'.includes(text[offset]!)) closed++;
    if ('[{'.includes(text[offset]!) && closed-- === 0)
      return { offset, problem: messages.unclosedBracket() };
  }
  return { offset: errorOffset, problem: messages.unclosedBracket() };
}

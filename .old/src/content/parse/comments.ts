/**
 * Finds comments that take words from a value: `titel: Rum #5` says only "Rum". A comment has a line of its own, and is not
 * indented like the rest of a text.
 */
import type * as z from 'zod/mini';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import { problemIn } from '../source/locate.ts';
import { positionAt } from '../source/location.ts';
import type { SourceFile } from '../source/source-file.ts';
import { quickYaml, QuickYamlError } from '../source/yaml.ts';
import { MAX_TRIED_FILE } from '../formats/limits.ts';
import { yamlTokens, type YamlToken } from '../source/yaml-tokens.ts';

interface Comment {
  readonly comment: YamlToken;
  /** What stands before it on its line, or the text that it seems to continue. */
  readonly before: YamlToken;
  readonly isInFlow: boolean;
}

/** Returns a problem for each comment that is not on a line of its own. */
export function strayComments(file: SourceFile, schema: z.ZodMiniType): readonly Problem[] {
  if (!/[ \t]#/.test(file.front.text)) return [];
  const { text } = file.front;
  const stray = [...strayCommentsIn(text)];
  return stray.map((found, rank) => {
    const { comment, before } = found;
    const lineEnd = comment.offset + comment.text.trimEnd().length;
    const problemFrom = (from: number, replacement?: string) =>
      problemIn(
        file.name,
        file.text,
        { ...positionAt(file.front, from), length: Math.max(1, lineEnd - from) },
        isWord(before)
          ? messages.hashInText(comment.text, replacement)
          : messages.commentAfterValue(comment.text, replacement),
      );
    const isTried = rank < MAX_PROPOSALS && rank * text.length < MAX_TRIED_FILE;
    const best = isTried ? bestOf(candidatesFor(found, text, lineEnd), text, schema) : undefined;
    return best ? problemFrom(best.from, best.replacement) : problemFrom(comment.offset);
  });
}

/** Trying a proposal reads the whole file, so a long one has fewer. */
const MAX_PROPOSALS = 20;

/** True if what a comment follows may be a text, or is where one would begin. */
function isWord({ kind, text }: YamlToken): boolean {
  return kind === 'text' || (kind === 'sign' && /^[:,[-]$/.test(text));
}

function* strayCommentsIn(text: string): Iterable<Comment> {
  let flow = 0;
  let last: YamlToken | undefined;
  let isNewLine = true;
  for (const token of yamlTokens(text)) {
    if (token.kind === 'space') {
      isNewLine ||= token.text.includes('\n');
    } else if (token.kind === 'comment') {
      if (last && (!isNewLine || (flow === 0 && continues(token, last, text)))) {
        yield { comment: token, before: last, isInFlow: flow > 0 };
      }
    } else {
      if (/^[[{]$/.test(token.text)) flow++;
      if (/^[\]}]$/.test(token.text)) flow = Math.max(0, flow - 1);
      last = token;
      isNewLine = token.kind === 'block';
    }
  }
}

/** Returns true if a comment on its own line is indented like the next line of the text above it. */
function continues(comment: YamlToken, last: YamlToken, text: string): boolean {
  if (last.kind !== 'text') return false;
  const lead = /^[ ]*(?:-[ ]+)*/.exec(text.slice(text.lastIndexOf('\n', last.offset - 1) + 1))![0];
  const column = comment.offset - text.lastIndexOf('\n', comment.offset - 1) - 1;
  return column > lead.length;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

/** Returns what the rest of a line may be replaced with, the likeliest first. */
function candidatesFor(
  { comment, before, isInFlow }: Comment,
  text: string,
  lineEnd: number,
): readonly Candidate[] {
  const from = before.kind === 'text' ? before.offset : comment.offset;
  const line = text.slice(from, lineEnd);
  // A text over several lines has to be rewritten by hand.
  if (line.includes('\n')) return [];
  const end = isInFlow ? /(?<!\s)\s*[,\]}]/.exec(line)?.index : undefined;
  const value = end === undefined ? line : line.slice(0, end);
  const quoted = { from, to: lineEnd, replacement: inQuotes(value) + line.slice(value.length) };
  const valueEnd = before.offset + before.text.length;
  const without = { from: valueEnd, to: lineEnd, replacement: '' };
  return isWord(before) ? [quoted, without] : [without];
}

function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Returns the first of the candidates with the fewest errors, or undefined if none can be read. */
function bestOf(
  candidates: readonly Candidate[],
  text: string,
  schema: z.ZodMiniType,
): Candidate | undefined {
  let best: { readonly candidate: Candidate; readonly errors: number } | undefined;
  for (const candidate of candidates) {
    const { from, to, replacement } = candidate;
    const errors = errorsIn(text.slice(0, from) + replacement + text.slice(to), schema);
    if (errors !== undefined && (!best || errors < best.errors)) best = { candidate, errors };
  }
  return best?.candidate;
}

function errorsIn(text: string, schema: z.ZodMiniType): number | undefined {
  try {
    const result = schema.safeParse(quickYaml(text));
    return result.success ? 0 : result.error.issues.length;
  } catch (error) {
    if (!(error instanceof QuickYamlError)) throw error;
    return undefined;
  }
}

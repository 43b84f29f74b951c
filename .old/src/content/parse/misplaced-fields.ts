/** Finds fields that are read as text, since they stand in the body of a file or are indented below another field's text. */
import type * as z from 'zod/mini';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import { everyKeyOf, keysOf, schemaAt } from '../schema/walk.ts';
import { problemIn } from '../source/locate.ts';
import { groupsAround, positionAt } from '../source/location.ts';
import type { SourceFile } from '../source/source-file.ts';
import { quickYaml, QuickYamlError } from '../source/yaml.ts';
import { yamlTokens } from '../source/yaml-tokens.ts';

/** The beginning of a field on a line of its own. */
const FIELD = /^([ \t]*(?:-[ \t]+)*)(\p{Ll}[\p{Ll}_]*):(?=[ \t]|$)/u;

/** Returns a problem for each line of the body that begins like a field of the file. */
export function fieldsInBody({ name, text, body }: SourceFile, schema: z.ZodMiniType): readonly Problem[] {
  if (!/:(?:\s|$)/.test(body.text)) return [];
  const known = everyKeyOf(schema);
  const problems: Problem[] = [];
  // Below a second line of dashes, fields have been cut off from those above, with their indentation and dashes.
  let isCutOff = false;
  for (const [index, line] of body.text.split('\n').entries()) {
    isCutOff ||= /^---[ \t]*$/.test(line);
    const [all = '', lead = '', key = ''] = FIELD.exec(line) ?? [];
    if (!known.has(key) || (lead !== '' && !isCutOff)) continue;
    const position = { line: body.line + index, column: lead.length + 1, length: all.length - lead.length };
    problems.push(problemIn(name, text, position, messages.fieldInBody(key)));
  }
  return problems;
}

/** Returns a problem for each line of a folded or literal text that is a field of one of the groups around it. */
export function fieldsInTexts(
  file: SourceFile,
  schema: z.ZodMiniType,
  texts: readonly string[],
): readonly Problem[] {
  const every = everyKeyOf(schema);
  const isSuspicious = texts.some((text) =>
    Array.from(text.matchAll(/(?:^|\s)(\p{Ll}[\p{Ll}_]*):(?=\s|$)/gu)).some(([, key]) => every.has(key!)),
  );
  if (!isSuspicious) return [];
  const problems: Problem[] = [];
  for (const { kind, offset, text } of yamlTokens(file.front.text)) {
    if (kind !== 'block') continue;
    let start = offset;
    for (const line of text.split('\n')) {
      const [all, lead = '', key = ''] = FIELD.exec(line) ?? [];
      if (all !== undefined && every.has(key)) {
        const column = columnFor(file, offset, key, schema);
        if (column !== undefined) problems.push(misindented(file, start, line, lead, key, column));
      }
      start += line.length + 1;
    }
  }
  return problems;
}

/** Returns the column of the innermost group around an offset that may have a field. */
function columnFor(file: SourceFile, offset: number, key: string, schema: z.ZodMiniType): number | undefined {
  const groups = groupsAround(file.front, offset);
  return groups.findLast(({ path }) => keysOf(schemaAt(schema, path)).includes(key))?.column;
}

function misindented(
  file: SourceFile,
  start: number,
  line: string,
  lead: string,
  key: string,
  column: number,
): Problem {
  const { text } = file.front;
  const field = line.trimStart();
  const dedented = ' '.repeat(column - 1) + field;
  const isValid =
    !field.startsWith('-') && isReadable(text.slice(0, start) + dedented + text.slice(start + line.length));
  // The whole line is replaced, its indentation too.
  const position = { ...positionAt(file.front, start), length: line.length };
  const visible = { ...position, column: lead.length + 1, length: line.length - lead.length };
  return isValid
    ? problemIn(file.name, file.text, position, messages.fieldInText(key, dedented))
    : problemIn(file.name, file.text, visible, messages.fieldInText(key));
}

function isReadable(text: string): boolean {
  try {
    quickYaml(text);
    return true;
  } catch (error) {
    if (!(error instanceof QuickYamlError)) throw error;
    return false;
  }
}

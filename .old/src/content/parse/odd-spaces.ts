/**
 * Finds spaces and invisible characters that keep a line from being a field. They come along from other documents, and look like
 * nothing or like a plain space.
 */
import type * as z from 'zod/mini';
import { codeOf, SIGNS } from '../formats/signs.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import { everyKeyOf } from '../schema/walk.ts';
import { problemIn } from '../source/locate.ts';
import type { SourceFile } from '../source/source-file.ts';
import { yamlTokens } from '../source/yaml-tokens.ts';

const ODD = `(?:${SIGNS.oddSpace}|${SIGNS.invisible})`;
const ANY_ODD = new RegExp(ODD, 'u');
const EVERY_SPACE = new RegExp(SIGNS.oddSpace, 'gu');
const EVERY_ODD = new RegExp(ODD, 'gu');

/** The indentation and dashes of a line, the name of a field, and what is between its colon and the value. */
const LINE = new RegExp(
  `^((?:[ \\t]|${ODD})*(?:-(?:[ \\t]|${ODD})+)*)(?:((?:[\\p{L}\\p{N}_-]|${ODD})+(?:[ ]|${ODD})*):((?:[ ]|${ODD})*))?`,
  'u',
);
const IN_BRACES = new RegExp(`([{,][ ]*[\\p{L}\\p{N}_-]+:)(${ODD})(?:[ ]|${ODD})*`, 'u');

/** Returns a problem for each line that is no field because of such a character. */
export function oddSpaces(file: SourceFile, schema: z.ZodMiniType): readonly Problem[] {
  const { front, name, text } = file;
  if (!ANY_ODD.test(front.text)) return [];
  const known = everyKeyOf(schema);
  const texts = textRanges(front.text);
  const problems: Problem[] = [];
  let start = 0;
  for (const [index, line] of front.text.split('\n').entries()) {
    if (ANY_ODD.test(line)) {
      const found = inStructure(line, (key, offset) => !texts.has(start, offset) || known.has(key));
      if (found) {
        const position = { line: front.line + index, column: 1, length: line.length };
        problems.push(
          problemIn(name, text, position, messages.oddSpaceInField(codeOf(found.sign), found.corrected)),
        );
      }
    }
    start += line.length + 1;
  }
  return problems;
}

interface Found {
  readonly sign: string;
  readonly corrected: string;
}

/** Returns the first odd character that is not in a value, and the line without it. */
function inStructure(line: string, isField: (key: string, offset: number) => boolean): Found | undefined {
  const match = LINE.exec(line)!;
  const [all, lead = '', written, after = ''] = match;
  const key = written?.replace(EVERY_ODD, '').trim();
  const isLeadOdd = ANY_ODD.test(lead) && (key !== undefined || /-/.test(lead));
  const isKeyOdd = written !== undefined && ANY_ODD.test(written);
  const isAfterOdd = ANY_ODD.test(after.slice(0, 1));
  if ((isLeadOdd || isKeyOdd || isAfterOdd) && isField(key ?? '', 0)) {
    const field = key === undefined ? '' : `${key}:${line.length > all.length ? ' ' : ''}`;
    return { sign: ANY_ODD.exec(all)![0], corrected: plain(lead) + field + line.slice(all.length) };
  }
  const inner = IN_BRACES.exec(line);
  if (!inner || !isField('', inner.index)) return undefined;
  const [braces, before, sign] = inner;
  return { sign: sign!, corrected: line.replace(braces, `${before} `) };
}

function plain(lead: string): string {
  return lead.replace(EVERY_SPACE, ' ').replace(EVERY_ODD, '');
}

/** Returns where texts are that only look like fields: in quotation marks, in blocks, and after their first line. */
function textRanges(text: string): { has: (line: number, offset: number) => boolean } {
  const ranges: (readonly [from: number, to: number])[] = [];
  for (const { kind, offset, text: token } of yamlTokens(text)) {
    if (kind === 'block' || kind === 'comment') ranges.push([offset, offset + token.length]);
    else if (kind === 'quoted') ranges.push([offset + 1, offset + token.length]);
    else if (kind === 'text' && token.includes('\n'))
      ranges.push([offset + token.indexOf('\n') + 1, offset + token.length]);
  }
  let next = 0;
  return {
    has: (line, offset) => {
      const at = line + offset;
      while (next < ranges.length && ranges[next]![1] <= line) next++;
      for (let index = next; index < ranges.length && ranges[index]![0] <= at; index++) {
        if (at < ranges[index]![1]) return true;
      }
      return false;
    },
  };
}

/**
 * New files for editors to fill in. Whatever they say from the start may stay; the rest stands as comments, so that an activity
 * nobody has written about is reported as nothing at all.
 */
import type { Activity } from '../domain/promise.ts';
import { LAYOUTS } from './file-kinds.ts';
import { writeMarkdown } from './write/file-text.ts';
import type { Fields } from './write/layout.ts';
import { fieldLines } from './write/yaml-text.ts';

/** A file that says what these fields say. */
export function draftOf(kind: 'kommun' | 'avtal' | 'lofte', fields: Fields): string {
  return writeMarkdown({ fields, body: '' }, LAYOUTS[kind]);
}

const COLUMNS = 116;

/** A follow-up that says these fields, and in which every activity stands in order with its text beside it as comments. */
export function draftReport(
  activities: readonly Activity[],
  fields: Fields,
  { heading, help }: { heading: string; help: string },
): string {
  const blocks = activities.map((activity) => [
    ...comment(activity.text, '  # '),
    `  # - aktivitet: ${activity.id}`,
    '  #   text:',
    '  #   status:',
    ...(activity.measures.length === 0
      ? []
      : ['  #   värden:', ...activity.measures.map(({ id, unit }) => `  #     ${id}:  # ${unit.many}`)]),
    '',
  ]);
  return [
    '---',
    ...comment(heading, '# '),
    ...comment(help, '# '),
    `${fieldLines(fields, LAYOUTS.uppfoljning, '')}redovisat:`,
    ...blocks.flat(),
    '---',
    '',
  ].join('\n');
}

/** A text over several lines, each with the sign of a comment before it. */
function comment(text: string, sign: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && sign.length + last.length + word.length < COLUMNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => sign + line);
}

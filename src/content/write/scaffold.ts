/**
 * New files for editors to fill in. Whatever they say from the start may stay; the rest stands as comments, so that an activity
 * nobody has written about is reported as nothing at all.
 */
import type { Activity } from '../../domain/model.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';
import { writeMarkdown } from './file-text.ts';
import { fieldOf, type Fields } from '../formats/layout.ts';
import { fieldLines, partLines } from './yaml-text.ts';

/** A file that says what these fields say. */
export function scaffold(kind: 'kommun' | 'avtal' | 'lofte', fields: Fields): string {
  return writeMarkdown({ fields, body: '' }, LAYOUTS[kind]);
}

const COLUMNS = 116;

/**
 * A follow-up that says these fields and results. The activities that it says nothing of stand in their places as comments, with
 * their texts beside them.
 */
export function scaffoldReport(
  activities: readonly Activity[],
  { redovisat = [], ...fields }: Fields & { readonly redovisat?: readonly Fields[] },
  { heading, help }: { heading: string; help: string },
): string {
  const layout = fieldOf(LAYOUTS.uppfoljning, 'redovisat') ?? {};
  const blocks = activities.map((activity) => {
    const result = redovisat.find(({ aktivitet }) => aktivitet === activity.id);
    return result ? partLines(result, layout, '  ') : `${asComment(activity).join('\n')}\n`;
  });
  const isWhole = activities.every(({ id }) => redovisat.some(({ aktivitet }) => aktivitet === id));
  const about = isWhole ? [] : [...comment(heading, '# '), ...comment(help, '# ')];
  const head = `${about.map((line) => `${line}\n`).join('')}${fieldLines(fields, LAYOUTS.uppfoljning, '')}`;
  return `---\n${head}redovisat:\n${blocks.join('\n')}---\n`;
}

/** True for a follow-up that says nothing yet. */
export function isUnfilled(text: string): boolean {
  return /^ {2}# - aktivitet: /m.test(text) && !/^ {2}- /m.test(text);
}

function asComment({ id, text, measures }: Activity): readonly string[] {
  return [
    ...comment(text, '  # '),
    `  # - aktivitet: ${id}`,
    '  #   text:',
    '  #   status:',
    ...(measures.length === 0
      ? []
      : ['  #   värden:', ...measures.map(({ id, unit }) => `  #     ${id}:  # ${unit.many}`)]),
  ];
}

/** A text over several lines, each with the sign of a comment before it. */
function comment(text: string, sign: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && sign.length + last.length + word.length < COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => sign + line);
}

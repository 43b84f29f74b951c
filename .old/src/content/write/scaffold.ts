/**
 * Creates files for editors to fill in. Activities that are not reported yet are in comments, so that a file that nobody has filled
 * in reports nothing.
 */
import type { Activity } from '../../domain/model.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';
import { writeMarkdown } from './file-text.ts';
import { fieldOf, isBlank, type Fields } from '../formats/layout.ts';
import { fieldLines, partLines } from './yaml-text.ts';

/** Returns a new file with these fields. */
export function scaffold(kind: 'kommun' | 'avtal' | 'lofte', fields: Fields): string {
  return writeMarkdown({ fields, body: '' }, LAYOUTS[kind]);
}

const COLUMNS = 116;

/** Returns a follow-up with these fields and results. Other activities are in comments, with their texts. */
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
  const isComplete = activities.every(({ id }) => redovisat.some(({ aktivitet }) => aktivitet === id));
  const about = isComplete ? [] : [...commentLines(heading, '# '), ...commentLines(help, '# ')];
  const head = `${about.map((line) => `${line}\n`).join('')}${fieldLines(fields, LAYOUTS.uppfoljning, '')}`;
  return `---\n${head}redovisat:\n${blocks.join('\n')}---\n`;
}

/** Returns a follow-up of a whole agreement. Without a verdict, its fields are in comments. */
export function scaffoldAgreementReport(
  fields: Fields,
  { heading, help }: { heading: string; help: string },
): string {
  if (!isBlank(fields['omdöme'])) return writeMarkdown({ fields, body: '' }, LAYOUTS.avtalsuppfoljning);
  const about = [...commentLines(heading, '# '), ...commentLines(help, '# ')];
  const lines = [...about, fieldLines(fields, LAYOUTS.avtalsuppfoljning, '').trimEnd(), 'omdöme:'];
  const verdict = Object.keys(fieldOf(LAYOUTS.avtalsuppfoljning, 'omdöme')?.properties ?? {});
  const blank = verdict.map((key) => `  # ${key}:`);
  return `---\n${[...lines, ...blank].filter((line) => line !== '').join('\n')}\n---\n`;
}

/** Returns true if a follow-up says nothing yet. */
export function isUnfilled(text: string): boolean {
  const isOfPromise = /^ {2}# - aktivitet: /m.test(text) && !/^ {2}- /m.test(text);
  return isOfPromise || /^omdöme:\n {2}# /m.test(text);
}

function asComment({ id, text, measures }: Activity): readonly string[] {
  return [
    ...commentLines(text, '  # '),
    `  # - aktivitet: ${id}`,
    '  #   text:',
    '  #   status:',
    ...(measures.length === 0
      ? []
      : [
          // A comment after a value would be an error.
          ...measures.map(({ id, unit }) => `  #   # ${id}: ${unit.many}`),
          '  #   värden:',
          ...measures.map(({ id }) => `  #     ${id}:`),
        ]),
  ];
}

/** Returns a text as comment lines, each with `prefix`. */
function commentLines(text: string, prefix: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && prefix.length + last.length + word.length < COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => prefix + line);
}

/** How problems are printed: for people, for GitHub's annotations, for editor programs, and for other programs. */
import * as messages from '../../text/problems.ts';
import { inReadingOrder, type Problem } from './problem.ts';

export const FORMATS = ['text', 'github', 'gnu', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const PRINT = { text: paragraph, github: annotation, gnu: gnuLine };

/** Every problem and a closing line that counts them; `files` is how many were read. */
export function problemList(problems: readonly Problem[], files: number, format: Format): string {
  const sorted = inReadingOrder(problems);
  if (format === 'json')
    return `${JSON.stringify({ problems: sorted, summary: summaryOf(sorted, files) }, null, 2)}\n`;
  return [...sorted.map(PRINT[format]), summaryOf(sorted, files)].join('\n') + '\n';
}

/** "3 fel och 1 varning i 2 filer." */
export function summaryOf(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return messages.summary(
    errors,
    problems.length - errors,
    new Set(problems.map(({ file }) => file)).size,
    files,
  );
}

/** A problem as a paragraph: where, what, the line with a mark below, and what to write instead. */
export function paragraph(problem: Problem): string {
  const { file, line, column, severity, message, help: fix, source, corrected, length } = problem;
  const lines = [`${file}:${line}:${column} ${messages.headings[severity]}: ${message}`];
  const margin = ' '.repeat(String(line).length);
  if (source !== undefined) {
    // The mark keeps the tabs before it, so that it stands below what it marks.
    const before = source.slice(0, column - 1).replace(/[^\t]/g, ' ');
    lines.push(`  ${line} | ${source}`, `  ${margin} | ${before}${'^'.repeat(Math.max(1, length))}`);
  }
  if (fix !== '') lines.push(`  ${fix}`);
  if (corrected !== undefined) lines.push(`  ${margin} | ${corrected}`);
  return lines.join('\n') + '\n';
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({
  file,
  line,
  column,
  length,
  severity,
  message,
  help: fix,
  corrected,
}: Problem): string {
  const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + Math.max(1, length)}`;
  const said = [message, ...(fix === '' ? [] : [fix]), ...(corrected === undefined ? [] : [corrected])];
  return `::${severity} ${place},title=${property(messages.headings.title[severity])}::${escaped(said.join('\n'))}`;
}

/** A line each, as editor programs read them: https://www.gnu.org/prep/standards/html_node/Errors.html */
function gnuLine({ file, line, column, severity, message, help: fix }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message} ${fix}`.trimEnd();
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Formats problems for people, for GitHub's annotations, for text editors and for other programs. */
import * as messages from '../../text/problems.ts';
import { NOT_PRINTED, printable } from '../formats/signs.ts';
import { inReadingOrder, type Problem } from './problem.ts';

export const FORMATS = ['text', 'github', 'gnu', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const PRINT = { text: paragraph, github: annotation, gnu: gnuLine };

/** Returns all problems in a format, followed by a summary. `files` is the number of files that were checked. */
export function problemList(problems: readonly Problem[], files: number, format: Format): string {
  const sorted = inReadingOrder(problems);
  if (format === 'json')
    return `${escapedJson(JSON.stringify({ problems: sorted, summary: summaryOf(sorted, files) }, null, 2))}\n`;
  return [...sorted.map(PRINT[format]), summaryOf(sorted, files)].join('\n') + '\n';
}

/** Returns a sentence such as "3 fel och 1 varning i 2 filer." */
export function summaryOf(problems: readonly Problem[], files: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return messages.summary(
    errors,
    problems.length - errors,
    new Set(problems.map(({ file }) => file)).size,
    files,
  );
}

/** Returns a problem as a paragraph: the position, the message, the line with the error underlined, and the corrected or added line. */
export function paragraph(problem: Problem): string {
  const { file, line, column, severity, message, help, source, corrected, added, length } = printed(problem);
  const lines = [`${file}:${line}:${column} ${messages.headings[severity]}: ${message}`];
  const margin = ' '.repeat(String(line).length);
  if (source !== undefined) {
    // Keeps the tabs before the underlined text, so that the underline is straight below it.
    const before = printable(source.slice(0, column - 1)).replace(/[^\t]/g, ' ');
    const highlighted = printable(source.slice(column - 1, column - 1 + length));
    const mark = '^'.repeat(Math.max(1, length, highlighted.length));
    lines.push(`  ${line} | ${printable(source)}`, `  ${margin} | ${before}${mark}`);
  }
  if (help !== '') lines.push(`  ${help}`);
  if (corrected !== undefined) lines.push(`  ${margin} | ${corrected}`);
  if (added) lines.push(`  ${margin} + ${added.text}`);
  return lines.join('\n') + '\n';
}

/** Returns a problem with nothing that a terminal would obey or hide. Its line is left as it is, since columns refer to it. */
function printed(problem: Problem): Problem {
  const { file, message, help, corrected, added } = problem;
  return {
    ...problem,
    file: printable(file).replace(/\n/g, '<U+000A>'),
    message: printable(message),
    help: printable(help),
    ...(corrected !== undefined && { corrected: printable(corrected) }),
    ...(added !== undefined && { added: { ...added, text: printable(added.text) } }),
  };
}

/** Returns JSON that says the same with such characters as escapes. */
function escapedJson(json: string): string {
  return json.replace(NOT_PRINTED, (sign) =>
    Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(problem: Problem): string {
  const shown = printed(problem);
  const { file, line, column, length, severity, message, help, corrected = shown.added?.text } = shown;
  const position = `file=${property(file)},line=${line},col=${column},endColumn=${column + Math.max(1, length)}`;
  const lines = [message, ...(help === '' ? [] : [help]), ...(corrected === undefined ? [] : [corrected])];
  return `::${severity} ${position},title=${property(messages.headings.title[severity])}::${escaped(lines.join('\n'))}`;
}

/** Returns one line, in the format that text editors read: https://www.gnu.org/prep/standards/html_node/Errors.html */
function gnuLine(problem: Problem): string {
  const { file, line, column, severity, message, help } = printed(problem);
  return `${file}:${line}:${column}: ${severity}: ${message} ${help}`.trimEnd();
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** What a correction changes, line by line, for somebody to read in a terminal before agreeing. */
import { diffArrays } from 'diff';
import { printable } from '../content/formats/signs.ts';

/** Returns the removed and added lines, in order. Trailing spaces are shown as dots, and what a terminal would obey as codes. */
export function changedLines(before: string, after: string): readonly string[] {
  const shown = (line: string) =>
    printable(line.replace(/\r$/, '␍')).replace(/(?<! ) +$/, (spaces) => '·'.repeat(spaces.length));
  return diffArrays(before.split('\n'), after.split('\n')).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => `${added ? '+' : '-'} ${shown(line)}`) : [],
  );
}

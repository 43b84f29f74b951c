import { expect, test } from 'vitest';
import { changedLines } from './changed-lines.ts';

test.each([
  ['a changed line, and not those around it', 'a\nb\nc', 'a\nd\nc', ['- b', '+ d']],
  ['spaces that are taken away from its end', 'a  ', 'a', ['- a··', '+ a']],
  ['the end of a line in Windows', 'a\r\n', 'a\n', ['- a␍', '+ a']],
  ['what a terminal would obey', 'a\u001b[2J b ', 'a\u001b[2J b', ['- a<U+001B>[2J b·', '+ a<U+001B>[2J b']],
  ['signs that nobody sees', 'so\u00adda\u202e', 'soda\u202e', ['- so<U+00AD>da<U+202E>', '+ soda<U+202E>']],
])('shows %s', (_, before, after, lines) => {
  expect(changedLines(before, after)).toEqual(lines);
});

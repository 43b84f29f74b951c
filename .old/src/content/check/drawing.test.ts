import { expect, test } from 'vitest';
import { DRAWING_ATTACKS, DRAWINGS } from '../../../tests/commands/attacks/drawings.ts';
import { drawingProblems } from './drawing.ts';

const problemsOf = (drawing: string | Buffer) =>
  drawingProblems('vapen.svg', typeof drawing === 'string' ? Buffer.from(drawing) : drawing);

test.each(Object.entries(DRAWINGS))('a drawing of %s is accepted as it was saved', (_, drawing) => {
  expect(problemsOf(drawing)).toEqual([]);
});

test.each(DRAWING_ATTACKS)('%s is refused where it stands', (_, drawing, expected) => {
  const found = problemsOf(drawing).map(({ line, message }) => `${line} ${message}`);
  expect(found.slice(0, 3)).toContainEqual(expect.stringMatching(`^${RegExp.escape(expected)}`));
});

test('the place of an attribute is its own', () => {
  const [problem] = problemsOf(
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"\n  onload="x"/></svg>',
  );
  expect(problem).toMatchObject({ line: 2, column: 3, length: 6, source: '  onload="x"/></svg>' });
});

test('every problem of a drawing is reported at once', () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="x">
<script/>
<style>@import "a"; rect { fill: url(b) }</style>
<use href="c"/>
</svg>`;
  expect(problemsOf(drawing).map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:41',
    '2:1',
    '3:8',
    '3:34',
    '4:6',
  ]);
});

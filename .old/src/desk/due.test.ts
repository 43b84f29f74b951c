import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import { dueText, missingText } from '../text/desk/desk.ts';
import { dueReports } from './due.ts';
import { withoutFile } from './workspace.ts';

const dueOf = (workspace: typeof eksjo, today: string) =>
  dueReports(
    checked(workspace, today).site.municipalities.flatMap(({ years }) => years),
    today,
  );

describe('What is due', () => {
  test('is a follow-up that not every promise has, with the names of those that lack it', () => {
    const removed = withoutFile(eksjo, 'eksjo/2017/unga-utan-droger/t3.md');
    const [due] = dueOf(removed, '2018-01-15').filter(({ period }) => period.id === 't3');
    expect(due).toMatchObject({
      promises: 2,
      written: 1,
      missing: ['Unga utan droger'],
      lastDay: '2018-02-28',
      state: 'due',
    });
  });

  test('is nothing where everything is written', () => {
    expect(dueOf(eksjo, '2018-03-01')).toEqual([]);
  });
});

test.each([
  ['late', 0, 5, 'Tertial 3 2026 skulle ha varit inne 28 februari 2027: inget av fem löften är skrivet'],
  ['due', 2, 5, 'Tertial 3 2026 ska vara inne 28 februari: två av fem löften är skrivna'],
  ['due', 1, 5, 'Tertial 3 2026 ska vara inne 28 februari: ett av fem löften är skrivet'],
  ['running', 0, 1, 'Tertial 3 2026 pågår och ska vara inne 28 februari: löftet är inte skrivet'],
] as const)('A follow-up that is %s with %i of %i is told as %s', (state, written, promises, text) => {
  expect(dueText('Tertial 3 2026', state, '2027-02-28', written, promises)).toBe(text);
});

test('What is missing is named', () => {
  expect(missingText(['Tryggt', 'Ljust'])).toBe('Saknas: ”Tryggt” och ”Ljust”.');
});

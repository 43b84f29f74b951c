import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import { dueText, missingText } from '../text/desk/desk.ts';
import { owedReports } from '../views/parts/owed.ts';
import { dueReports, municipalityLine } from './due.ts';
import { withoutFile } from './workspace.ts';

const owedIn = (workspace: typeof eksjo, today: string) =>
  checked(workspace, today).site.municipalities.flatMap(({ years }) => owedReports(years));
const dueOf = (workspace: typeof eksjo, today: string) => dueReports(owedIn(workspace, today), today);

describe('What is due', () => {
  test('is a follow-up that not every promise has, with the names of those that lack it', () => {
    const removed = withoutFile(eksjo, 'eksjo/2017/unga-utan-droger/t3.md');
    const [due] = dueOf(removed, '2018-01-15').filter(({ period }) => period === 't3');
    expect(due).toMatchObject({
      promises: 2,
      written: 1,
      missing: ['Unga utan droger'],
      lastDay: '2018-02-28',
      state: 'due',
    });
  });

  test('is told in one line, and not while the period runs', () => {
    const removed = ['t2', 't3'].reduce(
      (workspace, period) => withoutFile(workspace, `eksjo/2017/unga-utan-droger/${period}.md`),
      eksjo,
    );
    const lineOn = (today: string) => municipalityLine('Eksjö', owedIn(removed, today), today);
    expect(lineOn('2018-01-15')).toMatchObject({
      name: 'Eksjö',
      due: { period: 't2', state: 'late', written: 1, promises: 2 },
      more: 1,
    });
    expect(lineOn('2017-08-15')).toEqual({ name: 'Eksjö' });
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
  const name = 'Tertial 3 2026';
  expect(dueText({ name, state, lastDay: '2027-02-28', written, promises })).toBe(text);
});

test('What is missing is named', () => {
  expect(missingText(['Tryggt', 'Ljust'])).toBe('Saknas: ”Tryggt” och ”Ljust”.');
});

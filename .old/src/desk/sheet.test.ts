import { describe, expect, test } from 'vitest';
import { checked, eksjo, workspaces } from '../../tests/workspaces.ts';
import {
  otherPeriods,
  periodNamed,
  sheetOf,
  typedNumber,
  withNumber,
  withResult,
  yearPeriods,
  type SheetPromise,
} from './sheet.ts';
import { numberFrom } from './figures.ts';
import { contentsAt, withoutFile, withValue, type Workspace } from './workspace.ts';

const PATH = '2017/trygghet-i-oster/t3.md';

const sheetIn = (workspace: Workspace, name = 't3'): SheetPromise =>
  sheetOf(workspace, checked(workspace).site.municipalities[0]!.years[0]!, name)[0]!;

function linesChanged(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

const textIn = (workspace: Workspace) => workspace.mine.get(`content/eksjo/${PATH}`) ?? '';
const differs = (workspace: Workspace) => linesChanged(textIn(eksjo), textIn(workspace));

const yearIn = (workspace: Workspace) => checked(workspace).site.municipalities[0]!.years[0]!;

test('an agreement without promises is followed up as a whole, when it says', () => {
  const alone = [...eksjo.mine.keys()]
    .map((file) => file.slice(eksjo.folder.length))
    .filter((path) => path.split('/').length > 3)
    .reduce((workspace, path) => withoutFile(workspace, path), eksjo);
  const year = yearIn(alone);
  expect(year.promises).toEqual([]);
  expect(yearPeriods(year).map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
  expect(periodNamed(year, 't3')).toBeDefined();
  expect(sheetOf(alone, year, 't3')).toEqual([]);
});

describe('a year is followed up', () => {
  // Nothing is reported, and the agreement does not say how often it will be.
  const silent = [...eksjo.mine.keys()]
    .filter((path) => /\/t\d\.md$/.test(path))
    .reduce(
      (workspace, path) => withoutFile(workspace, path.slice(workspace.folder.length)),
      withValue(eksjo, 'eksjo/2017/avtal.md', ['uppföljs'], undefined),
    );

  test('in the periods of its agreement, and in others that have begun', () => {
    const year = yearIn(eksjo);
    expect(yearPeriods(year).map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
    const others = otherPeriods(year, '2017-06-30').map(({ id }) => id);
    expect(others).toEqual(expect.arrayContaining(['h1', 'k2']));
    expect(others).not.toContain('t1');
    expect(others).not.toContain('h2');
  });

  test('also where its agreement does not say how often', () => {
    const year = yearIn(silent);
    expect(yearPeriods(year)).toEqual([]);
    expect(otherPeriods(year, '2018-03-01').map(({ id }) => id)).toContain('t1');
    expect(sheetOf(silent, year, 'h1').map(({ isWritten }) => isWritten)).toEqual([false, false]);
  });

  test.each(['t4', 'trygghet', '2019-t1'])('never in %s', (name) => {
    expect(periodNamed(yearIn(silent), name)).toBeUndefined();
    expect(sheetOf(silent, yearIn(silent), name)).toEqual([]);
  });
});

describe('the table of a follow-up', () => {
  test('has a row for each activity, with what is written and what was written before', () => {
    const { rows } = sheetIn(eksjo);
    expect(rows.map(({ result }) => result !== undefined)).toEqual([true, true, false, false, false, true]);
    expect(typedNumber(rows[1]!.result!, 'kontroller')).toBe('minst 5');
    expect(rows[1]!.earlier.map(({ text }) => text)).toEqual(['Genomfört minst åtta', 'Genomfört minst fem']);
  });

  test('shows a promise that nothing is written of yet', () => {
    const { rows, isWritten } = sheetIn(withoutFile(eksjo, `eksjo/${PATH}`));
    expect(isWritten).toBe(false);
    expect(rows.every(({ result }) => result === undefined)).toBe(true);
  });

  test('a changed number changes only its line, and the outcome beside it', () => {
    const promise = sheetIn(eksjo);
    const changed = withNumber(eksjo, promise, promise.rows[1]!, 'kontroller', 'minst 7');
    expect(differs(changed)).toEqual(['-       kontroller: {minst: 5}', '+       kontroller: {minst: 7}']);
    const { judgement } = sheetIn(changed).rows[1]!.judged;
    expect(judgement.measures[0]!.total).toEqual({ min: 20, max: Infinity });
  });

  test('a new result stands where its activity belongs', () => {
    const promise = sheetIn(eksjo);
    const changed = withResult(eksjo, promise, promise.rows[3]!, ['text'], 'Ett helt nytt besked.');
    const ids = [...textIn(changed).matchAll(/aktivitet: (\S+)/g)].map(([, id]) => id);
    expect(ids).toEqual([
      'polisiar-narvaro',
      'trafikkontroller',
      promise.rows[3]!.judged.activity.id,
      'trygghetsvandringar',
    ]);
  });

  test('a result of which nothing is left is gone, and the text as it was when it is typed again', () => {
    const promise = sheetIn(eksjo);
    const emptied = ['text', 'värden', 'status', 'händelser'].reduce((workspace, field) => {
      const now = sheetIn(workspace);
      return now.rows[1]!.result === undefined
        ? workspace
        : withResult(workspace, now, now.rows[1]!, [field], undefined);
    }, eksjo);
    expect(textIn(emptied)).not.toContain('trafikkontroller');
    expect(promise.rows[1]!.result).toBeDefined();
  });

  test('shows what each of the parties says of the same activity', () => {
    const [, madeUp] = workspaces;
    const year = checked(madeUp!).site.municipalities.find(({ municipality }) => municipality.id === 'adala')!
      .years[0]!;
    const [promise] = sheetOf(madeUp!, year, 'h1');
    const shown = [...promise!.rows.flatMap(({ result }) => result ?? []), ...promise!.others];
    const written = contentsAt(madeUp!, promise!.path).fields as { readonly redovisat: readonly unknown[] };
    expect(new Set(shown.map(({ fields }) => fields))).toEqual(new Set(written.redovisat));
    expect(promise!.others.length).toBeGreaterThan(0);
  });

  test('a file that is new and empty again is no file', () => {
    const start = withoutFile(eksjo, `eksjo/${PATH}`);
    const none = { ...start, base: start.mine };
    const promise = sheetIn(none);
    const written = withResult(none, promise, promise.rows[0]!, ['text'], 'Ja');
    expect(written.mine.has(`content/eksjo/${PATH}`)).toBe(true);
    const now = sheetIn(written);
    expect(withResult(written, now, now.rows[0]!, ['text'], undefined).mine).toEqual(none.mine);
  });
});

test.each([
  ['minst 8', undefined, { minst: 8 }],
  ['8', { minst: 5 }, 8],
  ['3', { exakt: 2, ingår_i: 'insatser' }, { exakt: 3, ingår_i: 'insatser' }],
  ['minst 3', { exakt: 2, räknat: 'med skolorna' }, { minst: 3, räknat: 'med skolorna' }],
  ['', { exakt: 2, ingår_i: 'insatser' }, undefined],
  ['många', { exakt: 2 }, 'många'],
])('the number %j typed over %j is %j', (text, old, value) => {
  expect(numberFrom(text, old, [])).toEqual(value);
});

test('Eksjö is valid as it is read', () => {
  expect(checked(eksjo).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anEdit, edited, markedWords, type Files } from '../../tests/edits.ts';
import { EKSJO, filesIn, MADE_UP, SECOND } from '../../tests/fixtures.ts';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import { readMarkdown, readYaml } from '../content/write/file-text.ts';
import { meansSame } from '../content/write/same-meaning.ts';
import { merge, type Merged } from './merge.ts';

const filesOf = (folder: string): Files =>
  new Map(filesIn(folder).map(({ path, text }) => [`content/${path}`, text]));
const EKSJO_FILES = filesOf(EKSJO);
const ALL: readonly Files[] = [EKSJO_FILES, filesOf(MADE_UP), filesOf(SECOND)];

const PROMISE = 'content/eksjo/2017/trygghet-i-oster/lofte.md';
const REPORT = 'content/eksjo/2017/trygghet-i-oster/t3.md';

/** The files with some text in one of them replaced. */
function replaced(files: Files, path: string, ...pairs: readonly (readonly [string, string])[]): Files {
  const text = pairs.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`No ${from} in ${path}`);
      return before.replace(from, to);
    },
    files.get(path) ?? '',
  );
  return new Map(files).set(path, text);
}

const without = (files: Files, path: string): Files => new Map([...files].filter(([one]) => one !== path));
const labels = ({ conflicts }: Merged) => conflicts.map(({ label }) => label);

describe('Two people who change different things', () => {
  test('in one result keep both changes', () => {
    const mine = replaced(EKSJO_FILES, REPORT, ['kontroller: {minst: 5}', 'kontroller: {minst: 6}']);
    const theirs = replaced(EKSJO_FILES, REPORT, ['Genomfört minst fem', 'Genomfört minst sex']);
    const { files, conflicts } = merge(EKSJO_FILES, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(files.get(REPORT)).toContain(
      '    text: Genomfört minst sex\n    värden:\n      kontroller: {minst: 6}',
    );
  });

  test('in the same value group, measure by measure, keep both', () => {
    const mine = replaced(EKSJO_FILES, REPORT, ['tillfallen: {minst: 10}', 'tillfallen: {minst: 11}']);
    const theirs = replaced(EKSJO_FILES, REPORT, ['timmar: 20', 'timmar: 21']);
    const { files, conflicts } = merge(EKSJO_FILES, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(files.get(REPORT)).toContain('      tillfallen: {minst: 11}\n      timmar: 21\n');
  });

  test('who both add a result have both, whoever comes first', () => {
    const end = '    händelser:\n      - datum: 2018-02\n';
    const mine = replaced(EKSJO_FILES, REPORT, [end, `${end}\n  - text: Mitt nya arbete\n`]);
    const theirs = replaced(EKSJO_FILES, REPORT, [end, `${end}\n  - text: Deras nya arbete\n`]);
    const { files, conflicts } = merge(EKSJO_FILES, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(files.get(REPORT)).toContain('  - text: Deras nya arbete\n\n  - text: Mitt nya arbete\n');
    expect(merge(EKSJO_FILES, theirs, mine).files.get(REPORT)).toBe(files.get(REPORT));
  });

  test('who both write the follow-up that was not there have one with the results of both', () => {
    const path = REPORT.replace('t3', 'helar');
    const written = (id: string, text: string) =>
      new Map(EKSJO_FILES).set(path, `---\nredovisat:\n  - aktivitet: ${id}\n    text: ${text}\n---\n`);
    const { files, conflicts } = merge(
      EKSJO_FILES,
      written('trafikkontroller', 'Arton'),
      written('trygghetsvandringar', 'En'),
    );
    expect(conflicts).toEqual([]);
    expect(files.get(path)).toBe(
      '---\nredovisat:\n  - aktivitet: trafikkontroller\n    text: Arton\n\n  - aktivitet: trygghetsvandringar\n    text: En\n---\n',
    );
  });

  test('keep the comments and the way of writing of both', () => {
    const mine = replaced(EKSJO_FILES, REPORT, ['källa: ', '# Min kommentar\nkälla: ']);
    const theirs = replaced(EKSJO_FILES, REPORT, ['timmar: 20', '"timmar": 20 # Deras']);
    const text = merge(EKSJO_FILES, mine, theirs).files.get(REPORT);
    expect(text).toContain('# Min kommentar\nkälla: ');
    expect(text).toContain('"timmar": 20 # Deras');
  });

  test('of whom one has other line breaks than the other have theirs', () => {
    const windows = (files: Files): Files =>
      new Map([...files].map(([path, text]) => [path, text.replace(/\n/g, '\r\n')]));
    const mine = replaced(EKSJO_FILES, REPORT, ['timmar: 20', 'timmar: 21']);
    const theirs = windows(replaced(EKSJO_FILES, REPORT, ['Genomfört minst fem', 'Genomfört minst sex']));
    const { files, conflicts } = merge(EKSJO_FILES, mine, theirs);
    expect(conflicts).toEqual([]);
    const both = replaced(mine, REPORT, ['Genomfört minst fem', 'Genomfört minst sex']);
    expect(files).toEqual(windows(both));
    expect(merge(windows(EKSJO_FILES), theirs, mine).files).toEqual(both);
  });

  test('of whom one has renamed the promise have the other’s text under the new name, also in a new follow-up', () => {
    const to = (path: string) => path.replace('trygghet-i-oster', 'tryggt-i-oster');
    const mine = new Map([...EKSJO_FILES].map(([path, text]) => [to(path), text]));
    const changed = replaced(EKSJO_FILES, REPORT, ['timmar: 20', 'timmar: 21']);
    const helar = REPORT.replace('t3', 'helar');
    const theirs = new Map(changed).set(helar, '---\nredovisat:\n  - text: Hela året\n---\n');
    const { files, conflicts } = merge(EKSJO_FILES, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(files.get(to(REPORT))).toContain('timmar: 21');
    expect(files.get(to(helar))).toContain('Hela året');
    expect(files.has(PROMISE)).toBe(false);
  });
});

describe('A person is asked', () => {
  test('where both have changed the same field, with both texts and what it is', () => {
    const mine = replaced(EKSJO_FILES, REPORT, ['text: Genomfört minst fem', 'text: Genomfört minst sex']);
    const theirs = replaced(EKSJO_FILES, REPORT, ['text: Genomfört minst fem', 'text: Genomfört sju']);
    const merged = merge(EKSJO_FILES, mine, theirs);
    expect(merged.conflicts).toEqual([
      expect.objectContaining({
        path: REPORT,
        label:
          'Tertial 3 2017, Trygghet i öster: ”Genomföra minst tio underrättelsebaserade trafikkontrolle…”, text',
        base: 'Genomfört minst fem',
        mine: 'Genomfört minst sex',
        theirs: 'Genomfört sju',
      }),
    ]);
    expect(merged.files.get(REPORT)).toBe(theirs.get(REPORT));
    const choices = new Map([[merged.conflicts[0]!.id, 'mine' as const]]);
    expect(merge(EKSJO_FILES, mine, theirs, { choices }).files.get(REPORT)).toBe(mine.get(REPORT));
  });

  test.each([
    [
      'a number',
      REPORT,
      ['kontroller: {minst: 5}', 'kontroller: 6'],
      ['kontroller: {minst: 5}', 'kontroller: 7'],
    ],
    [
      'a line of text',
      'content/eksjo/2017/avtal.md',
      ['tertialvis.', 'varje månad.'],
      ['tertialvis.', 'årligen.'],
    ],
    [
      'a title',
      PROMISE,
      ['kortnamn: Trygghet i öster', 'kortnamn: A'],
      ['kortnamn: Trygghet i öster', 'kortnamn: B'],
    ],
  ] as const)('of %s', (_what, path, [from, to], [otherFrom, otherTo]) => {
    const merged = merge(
      EKSJO_FILES,
      replaced(EKSJO_FILES, path, [from, to]),
      replaced(EKSJO_FILES, path, [otherFrom, otherTo]),
    );
    expect(merged.conflicts).toHaveLength(1);
  });

  test('where one has removed what the other has changed', () => {
    const mine = without(EKSJO_FILES, REPORT);
    const theirs = replaced(EKSJO_FILES, REPORT, ['timmar: 20', 'timmar: 21']);
    const merged = merge(EKSJO_FILES, mine, theirs);
    expect(labels(merged)).toEqual(['Tertial 3 2017, Trygghet i öster: hela filen']);
    expect(merged.files.get(REPORT)).toBe(theirs.get(REPORT));
    const choices = new Map([[merged.conflicts[0]!.id, 'mine' as const]]);
    expect(merge(EKSJO_FILES, mine, theirs, { choices }).files.has(REPORT)).toBe(false);
  });

  test('where both have renamed a promise', () => {
    const named = (name: string) =>
      new Map([...EKSJO_FILES].map(([path, text]) => [path.replace('trygghet-i-oster', name), text]));
    const merged = merge(EKSJO_FILES, named('mitt'), named('deras'));
    expect(merged.conflicts.length).toBeGreaterThan(0);
    expect([...merged.files.keys()].filter((path) => path.includes('/mitt/'))).toEqual([]);
    expect(merged.files.size).toBe(EKSJO_FILES.size);
  });
});

describe('Whatever two people do', () => {
  const edits = fc.array(anEdit, { minLength: 1, maxLength: 6 });
  const aFolder = fc.nat({ max: ALL.length - 1 });
  const runs = { numRuns: 60, seed: 13 };

  test('what nobody else has touched stays as it is, byte for byte', () => {
    fc.assert(
      fc.property(aFolder, edits, (folder, list) => {
        const base = ALL[folder]!;
        const x = edited(base, list, 'MIN');
        for (const [mine, theirs] of [
          [x, base],
          [base, x],
          [x, x],
        ] as const) {
          const merged = merge(base, mine, theirs);
          expect(merged.conflicts).toEqual([]);
          expect(new Map([...merged.files].sort())).toEqual(new Map([...x].sort()));
        }
      }),
      runs,
    );
  });

  test('every word of both is in the files or in a conflict, in sixty interleavings', () => {
    fc.assert(
      fc.property(aFolder, edits, edits, (folder, list, other) => {
        const base = ALL[folder]!;
        const [mine, theirs] = [edited(base, list, 'MIN'), edited(base, other, 'DERAS')];
        const { files, conflicts } = merge(base, mine, theirs);
        const all = JSON.stringify([[...files], conflicts]);
        for (const [version, mark] of [
          [mine, 'MIN'],
          [theirs, 'DERAS'],
        ] as const) {
          const written = [...version.values()].flatMap((text) => markedWords(text, mark));
          expect(written.filter((word) => !all.includes(word))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test('what somebody chooses is in the files, also where all conflicts are theirs', () => {
    fc.assert(
      fc.property(aFolder, edits, edits, (folder, list, other) => {
        const base = ALL[folder]!;
        const [mine, theirs] = [edited(base, list, 'MIN'), edited(base, other, 'DERAS')];
        const { conflicts } = merge(base, mine, theirs);
        const choices = new Map(conflicts.map(({ id }) => [id, 'mine' as const]));
        const all = JSON.stringify([...merge(base, mine, theirs, { choices }).files]);
        const written = [...mine.values()].flatMap((text) => markedWords(text, 'MIN'));
        expect(written.filter((word) => !all.includes(word))).toEqual([]);
      }),
      runs,
    );
  });

  test('every value that only one of them has changed is as that person made it', () => {
    fc.assert(
      fc.property(edits, edits, (list, other) => {
        const base = EKSJO_FILES;
        const [mine, theirs] = [edited(base, list, 'MIN'), edited(base, other, 'DERAS')];
        const { files, conflicts } = merge(base, mine, theirs);
        for (const path of base.keys()) {
          if (conflicts.some((conflict) => conflict.path === path)) continue;
          const [was, one, two] = [base, mine, theirs].map((all) => all.get(path));
          if (one === undefined || two === undefined || !files.has(path)) continue;
          if (was === one) expect(files.get(path)).toBe(two);
          if (was === two) expect(files.get(path)).toBe(one);
        }
      }),
      runs,
    );
  });

  test('it means the same in either order where nobody has to be asked', () => {
    fc.assert(
      fc.property(aFolder, edits, edits, (folder, list, other) => {
        const base = ALL[folder]!;
        const [mine, theirs] = [edited(base, list, 'MIN'), edited(base, other, 'DERAS')];
        const [one, two] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        if (one.conflicts.length > 0) return;
        expect(two.conflicts).toEqual([]);
        expect([...one.files.keys()].sort()).toEqual([...two.files.keys()].sort());
        for (const [path, text] of one.files) {
          if (text === two.files.get(path)) continue;
          const kind = kindOf(path.slice('content/'.length))!;
          const contents = (written: string) =>
            path.endsWith('.yaml') ? { fields: readYaml(written), body: '' } : readMarkdown(written);
          const [a, b] = [contents(text), contents(two.files.get(path)!)];
          expect(meansSame(a.fields, b.fields, LAYOUTS[kind]), path).toBe(true);
          expect(a.body).toBe(b.body);
        }
      }),
      runs,
    );
  });
});

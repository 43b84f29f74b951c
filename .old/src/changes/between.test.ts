import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anEdit, edited } from '../../tests/edits.ts';
import { editionOf } from '../../tests/edition.ts';
import { EKSJO, filesIn } from '../../tests/fixtures.ts';
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import type { Fields } from '../content/formats/layout.ts';
import { readMarkdown, writeMarkdown } from '../content/write/file-text.ts';
import { changesBetween, type Change } from './between.ts';
import { commitMessage } from '../desk/commit-message.ts';
import type { Files } from '../desk/files.ts';

const EKSJO_FILES: Files = new Map([
  ...filesIn(EKSJO).map(({ path, text }) => [path, text] as const),
  ['sidor/om.mdx', '---\ntitel: Om sidan\n---\n\nFörsta.\n\nAndra.\n'],
]);
const OSTER = 'eksjo/2017/trygghet-i-oster';

function replaced(files: Files, path: string, from: string, to: string): Files {
  const text = files.get(path) ?? '';
  if (!text.includes(from)) throw new Error(`No ${from} in ${path}`);
  return new Map(files).set(path, text.replace(from, to));
}

const changesOf = (before: Files, after: Files) => changesBetween(editionOf(before), editionOf(after));
const textsOf = (changes: readonly Change[]) => changes.map(({ text }) => text);

describe('What has changed', () => {
  test.each([
    [
      'a number',
      `${OSTER}/t3.md`,
      'kontroller: {minst: 5}',
      'kontroller: {minst: 6}',
      'Tertial 3: antalet trafikkontroller ändrat från minst 5 till minst 6',
    ],
    [
      'a number that was not there',
      `${OSTER}/t3.md`,
      'timmar: 20',
      'timmar: 20\n    prognos:\n      timmar: 70',
      'Tertial 3: prognosen för antalet timmar tillagd: 70',
    ],
    [
      'a status',
      `${OSTER}/t1.md`,
      'text: Inplanerat\n    status: planerat',
      'text: Inplanerat\n    status: pågår',
      'Tertial 1: statusen för ”Kommunen genomför minst två trygghetsvandringar i den öst…” ändrad från planerat till pågår',
    ],
    [
      'a short name',
      `${OSTER}/lofte.md`,
      'kortnamn: Trygghet i öster',
      'kortnamn: Tryggt i öster',
      'Kortnamnet ändrat från Trygghet i öster till Tryggt i öster',
    ],
    [
      'a target',
      `${OSTER}/lofte.md`,
      'mål: {minst: 10}',
      'mål: {minst: 12, per: år}',
      'Målet för måttet ”trafikkontroller” för aktiviteten ”Genomföra minst tio underrättelsebaserade trafikkontrolle…” ändrat från minst 10 till minst 12 varje år',
    ],
    [
      'a paragraph',
      'eksjo/2017/avtal.md',
      'tertialvis.',
      'varje tertial.',
      'Avtalet ”Lokala medborgarlöften i Eksjö 2017”: texten, stycke 1, ändrad',
    ],
    [
      'a fact of the municipality',
      'eksjo/kommun.md',
      'telefon: 0381-360 00',
      'telefon: 0381-360 01',
      'Telefonnumret ändrat från 0381-360 00 till 0381-360 01',
    ],
    [
      'a page',
      'sidor/om.mdx',
      'Andra.',
      'Tredje.',
      'Sidan ”Om sidan”: texten, stycke 2, ändrad från Andra. till Tredje.',
    ],
  ])('of %s is said in words', (_what, path, from, to, text) => {
    const changes = changesOf(EKSJO_FILES, replaced(EKSJO_FILES, path, from, to));
    expect(changes).toHaveLength(1);
    expect(textsOf(changes)).toEqual([text]);
  });

  test('is nothing where only the way of writing it has', () => {
    const after = replaced(EKSJO_FILES, `${OSTER}/t3.md`, 'kontroller: {minst: 5}', 'kontroller: minst 5');
    expect(changesOf(EKSJO_FILES, after)).toEqual([]);
  });

  test('has the page that shows it, and says whether it is new or a correction', () => {
    const after = replaced(EKSJO_FILES, `${OSTER}/t3.md`, 'timmar: 20', 'timmar: 21');
    const report = '---\nredovisat:\n  - text: Hela året\n---\n';
    const [changed, added] = changesOf(EKSJO_FILES, new Map(after).set(`${OSTER}/helar.md`, report));
    expect(added).toMatchObject({
      text: 'Ny uppföljning: helår 2017 av ”Trygghet i öster”',
      address: '/eksjo/2017/helar/',
      isNew: true,
    });
    expect(changed).toMatchObject({
      address: '/eksjo/2017/t3/',
      isNew: false,
      municipality: 'eksjo',
      year: 2017,
    });
  });

  test('of an activity that is removed names the follow-ups and the address that it takes with it', () => {
    const text = EKSJO_FILES.get(`${OSTER}/lofte.md`)!;
    const { fields, body } = readMarkdown(text);
    const activities = ((fields as Fields)['aktiviteter'] as readonly Fields[]).filter(
      ({ id }) => id !== 'trafikkontroller',
    );
    const lofte = writeMarkdown(
      { fields: { ...(fields as Fields), aktiviteter: activities }, body },
      LAYOUTS.lofte,
      text,
    );
    const [change] = changesOf(EKSJO_FILES, new Map(EKSJO_FILES).set(`${OSTER}/lofte.md`, lofte));
    expect(change).toMatchObject({
      kind: 'removed',
      text: 'Aktiviteten ”Genomföra minst tio underrättelsebaserade trafikkontrolle…” har tagits bort',
      isNew: false,
      touches: {
        addresses: ['/eksjo/2017/trygghet-i-oster/#trafikkontroller'],
        reports: [1, 2, 3].map((number) => `Tertial ${number} 2017 av ”Trygghet i öster”`),
      },
    });
  });

  test('of a promise that is renamed says where it is now, and that its old address leads nowhere unless it is kept', () => {
    const moved = new Map(
      [...EKSJO_FILES].map(([path, text]) => [path.replace('trygghet-i-oster', 'oster'), text]),
    );
    const [change, ...others] = changesOf(EKSJO_FILES, moved);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: 'renamed',
      text: 'Löftet ”Trygghet i öster” har fått adressen /eksjo/2017/oster/',
    });
    expect(change!.touches.addresses).toContain('/eksjo/2017/trygghet-i-oster/');
    expect(change!.touches.reports).toHaveLength(3);
    const kept = replaced(
      moved,
      'eksjo/2017/oster/lofte.md',
      'ordning: 1',
      'ordning: 1\ntidigare: [2017/trygghet-i-oster]',
    );
    const [again] = changesOf(EKSJO_FILES, kept);
    expect(again!.touches.addresses).not.toContain('/eksjo/2017/trygghet-i-oster/');
  });

  test('of a removed follow-up and a removed municipality names the addresses that are lost', () => {
    const without = (start: string) => new Map([...EKSJO_FILES].filter(([path]) => !path.startsWith(start)));
    const unga = 'eksjo/2017/unga-utan-droger';
    const both = new Map([...without(`${OSTER}/t3`)].filter(([path]) => path !== `${unga}/t3.md`));
    expect(
      changesOf(EKSJO_FILES, without(`${OSTER}/t3`)).flatMap(({ touches }) => touches.addresses),
    ).toEqual([]);
    expect(changesOf(EKSJO_FILES, both).flatMap(({ touches }) => touches.addresses)).toContain(
      '/eksjo/2017/t3/',
    );
    expect(textsOf(changesOf(EKSJO_FILES, without('eksjo')))).toContain('Eksjö kommun har tagits bort');
  });
});

describe('Whatever somebody does', () => {
  test('is named, in a message whose first line is not too long', () => {
    const root: Files = new Map([...EKSJO_FILES].map(([path, text]) => [`content/${path}`, text]));
    const before = editionOf(EKSJO_FILES);
    fc.assert(
      fc.property(fc.array(anEdit, { minLength: 1, maxLength: 5 }), (edits) => {
        const files = edited(root, edits, 'ORD');
        const after = editionOf(
          new Map([...files].map(([path, text]) => [path.slice('content/'.length), text])),
        );
        const changes = changesBetween(before, after);
        const isSame = JSON.stringify(before) === JSON.stringify(after);
        expect(changes.length > 0).toBe(!isSame);
        for (const { text } of changes) expect(text).not.toMatch(/undefined|\[object|NaN/);
        const [title = ''] = commitMessage(changes, after.content).split('\n');
        expect(title.length).toBeLessThanOrEqual(72);
        expect(changesBetween(after, after)).toEqual([]);
      }),
      { numRuns: 60, seed: 13 },
    );
  });
});

describe('The message of a commit', () => {
  const message = (after: Files) => commitMessage(changesOf(EKSJO_FILES, after), editionOf(after).content);
  const one = replaced(EKSJO_FILES, `${OSTER}/t3.md`, 'timmar: 20', 'timmar: 21');

  test('is the change itself where there is one', () => {
    expect(message(one)).toBe('Trygghet i öster: Tertial 3: antalet timmar ändrat från 20 till 21');
  });

  test('says how many there are and where, and lists them', () => {
    const two = replaced(one, 'eksjo/2017/unga-utan-droger/t3.md', 'insatser: 6', 'insatser: 7');
    expect(message(two).split('\n')).toEqual([
      'Eksjö 2017: 2 ändringar',
      '',
      '- Trygghet i öster: Tertial 3: antalet timmar ändrat från 20 till 21',
      '- Unga utan droger: Tertial 3: antalet insatser ändrat från 6 till 7',
    ]);
  });

  test('says so where only the way of writing has changed', () => {
    expect(message(EKSJO_FILES)).toBe('Samma innehåll, skrivet på ett annat sätt');
  });

  test('has a first line of at most 72 signs', () => {
    const long = replaced(EKSJO_FILES, `${OSTER}/lofte.md`, 'mål: {minst: 10}', 'mål: {minst: 12}');
    expect(message(long).split('\n')[0]!.length).toBeLessThanOrEqual(72);
  });
});

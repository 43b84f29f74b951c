/** A megabyte of the same signs, pasted into the desk or typed in the terminal, is read in a second or two. */
import { expect, test } from 'vitest';
import { pastedActivities } from '../../src/desk/paste/activities.ts';
import { pastedReport } from '../../src/desk/paste/report.ts';
import { valueFrom } from '../../src/desk/typed.ts';
import { partyNames } from '../../src/domain/parties.ts';
import { periodFromName } from '../../src/domain/period.ts';
import { readContent } from '../../src/content/read.ts';
import { MADE_UP, readOptions } from '../fixtures.ts';
import { isAll, tried } from './pieces.ts';

const MAX_SECONDS = 10;
const SIZE = isAll ? 1_000_000 : 200_000;

function expectQuick(action: () => void): void {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MAX_SECONDS);
}

const { content } = await readContent(readOptions(MADE_UP));
const municipality = content.municipalities.find(({ id }) => id === 'bjorkhult')!;
const promises = content.promises.filter((one) => one.municipality === 'bjorkhult' && one.year === 2023);
const parties = [...partyNames(content.parties, municipality)].map(([id, name]) => ({ id, name }));
const context = { promises, parties, period: periodFromName('t1', 2023, promises[0]!.term)! };

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['a follow-up of plain text', (text) => pastedReport({ text }, context)],
  ['a follow-up of HTML', (html) => pastedReport({ html: `<p>${html}</p>` }, context)],
  ['a style', (text) => pastedReport({ html: `<p style="${text.replaceAll('"', '')}">a</p>` }, context)],
  ['activities', (text) => pastedActivities({ text }, { parties: content.parties, known: [] })],
  ['a number', (text) => valueFrom(text, { typed: 'quantity' })],
  ['a target', (text) => valueFrom(text, { typed: 'target' })],
  ['a unit', (text) => valueFrom(text, { typed: 'unit' })],
];

/** What each row has another of. */
const ROWS: readonly (readonly [name: string, row: (index: number) => string])[] = [
  ['paragraphs', (index) => `rad ${index}\n`],
  ['rows that are like an activity', (index) => `${promises[0]!.activities[0]!.text} ${index}\t3\n`],
  ['equal rows', () => 'Utbilda personal\tlöpande\n'],
  ['dates', () => 'Den 15 januari 2023 hölls 3 möten, '],
];

test.each(ROWS.map(([name, row]) => ({ name, row })))('Thousands of $name', ({ row }) => {
  const text = Array.from({ length: isAll ? 10_000 : 2_000 }, (_, index) => row(index)).join('');
  expectQuick(() => {
    pastedReport({ text }, context);
    pastedActivities({ text }, { parties: content.parties, known: [] });
  });
});

test.each(tried.flatMap((piece) => READERS.map(([name, read]) => ({ piece, name, read }))))(
  '$piece many times as $name',
  ({ piece, read }) => {
    const text = piece.repeat(SIZE / piece.length);
    expectQuick(() => {
      read(text);
      read(`a${text}b`);
    });
  },
);

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

test.each(tried.flatMap((piece) => READERS.map(([name, read]) => ({ piece, name, read }))))(
  '$piece many times as $name',
  ({ piece, read }) => {
    const text = piece.repeat(SIZE / piece.length);
    const before = process.cpuUsage();
    read(text);
    read(`a${text}b`);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(MAX_SECONDS);
  },
);

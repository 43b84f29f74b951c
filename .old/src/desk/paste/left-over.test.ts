import { expect, test } from 'vitest';
import { isOnlyOrder, leftOver } from './left-over.ts';

test.each([
  ['the heads of the columns', leftOver('heads', [{ text: 'Nr · Aktivitet' }]), true],
  ['the number of a row', leftOver('cell', [{ head: 'Nr', text: '1' }]), true],
  ['another cell', leftOver('cell', [{ head: 'Status', text: 'Ny' }]), false],
  [
    'a number beside another cell',
    leftOver('cell', [
      { head: 'Nr', text: '1' },
      { head: 'Status', text: 'Ny' },
    ]),
    false,
  ],
  ['a cell without a head', leftOver('cell', [{ text: '1' }]), false],
])('%s only says in which order things stand: %o', (_, left, is) => {
  expect(isOnlyOrder(left)).toBe(is);
});

import { expect, test } from 'vitest';
import { MIGRATION_TEXT } from '../../text/upgrade.ts';
import { compareVersions, MIGRATIONS, migrationsBetween } from './migrations.ts';

test.each([
  ['0.1.0', '0.2.0', ['rhythm']],
  ['0.2.0', '0.3.0', []],
  ['0.1.0', '0.1.9', []],
  [undefined, '1.0.0', ['rhythm']],
])('from %s to %s, what has changed its meaning in between is offered', (from, to, names) => {
  expect(migrationsBetween(from, to).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['0.10.0', '0.9.0', 1],
  ['0.2.0', '0.2.0', 0],
  ['1.0.0', '1.0.1', -1],
  ['0.2.0-rc.1', '0.2.0', 0],
])('%s beside %s', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

test('every change of meaning is explained, and every explanation belongs to one', () => {
  expect(Object.keys(MIGRATION_TEXT)).toEqual(MIGRATIONS.map(({ name }) => name));
});

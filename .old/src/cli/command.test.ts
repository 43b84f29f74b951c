import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { DISK_FULL, OWN_ERROR } from '../text/failures.ts';
import { run } from './command.ts';

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(console, 'error').mockImplementation((text: string) => {
    printed += text;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

const failing = (error: Error) => run(() => Promise.reject(error));

test('a mistake of the user is printed as it is', async () => {
  await failing(new ExpectedFailure('Så här.'));
  expect(printed).toBe('Så här.');
  expect(process.exitCode).toBe(2);
});

/** As they are worded by Node, SQLite and programs in Rust. */
const FULL = ['ENOSPC: no space left on device, write', 'database or disk is full', 'IO error (os error 28)'];

test.each(FULL)('a full disk is said in Swedish: %s', async (message) => {
  await failing(new Error(message));
  expect(printed).toBe(DISK_FULL);
  expect(process.exitCode).toBe(4);
});

test('an error of the program shows no stack, and says where its details are', async () => {
  await failing(new TypeError('x is not a function'));
  expect(printed).toContain(OWN_ERROR);
  expect(printed).not.toContain('TypeError');
  expect(process.exitCode).toBe(3);
  const file = /uppgifterna om felet: (.*)$/.exec(printed)![1]!;
  expect(await readFile(file, 'utf8')).toMatch(/TypeError: x is not a function\n {4}at /);
  await rm(file);
});

test('a folder that may not be written to is named', async () => {
  await failing(Object.assign(new Error('EACCES: permission denied'), { path: '/srv/x' }));
  expect(printed).toContain('Programmet får inte läsa eller skriva /srv/x.');
  await rm(/uppgifterna om felet: (.*)$/.exec(printed)![1]!);
});

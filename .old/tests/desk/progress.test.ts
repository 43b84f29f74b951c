/** What the desk says once something is saved. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Progress } from '../../src/forge/forge.ts';
import type { Session } from '../../src/desk/client/session.ts';
import { eksjo } from '../workspaces.ts';
import { openPage, type DeskPage } from './page.ts';

const REPORT = 'eksjo/2017/trygghet-i-oster/t3.md';
let page: DeskPage;

beforeAll(async () => {
  page = await openPage(eksjo, '2018-03-01');
});
afterAll(() => page.close());

/** Returns a session that follows what was saved. */
function following(progress: Progress, paths: readonly string[] = [REPORT]): Session {
  return { desk: page.desk, progress: { value: { paths, progress } } } as unknown as Session;
}

test('what is published leads to the page that changed', async () => {
  const { ProgressNotice } = await import('../../src/desk/client/Progress.tsx');
  const at = new Date('2026-11-26T13:32:00Z');
  const shown = await page.show(ProgressNotice, { session: following({ state: 'published', at }) });
  expect(shown.textContent).toContain('Publicerat 14.32.');
  expect([...shown.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/eksjo/2017/t3/',
  ]);
});

test('what the check has found leads to its field', async () => {
  const { CheckFindings } = await import('../../src/desk/client/Progress.tsx');
  const lines = eksjo.mine.get(`content/${REPORT}`)!.split('\n');
  const line = 1 + lines.findIndex((text) => text.includes('aktivitet: trafikkontroller'));
  const findings = [
    { path: `content/${REPORT}`, line, message: 'Något är fel.' },
    { path: '.github', line: 1, message: 'Process completed with exit code 1.' },
  ];
  const shown = await page.show(CheckFindings, { session: following({ state: 'failed', findings }) });
  expect(page.findings()).toEqual(['Tertial 3 2017, Trygghet i öster: Något är fel.']);
  expect(shown.querySelector('a')!.getAttribute('href')).toBe(
    `#/eksjo/2017/uppfoljning/t3?ruta=${encodeURIComponent(`${REPORT}:redovisat:1:aktivitet`)}`,
  );
});

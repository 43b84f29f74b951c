/** Tests the accessibility of a page in its current state with axe. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Has axe in every page that is opened from now on, which takes a tenth of the time of putting it into an open page. */
export async function openWithAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: AXE });
}

/** Expects no violations of WCAG 2.2 AA and best practices. Lists the rules and elements otherwise. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, { type: 'tag', values: TAGS });
}

/** Tests only colour contrast, which is all that differs between the themes, in half the time. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolations(page, { type: 'rule', values: ['color-contrast'] });
}

async function expectNoViolations(page: Page, runOnly: axe.RunOnly): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // The pages have no frames or external styles, and looking for them takes a third of the time.
    const results = await axe.run({ runOnly, resultTypes: ['violations'], preload: false, iframes: false });
    return results.violations;
  }, runOnly);
  const found = violations.map(({ id, impact, help, nodes }) => ({
    rule: `${id} (${impact ?? 'unknown'}): ${help}`,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

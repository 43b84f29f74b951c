/** Accessibility of a page as it is shown at this moment, by axe. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Holds the page to WCAG 2.2 AA and best practice; fails with each broken rule and the elements that break it. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, { type: 'tag', values: TAGS });
}

/** Only the contrast of its colours: all that differs between light and dark, and half the time. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolations(page, { type: 'rule', values: ['color-contrast'] });
}

async function expectNoViolations(page: Page, runOnly: axe.RunOnly): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // The pages have no frames and no styles from elsewhere; to look for them takes a third of the time.
    const results = await axe.run({ runOnly, resultTypes: ['violations'], preload: false, iframes: false });
    return results.violations;
  }, runOnly);
  const found = violations.map(({ id, impact, help, nodes }) => ({
    rule: `${id} (${impact ?? 'unknown'}): ${help}`,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`),
  }));
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

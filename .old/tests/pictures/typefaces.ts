/** Pictures show the site's own typefaces, which readers with a slow connection do without on the first page. */
import type { Page } from '@playwright/test';

/** Makes a page wait for its typefaces. */
export async function waitForTypefaces(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const css = await response.text();
    await route.fulfill({ response, body: css.replace(/font-display:\s*optional/g, 'font-display:block') });
  });
}

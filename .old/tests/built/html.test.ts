/** Every page of the built sites is valid HTML, according to html-validate, and carries no classes that only Astro needs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { HTML_RULES } from '../html-rules.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));

describe.each(Object.keys(SITES) as SiteName[])('every page of %s is valid', async (site) => {
  test.each(await pageFilesOf(site))('%s', async (file) => {
    const html = await readFile(join(SITES[site].folder, file), 'utf8');
    const { results } = await validator.validateString(html);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
    expect(html).not.toMatch(/\sclass="[^"]*\bastro-|\sdata-astro-/);
  });
});

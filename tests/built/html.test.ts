/** Every page of the finished sites is valid HTML, by html-validate. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Text is set as it was written: a date may break across lines, and a phone number is the municipality's own.
      'tel-non-breaking': 'off',
      // Astro closes elements and writes the doctype its own way.
      'doctype-style': 'off',
      'void-style': 'off',
      // Astro's compiler decides where white space is needed.
      'no-trailing-whitespace': 'off',
      // A title is as long as the promise it quotes.
      'long-title': 'off',
      // Each page has one <main>, <header> and so on, and other landmarks have a name.
      'unique-landmark': 'error',
    },
  }),
);

describe.each(Object.keys(SITES) as SiteName[])('every page of %s is valid', async (site) => {
  test.each(await pageFilesOf(site))('%s', async (file) => {
    const { results } = await validator.validateString(
      await readFile(join(SITES[site].folder, file), 'utf8'),
    );
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(found).toEqual([]);
  });
});

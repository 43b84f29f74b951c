/** Every example of every component renders valid and accessible HTML. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { HTML_RULES } from '../../tests/html-rules.ts';
import type { Examples } from './examples.ts';

const components = import.meta.glob<AstroComponentFactory>('./*.astro', { eager: true, import: 'default' });
const examples = import.meta.glob<Examples<Record<string, unknown>>>('./*.examples.ts', {
  eager: true,
  import: 'examples',
});

const container = await AstroContainer.create({ astroConfig: { site: 'https://example.org/' } });
const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));
const { window } = new JSDOM(`<!doctype html><html lang="sv"><title>A</title><main></main></html>`, {
  runScripts: 'outside-only',
  // Hides warnings that jsdom has no canvas.
  virtualConsole: new VirtualConsole(),
});
window.eval(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));

/** Rules for whole pages or rendered layouts, which browser tests check. */
const PAGE_RULES = ['color-contrast', 'heading-order', 'page-has-heading-one', 'region'];

test.each([
  ['a paragraph with a list in it', '<p>A<ul><li>B</li></ul></p>', invalidIn],
  [
    'a button without a name',
    '<button type="button"><svg aria-hidden="true"></svg></button>',
    inaccessibleIn,
  ],
])('the tests find %s', async (_, html, problemsIn) => {
  expect(await problemsIn(html)).not.toEqual([]);
});

const nameOf = (file: string) => file.replace(/^\.\/|\.(astro|examples\.ts)$/g, '');

test('every component has examples', () => {
  expect(Object.keys(examples).map(nameOf)).toEqual(Object.keys(components).map(nameOf));
});

describe.each(Object.entries(examples).map(([file, given]) => [nameOf(file), given] as const))(
  '%s',
  (name, given) => {
    test.each(Object.entries(given))('%s', async (_, { props, slot }) => {
      const rendered = await container.renderToString(components[`./${name}.astro`]!, {
        props,
        ...(slot !== undefined && { slots: { default: slot } }),
      });
      // Astro adds these attributes only in tests.
      const html = rendered.replace(/ data-astro-source-(file|loc)="[^"]*"/g, '');
      expect(await invalidIn(html)).toEqual([]);
      expect(await inaccessibleIn(html)).toEqual([]);
    });
  },
);

async function invalidIn(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

async function inaccessibleIn(html: string): Promise<readonly string[]> {
  const main = window.document.querySelector('main')!;
  main.innerHTML = html;
  const { axe: axeInWindow } = window as unknown as { axe: typeof axe };
  const { violations } = await axeInWindow.run(main, {
    rules: Object.fromEntries(PAGE_RULES.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}\n${node.html}`));
}

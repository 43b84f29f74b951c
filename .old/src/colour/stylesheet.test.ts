import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../domain/outcome.ts';
import { contrast, MIN_CONTRAST } from './accent.ts';
import { outcomeStylesheet, tokensStylesheet } from './stylesheet.ts';
import { COLOURS, OUTCOME_COLOURS } from './tokens.ts';

const file = (path: string) => join(import.meta.dirname, '..', path);

/** After changing the tokens: `npx vitest run -u --config tests/vitest.config.ts src/colour`. */
describe('the stylesheets match the tokens', () => {
  test.each([
    ['every colour', 'styles/tokens.css', tokensStylesheet],
    ['the colours of the outcomes', 'styles/outcome.css', outcomeStylesheet],
  ])('%s', async (_, path, stylesheet) => {
    await expect(stylesheet()).toMatchFileSnapshot(file(path));
  });

  test('the icon of the site has the accent of the light theme', () => {
    expect(readFileSync(file('../public/ikon.svg'), 'utf8')).toContain(`fill="${COLOURS.accent.light}"`);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const onPaper = [COLOURS.paper, COLOURS.sheet].map((background) => background[theme]);

  test.each([
    ...(['text', 'soft', 'accent'] as const).map((name) => [name, name] as const),
    ...OUTCOMES.map((outcome) => [outcome, OUTCOME_COLOURS[outcome]] as const),
  ])('%s is readable', (_, name) => {
    for (const background of onPaper) {
      expect(contrast(COLOURS[name][theme], background)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }
  });
});

test('printed text is readable on white', () => {
  for (const name of ['text', 'soft'] as const) {
    expect(contrast(COLOURS[name].print, COLOURS.paper.print)).toBeGreaterThanOrEqual(MIN_CONTRAST);
  }
});

/** The outcome and the reason that the built pages show for each activity of Eksjö 2017. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageText } from './page-text.ts';
import { SITES } from '../sites.ts';

type Case = readonly [promise: string, activity: string, outcome: string, ...texts: string[]];

const CASES: readonly Case[] = [
  [
    'trygghet-i-oster',
    'polisiar-narvaro',
    'Går inte att bedöma',
    'varken mål eller utgångsläge',
    'minst 70 tillfällen och 161 timmar',
    'minskade för varje period',
  ],
  [
    'trygghet-i-oster',
    'trafikkontroller',
    'Uppfyllt',
    'Minst 8 + minst 5 + minst 5 = minst 18 av minst 10',
    'Målet nåddes i tertial 2.',
  ],
  [
    'trygghet-i-oster',
    'brottsaktiva-personer',
    'Uppfyllt',
    'Den skulle göras en gång och är redovisad som genomförd i tertial 1.',
  ],
  [
    'trygghet-i-oster',
    'brottsutsatta-adresser',
    'Uppfyllt',
    'Den skulle göras en gång och är redovisad som genomförd i tertial 1.',
  ],
  [
    'trygghet-i-oster',
    'fritids-och-kulturaktiviteter',
    'Går inte att bedöma',
    'Ett antal är lovat, men inget antal är redovisat.',
    'Genomfört. 2 st dansfester',
  ],
  [
    'trygghet-i-oster',
    'trygghetsvandringar',
    'Delvis uppfyllt',
    '1 av minst 2 trygghetsvandringar.',
    'planeras till februari 2018 ligger utanför löftets tid',
  ],
  [
    'unga-utan-droger',
    'insatser-mot-alkohol-och-droger',
    'Uppfyllt',
    'Minst 8 + 3 + 6 = minst 17 av minst 10',
    'Målet nåddes i tertial 2.',
  ],
  [
    'unga-utan-droger',
    'samverkansmoten',
    'Delvis uppfyllt',
    '3 av minst 4 samverkansmöten.',
    'Tertial 2 Inte redovisat Tertial 3 Inte redovisat',
    'Tertial 2: inget antal redovisat. Tertial 3: inget antal redovisat.',
  ],
  [
    'unga-utan-droger',
    'faltarbetare',
    'Går inte att bedöma',
    'inget mål att räkna mot',
    '2–3 kvällar i veckan',
  ],
  [
    'unga-utan-droger',
    'information-till-hushallen',
    'Delvis uppfyllt',
    '1 av minst 3 kanaler.',
    'säger ”Genomfört” (tertial 1), men det som är redovisat ger utfallet ”Delvis uppfyllt”',
  ],
];

describe('Eksjö 2017', () => {
  test.each(CASES)('%s: %s is %s', async (promise, activity, outcome, ...texts) => {
    const page = await readFile(join(SITES.eksjo.folder, `eksjo/2017/${promise}/index.html`), 'utf8');
    const text = pageText(page, activity);
    expect(text).toContain(`Gjort ${outcome}`);
    for (const part of texts) expect(text).toContain(part);
  });

  test('all ten activities are shown, and so is the work that was never promised', async () => {
    const pages = await Promise.all(
      ['trygghet-i-oster', 'unga-utan-droger'].map((promise) =>
        readFile(join(SITES.eksjo.folder, `eksjo/2017/${promise}/index.html`), 'utf8'),
      ),
    );
    expect(pages.join('').match(/<section class="activity/g)).toHaveLength(10);
    expect(pages[1]).toContain('Annat som är redovisat');
    expect(pages[1]).toContain('HANDLINGSPLAN');
  });

  test('the year page sums it up in one sentence', async () => {
    const page = await readFile(join(SITES.eksjo.folder, 'eksjo/2017/index.html'), 'utf8');
    expect(page).toContain(
      'Polisen och Eksjö kommun gav två löften. Av tio aktiviteter är fyra uppfyllda och tre delvis uppfyllda; tre går inte att bedöma.',
    );
  });
});

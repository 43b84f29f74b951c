import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf, readPdf, readWord, tagsOf } from '../../../tests/documents/read.ts';
import { heading, list, paragraph, run, type Block, type Paper } from '../blocks.ts';
import { toWord } from '../word/word.ts';
import { toPdf } from './pdf.ts';

const RUNS = Number(process.env['DOCUMENT_TEXTS'] ?? 40);

function aPaper(body: readonly Block[], given: Partial<Paper> = {}): Paper {
  return {
    title: 'Uppföljning',
    description: 'Uppföljning.',
    day: '2026-11-22',
    municipality: 'Björkhults kommun',
    accent: '#8a2b5c',
    site: 'Medborgarlöften',
    foot: 'Uppföljning',
    pageWords: ['sida', 'av'],
    opening: [],
    body,
    ...given,
  };
}

/** Returns blocks with a text wherever a text can stand. */
function everywhere(text: string): readonly Block[] {
  const cell = { blocks: [paragraph(text)] };
  return [
    heading(1, text, 'said'),
    paragraph([
      run(text, { bold: true }),
      run(text, { italic: true }),
      run(text, { struck: true, link: 'https://example.org/' }),
    ]),
    ...list([text]),
    { type: 'quote', blocks: [paragraph(text, 'said')] },
    { type: 'facts', facts: [{ label: text, runs: [run(text)] }] },
    { type: 'outcome', outcome: 'met', label: text, runs: [run(text)] },
    { type: 'code', text },
    { type: 'table', widths: [1, 2], head: [cell, cell], rows: [[cell, cell]], hasRowHeads: true },
  ];
}

describe('whatever an editor writes is text', () => {
  test.each([
    ['markup', '#let x = 1; *fet* _kursiv_ $x^2$ `kod` @ref <etikett> = Rubrik'],
    ['brackets and backslashes', '[a] (b) {c} \\ \\u{41} "citat" ”citat” ~ -- ---'],
    ['comments and addresses', '// inte en kommentar /* inte heller */ https://example.org/a_b*c'],
    ['what begins a list', '- a + b / c : d'],
    ['markup of web pages and of Word', '<b>&amp;</b> ]]> <w:p/>'],
    ['signs', '½ ² ≥ → ☐ ✓ … – € § №'],
    ['letters of the neighbours', 'Sámi Čohkkiras, Łódź, Þórður, Ελλάδα, Україна, سلام'],
  ])('%s', async (_, text) => {
    const paper = aPaper(everywhere(text));
    const pdf = lettersOf((await readPdf(toPdf(paper, new Map()).pdf)).text);
    // Letters from right to left are read from their other end by some.
    const [plain] = text.split('سلام');
    expect(pdf.split(lettersOf(plain!)).length - 1).toBeGreaterThanOrEqual(14);
    const word = lettersOf(
      (await readWord(await toWord(paper, new Map())))
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    expect(word.split(lettersOf(plain!)).length - 1).toBeGreaterThanOrEqual(14);
  });

  test('any text at all makes both files', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { pdf, archive } = toPdf(
          aPaper(everywhere(text), { title: text || 'Uppföljning', foot: text }),
          new Map(),
        );
        return pdf.length > 0 && archive.length > 0;
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a character that no typeface has', () => {
  const paper = aPaper([paragraph('Vi cyklar 🚲 och \ue000 mer')]);

  test('is written as its code, and the document says so', async () => {
    const { text } = await readPdf(toPdf(paper, new Map()).pdf);
    const line = text.replace(/\s+/g, ' ');
    expect(line).toContain('Vi cyklar [U+1F6B2] och [U+E000] mer');
    expect(line).toContain('Några tecken finns inte i dokumentets typsnitt.');
  });

  test.each(['\t', '\v', '\f'])('%j is a space', async (tab) => {
    const files = toPdf(aPaper(everywhere(`Vi${tab}cyklar`), { title: `${tab}Vi`, foot: tab }), new Map());
    expect((await readPdf(files.pdf)).text.replace(/\s+/g, ' ')).toContain('Vi cyklar');
    expect(files.archive.length).toBeGreaterThan(0);
  });

  test('is itself in Word, which has typefaces of its own', async () => {
    expect(await readWord(await toWord(paper, new Map()))).toContain('Vi cyklar 🚲');
  });
});

test('a long cell goes on on the next page, below the same head, which is read once', async () => {
  const long = Array.from({ length: 900 }, (_, index) => `ord${index}`).join(' ');
  const cell = (text: string) => ({ blocks: [paragraph(text)] });
  const { pdf } = toPdf(
    aPaper([
      {
        type: 'table',
        widths: [1, 1],
        head: [cell('Aktivitet'), cell('Tertial 1')],
        rows: [[cell('Kort'), cell(long)]],
        hasRowHeads: true,
      },
    ]),
    new Map(),
  );
  const { pages, tags, text } = await readPdf(pdf);
  expect(pages).toBeGreaterThan(2);
  const heads = tagsOf('TH', tags).map((tag) => tag.text.trim());
  expect(heads.filter((head) => head !== '')).toEqual(['Aktivitet', 'Tertial 1']);
  expect(lettersOf(text)).toContain(lettersOf(long));
});

test('a hyphen is a hyphen, also where words are divided before it', async () => {
  const narrow = { blocks: [paragraph('Trygghetssamordnartjänsten, trygghetsvandringar. 0999-12 34 56')] };
  const { pdf } = toPdf(
    aPaper([{ type: 'table', widths: [1, 9], head: [narrow, narrow], rows: [], hasRowHeads: false }]),
    new Map(),
  );
  expect((await readPdf(pdf)).text).toContain('0999-12 34 56');
});

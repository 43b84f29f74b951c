import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EKSJO, MADE_UP, readOptions } from '../../../tests/fixtures.ts';
import { readContent } from '../../content/read.ts';
import { partyNames } from '../../domain/parties.ts';
import { periodFromName } from '../../domain/period.ts';
import type { Clipboard } from './clipboard.ts';
import type { ReportContext } from './context.ts';
import { resultFields, textsOf, type Excerpt } from './proposal.ts';
import { pastedReport, type ReportProposals } from './report.ts';

const SAMPLES = join(import.meta.dirname, '../../../tests/clipboard');

async function contextOf(folder: string, id: string, year: number, period: string): Promise<ReportContext> {
  const { content } = await readContent(readOptions(folder));
  const municipality = content.municipalities.find((one) => one.id === id)!;
  const promises = content.promises.filter((one) => one.municipality === id && one.year === year);
  const names = partyNames(content.parties, municipality);
  return {
    promises,
    period: periodFromName(period, year, promises[0]!.term)!,
    parties: [...names].map(([party, name]) => ({ id: party, name })),
  };
}

const bjorkhult = await contextOf(MADE_UP, 'bjorkhult', 2023, 't1');

function sample(name: string): Clipboard {
  const contents = readFileSync(join(SAMPLES, name), 'utf8');
  return name.endsWith('.html') ? { html: contents } : { text: contents };
}

const wordsOf = ({ text, start, end }: Excerpt) => text.slice(start, end);

/** What somebody would see, in a form that is easy to read. */
function shown({ proposals, leftOver, silent, notices, missing }: ReportProposals) {
  return {
    proposals: proposals.map(
      ({ certainty, written, values, forecasts, events, status, unclear, known, ...proposal }) => ({
        redovisat: resultFields({
          certainty,
          written,
          values,
          forecasts,
          events,
          known,
          unclear,
          ...(status && { status }),
          ...proposal,
        }),
        certainty,
        written,
        understood: [...values, ...forecasts, ...events, ...(status ? [status] : [])].map(
          ({ from }) => `${from.in}: ${wordsOf(from)}`,
        ),
        ...(known.length > 0 && { known }),
        ...(unclear.length > 0 && {
          unclear: unclear.map(({ question, from }) => `${wordsOf(from)}: ${question}`),
        }),
      }),
    ),
    leftOver: leftOver.map(({ reason, parts, activity }) => ({
      reason,
      parts: parts.map(({ head, text }) => (head === undefined ? text : `${head}: ${text}`)),
      ...(activity !== undefined && { activity }),
    })),
    ...(silent.length > 0 && { silent }),
    ...(notices.length > 0 && { notices }),
    ...(missing.length > 0 && { missing }),
  };
}

const NAMES = readdirSync(SAMPLES).filter((name) => /\.(html|txt)$/.test(name));

describe('What is pasted', () => {
  test.each(NAMES)('from %s becomes the proposals that somebody would make', async (name) => {
    const proposals = shown(pastedReport(sample(name), bjorkhult));
    await expect(`${JSON.stringify(proposals, null, 2)}\n`).toMatchFileSnapshot(
      join(SAMPLES, `${name}.json`),
    );
  });
});

describe('The follow-up of Eksjö, pasted as the table that it is', () => {
  const PERIODS = ['t1', 't2', 't3'] as const;

  /** Its own texts, a row an activity and a column a period. */
  async function eksjo(): Promise<{ rows: readonly (readonly string[])[]; context: ReportContext }> {
    const context = await contextOf(EKSJO, 'eksjo', 2017, 't1');
    const { content } = await readContent(readOptions(EKSJO));
    const rows = content.promises.flatMap(({ activities, reports }) =>
      activities.map(({ id, text }) => [
        text,
        ...PERIODS.map((period) => {
          const report = reports.find((one) => one.period.id === period);
          return report?.results.find((result) => result.activities.includes(id))?.text ?? '';
        }),
      ]),
    );
    return { rows: [['Aktivitet', 'Tertial 1', 'Tertial 2', 'Tertial 3'], ...rows], context };
  }

  const asHtml = (rows: readonly (readonly string[])[]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`;
  const asText = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

  /** The numbers that the texts say. Those that an editor read into them are not proposed. */
  const VALUES: Readonly<Record<string, unknown>> = {
    t1: {
      'polisiar-narvaro': { tillfallen: { minst: 45 }, timmar: 116 },
      trafikkontroller: { kontroller: { minst: 8 } },
      'insatser-mot-alkohol-och-droger': { insatser: { minst: 8 } },
      samverkansmoten: { moten: 3 },
      faltarbetare: { kvallar: { mellan: [2, 3] } },
    },
    t2: {
      'polisiar-narvaro': { tillfallen: { minst: 15 }, timmar: 25 },
      trafikkontroller: { kontroller: { minst: 5 } },
      'insatser-mot-alkohol-och-droger': { insatser: 3, hundsok: 1 },
    },
    t3: {
      'polisiar-narvaro': { tillfallen: { minst: 10 }, timmar: 20 },
      trafikkontroller: { kontroller: { minst: 5 } },
      'insatser-mot-alkohol-och-droger': { insatser: 6, hundsok: 2 },
    },
  };

  test.each([
    ['from Word', 'html'],
    ['from Excel', 'text'],
  ] as const)(
    '%s matches all ten activities, with every word and number as they are',
    async (_from, kind) => {
      const { rows, context } = await eksjo();
      for (const name of PERIODS) {
        const period = periodFromName(name, 2017, context.promises[0]!.term)!;
        const clipboard = kind === 'html' ? { html: asHtml(rows) } : { text: asText(rows) };
        const { proposals, silent } = pastedReport(clipboard, { ...context, period });
        const ids = [...proposals.map(({ activity }) => activity), ...silent.map(({ activity }) => activity)];
        expect(ids.sort()).toEqual(
          context.promises.flatMap(({ activities }) => activities.map(({ id }) => id)).sort(),
        );
        expect(proposals.every(({ certainty }) => certainty === 'certain')).toBe(true);
        for (const { activity, text } of proposals) {
          const row = rows.find(([first]) =>
            context.promises.some((promise) =>
              promise.activities.some((one) => one.id === activity && one.text === first),
            ),
          );
          expect(text).toBe(row![PERIODS.indexOf(name) + 1]);
        }
        const values = Object.fromEntries(
          proposals.flatMap((proposal) => {
            const { värden } = resultFields(proposal);
            return värden === undefined ? [] : [[proposal.activity, värden]];
          }),
        );
        expect(values).toEqual(VALUES[name]);
      }
    },
  );

  test('is matched when the activities are shortened, numbered and misspelt, in another order', async () => {
    const { context } = await eksjo();
    const text = [
      '10. Info till hushållen om våld i nära relation\tHemsidan',
      '3. Brottsaktiva personer\tGenomfört',
      '1. Polisär närvaro i öster\tGenomfört',
      '2. Trafikkontroler\tGenomfört minst åtta',
      '4. Brottsutsatta adresser\tGenomfört',
      '6. Trygghetsvandring\tInplanerat',
      '5. Fritids- och kulturaktiviteter för unga\tGenomfört',
      '8. Samverkansmöte polis/kommun\tGenomfört tre',
      '7. Insatser mot alkohol/droger\tMinst åtta insatser',
      '9. Fältarbetarna ute bland ungdomar\tJa',
    ].join('\n');
    const { proposals, leftOver } = pastedReport({ text }, context);
    expect(leftOver).toEqual([]);
    expect(proposals.map(({ activity, written }) => [Number.parseInt(written), activity])).toEqual([
      [1, 'polisiar-narvaro'],
      [2, 'trafikkontroller'],
      [3, 'brottsaktiva-personer'],
      [4, 'brottsutsatta-adresser'],
      [5, 'fritids-och-kulturaktiviteter'],
      [6, 'trygghetsvandringar'],
      [7, 'insatser-mot-alkohol-och-droger'],
      [8, 'samverkansmoten'],
      [9, 'faltarbetare'],
      [10, 'information-till-hushallen'],
    ]);
  });
});

describe('Whatever is pasted', () => {
  const vocabulary = [
    ...bjorkhult.promises.flatMap(({ title, activities }) => [title, ...activities.map(({ text }) => text)]),
    ...[
      'Aktivitet',
      'Status',
      'Resultat',
      'Antal',
      'Ansvarig',
      'Tertial 1',
      'Tertial 2',
      'Prognos',
      'Datum',
      'Nr',
      'Orsak',
    ],
    ...[
      'Genomfört',
      'Pågår',
      'Grön',
      '8',
      'minst åtta kontroller',
      '12 st',
      '85 %',
      '2023-03-22',
      'den 4 mars, i regn',
      '',
    ],
    ...[
      'Polisen',
      'Kommunen',
      'Summa',
      'Trafikvuxna',
      '1.2 Fotpatrullering: 18 pass',
      'Övrigt arbete, mycket bra',
      '•',
      '"',
      '1)',
    ],
  ];
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...vocabulary) },
    fc
      .array(fc.constantFrom(...vocabulary.flatMap((text) => text.split(' '))), { maxLength: 8 })
      .map((words) => words.join(' ')),
  );
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

  /** Every text of the proposals and of what is left over. */
  const allTexts = ({ proposals, leftOver, silent }: ReportProposals) => [
    ...proposals.flatMap(textsOf),
    ...leftOver.flatMap(({ parts }) => parts.map(({ text }) => text)),
    ...silent.map(({ written }) => written),
  ];

  test.each([
    [
      'a table',
      (rows: string[][]) => ({
        html: `<table>${rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`,
      }),
    ],
    [
      'merged cells',
      (rows: string[][]) => ({
        html: `<p>${rows[0]![0]}</p><table>${rows.map((row) => `<tr>${row.map((one, at) => `<td rowspan=${1 + (one.length % 2)} colspan=${1 + (at % 2)}>${one}</td>`).join('')}</tr>`).join('')}</table>`,
      }),
    ],
    ['a spreadsheet', (rows: string[][]) => ({ text: rows.map((row) => row.join('\t')).join('\n') })],
    [
      'a list',
      (rows: string[][]) => ({
        html: `<ul>${rows.map((row) => `<li>${row.join(': ')}</li>`).join('')}</ul>`,
      }),
    ],
    ['a text', (rows: string[][]) => ({ text: rows.map((row) => row.join(': ')).join('\n\n') })],
  ])('as %s, every word is in a proposal or left over', (_name, clipboardOf) => {
    fc.assert(
      fc.property(table, (rows) => {
        const clipboard = clipboardOf(rows);
        const kept = new Set(allTexts(pastedReport(clipboard, bjorkhult)).flatMap(words));
        const pasted = rows.flat().flatMap(words);
        expect(pasted.filter((word) => !kept.has(word))).toEqual([]);
      }),
      { numRuns: 150, seed: 13 },
    );
  });
});

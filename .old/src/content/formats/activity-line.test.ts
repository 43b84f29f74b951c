import { describe, expect, test } from 'vitest';
import { activityFrom, activityOf, activityRows, lineQuestions } from './activity-line.ts';

const measure = (id: string, enhet: string, mål: object) => ({ mått: [{ id, enhet, mål }] });

const VALID: readonly (readonly [string, object])[] = [
  ['Byta belysningen i tunneln. | engång', { text: 'Byta belysningen i tunneln.', typ: 'engång' }],
  ['Nattvandra oftare | riktning', { text: 'Nattvandra oftare', typ: 'riktning' }],
  ['Sanera klotter|Löpande', { text: 'Sanera klotter', typ: 'löpande' }],
  [
    'Tillsyn | minst 10 kontroller',
    { text: 'Tillsyn', ...measure('kontroller', 'kontroller', { minst: 10 }) },
  ],
  [
    'Utryckning | högst 7,5 minuter',
    { text: 'Utryckning', ...measure('minuter', 'minuter', { högst: 7.5 }) },
  ],
  [
    'Möten | Minst 2 möten per månad',
    { text: 'Möten', ...measure('moten', 'möten', { minst: 2, per: 'månad' }) },
  ],
  ['Pass | exakt 3 pass per dag', { text: 'Pass', ...measure('pass', 'pass', { exakt: 3, per: 'dag' }) }],
  [
    'Pass | exakt 3 pass per skift',
    { text: 'Pass', ...measure('pass-per-skift', 'pass per skift', { exakt: 3 }) },
  ],
  ['Enkät | minst 1 000 svar', { text: 'Enkät', ...measure('svar', 'svar', { minst: 1000 }) }],
  ['Svar | minst 90 %', { mått: [{ id: 'procent', enhet: 'procent', räknas: 'nivå', mål: { minst: 90 } }] }],
  ['•\tSätta upp kameror | engång', { text: 'Sätta upp kameror', typ: 'engång' }],
  ['2.\tSätta upp kameror | engång', { text: 'Sätta upp kameror', typ: 'engång' }],
  ['2 trygghetsvandringar | engång', { text: '2 trygghetsvandringar', typ: 'engång' }],
  ['– Fotpatrullera – varje kväll|löpande', { text: 'Fotpatrullera – varje kväll', typ: 'löpande' }],
  [
    'Möten | minst 1 gång per månad',
    { mått: [{ id: 'ganger', enhet: { en: 'gång', flera: 'gånger' }, mål: { minst: 1, per: 'månad' } }] },
  ],
  [
    'Lampor | minst 10 lampor senast 2017-06',
    { senast: '2017-06', ...measure('lampor', 'lampor', { minst: 10 }) },
  ],
  [
    '1\tPolisen genomför till\u00adsyn på krogar\tPolisen\tMinst\u00a01\u00a0000 Kontroller',
    {
      text: 'Polisen genomför tillsyn på krogar',
      ansvariga: ['polisen'],
      ...measure('kontroller', 'kontroller', { minst: 1000 }),
    },
  ],
  [
    '12\tMöten med de boende\tminst 2\tmöten\tPolisen och kommunen',
    {
      text: 'Möten med de boende',
      ansvariga: ['polisen', 'kommunen'],
      ...measure('moten', 'möten', { minst: 2 }),
    },
  ],
  ['Sanera klotter\tlöpande\tKommunen', { text: 'Sanera klotter', typ: 'löpande', ansvariga: ['kommunen'] }],
];

describe('an activity typed on one line', () => {
  test.each(VALID)('%s', (line, fields) => {
    expect(activityFrom(line, [])).toMatchObject(fields);
  });

  test('gets a unique id', () => {
    expect(activityFrom('Laga lamporna | engång', ['laga-lamporna'])).toMatchObject({
      id: 'laga-lamporna-2',
    });
  });
});

/** Rows as they are pasted from a table in Excel, and the lines of a document. */
const PASTED = `Nr\tAktivitet\tAnsvarig\tMål
1\tPolisen genomför fotpatrullering i centrum\tPolisen\t60 pass
2\tÖkad närvaro av vuxna\tKommunen\t

3\tHögst 20 anmälda skadegörelser
4\tMinst 80 % ska känna sig trygga
5\tSanera klotter\tKommunen\tlöpande
Klotter saneras alltid
Genomföra minst tio underrättelsebaserade trafikkontroller med inriktning mot hastighet
Genomföra en trygghetsvandring en gång i kvartalet
Byta lamporna i tunneln
Byta lamporna | snart
Tillsyn\tPolisen\tminst 10 kontroller\tKlart i maj
| engång
a | engång | b`;

describe('pasted lines', () => {
  const rows = activityRows(PASTED);
  const asked = lineQuestions(rows);

  test.each([
    [2, 'minst 60 pass'],
    [3, 'riktning'],
    [5, 'högst 20 skadegörelser'],
    [6, 'minst 80 procent'],
    [8, 'löpande'],
    [9, 'minst 10 trafikkontroller'],
    [10, 'minst 1 gång per kvartal'],
    [11, undefined],
    [12, undefined],
    [13, undefined],
    [14, undefined],
    [15, undefined],
  ])('line %i is asked about, and %s is proposed', (line, meant) => {
    expect(asked.find(({ row }) => row.line === line)?.meant).toBe(meant);
  });

  test('name the line, and what it says', () => {
    const message = (line: number) => asked.find(({ row }) => row.line === line)!.message;
    expect(message(11)).toMatch(/^Rad 11, ”Byta lamporna i tunneln”: vad lovades\? /);
    expect(message(12)).toMatch(/^Rad 12, ”Byta lamporna \| snart”: ”snart” går inte att tolka\. /);
    expect(message(13)).toContain('det går inte att se vad ”Klart i maj” är');
  });

  test('lack headings and empty lines, and the clear one is taken', () => {
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(rows.flatMap((row) => activityOf(row, []) ?? [])).toEqual([
      { id: 'sanera-klotter', text: 'Sanera klotter', ansvariga: ['kommunen'], typ: 'löpande' },
    ]);
  });

  test('know the parties of the content by name and id', () => {
    const parties = [{ id: 'rf', name: 'Räddningstjänsten' }];
    const line = 'Besöka alla skolor\tRäddningstjänsten\tengång';
    expect(activityFrom(line, [], parties)).toMatchObject({ ansvariga: ['rf'] });
    expect(activityFrom(line, [])).toBeUndefined();
  });
});

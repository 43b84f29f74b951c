import { describe, expect, test } from 'vitest';
import { ACTIVITY_LINE_FORMAT, activityFrom, linesPattern } from './activity-line.ts';

const measure = (id: string, enhet: string, mål: object) => ({ mått: [{ id, enhet, mål }] });

const UNDERSTOOD: readonly (readonly [string, object])[] = [
  ['Byta belysningen i tunneln.', { text: 'Byta belysningen i tunneln.', typ: 'engång' }],
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
  ['2.\tSätta upp kameror', { text: 'Sätta upp kameror', typ: 'engång' }],
  ['2 trygghetsvandringar', { text: '2 trygghetsvandringar', typ: 'engång' }],
  ['– Fotpatrullera – varje kväll', { text: 'Fotpatrullera – varje kväll', typ: 'engång' }],
];

describe('an activity on one line', () => {
  test.each(UNDERSTOOD)('%s', (line, fields) => {
    expect(activityFrom(line, [])).toMatchObject(fields);
  });

  test('gets an id that no other activity has', () => {
    expect(activityFrom('Laga lamporna', ['laga-lamporna'])).toMatchObject({ id: 'laga-lamporna-2' });
  });
});

describe('the form', () => {
  const pattern = linesPattern(ACTIVITY_LINE_FORMAT);

  test('lets through lines that are understood, blank ones between them', () => {
    for (const [line] of UNDERSTOOD) expect(pattern.test(line), line).toBe(true);
    expect(pattern.test(`\n${UNDERSTOOD.map(([line]) => line).join('\n\n')}\n`)).toBe(true);
    expect(pattern.test('')).toBe(true);
  });

  test.each(ACTIVITY_LINE_FORMAT.refused)('stops %s, wherever it stands', (line) => {
    expect(pattern.test(line)).toBe(false);
    expect(pattern.test(`Laga lamporna\n${line}\nSanera klotter | löpande`)).toBe(false);
  });

  test('has an answer about a long text that breaks the pattern at its end', () => {
    expect(pattern.test(`${'Laga lamporna | minst 10 lampor\n'.repeat(500)}x | y`)).toBe(false);
  });
});

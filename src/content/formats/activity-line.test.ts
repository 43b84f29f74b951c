import { describe, expect, test } from 'vitest';
import { ACTIVITY_LINE_FORMAT, activityFrom, linesPattern } from './activity-line.ts';

const measure = (id: string, enhet: string, mål: object) => ({ mått: [{ id, enhet, mål }] });

const VALID: readonly (readonly [string, object])[] = [
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

describe('an activity typed on one line', () => {
  test.each(VALID)('%s', (line, fields) => {
    expect(activityFrom(line, [])).toMatchObject(fields);
  });

  test('gets a unique id', () => {
    expect(activityFrom('Laga lamporna', ['laga-lamporna'])).toMatchObject({ id: 'laga-lamporna-2' });
  });
});

describe('the pattern for a form', () => {
  const pattern = linesPattern(ACTIVITY_LINE_FORMAT);

  test('accepts valid lines, with or without blank lines between them', () => {
    for (const [line] of VALID) expect(pattern.test(line), line).toBe(true);
    expect(pattern.test(`\n${VALID.map(([line]) => line).join('\n\n')}\n`)).toBe(true);
    expect(pattern.test('')).toBe(true);
  });

  test.each(ACTIVITY_LINE_FORMAT.refused)('rejects %s on any line', (line) => {
    expect(pattern.test(line)).toBe(false);
    expect(pattern.test(`Laga lamporna\n${line}\nSanera klotter | löpande`)).toBe(false);
  });

  test('rejects a long text with an error at the end, without backtracking for minutes', () => {
    expect(pattern.test(`${'Laga lamporna | minst 10 lampor\n'.repeat(500)}x | y`)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { decodedAgain, misDecodedIn } from './mis-decoded.ts';

test.each([
  ['fÃ¶r MalmÃ¶ pÃ¥ Ã…sen', 'för Malmö på Åsen'],
  ['FÃ–RÃ„LDRAR', 'FÖRÄLDRAR'],
  ['â€œTryggtâ€\u009d â€“ 5 â‚¬', '“Tryggt” – 5 €'],
  ['â€\u0094', '—'],
  ['fÃƒÂ¶r', 'för'],
  ['10\u00c2\u00a0kr', '10\u00a0kr'],
  ['ðŸ™‚', '🙂'],
  ['f√∂r √Ösen', 'för Åsen'],
])('%s was meant as %s', (written, meant) => {
  expect(misDecodedIn(written)).toBeDefined();
  expect(decodedAgain(written)).toBe(meant);
});

test.each(['MALMÖ–LUND', 'KÖ” och Å”', 'ÅÄÖ…', 'SÃO PAULO', 'Âme', 'château', 'naïve', '√2', 'Ã'])(
  '%s is left as it is',
  (text) => {
    expect(misDecodedIn(text)).toBeUndefined();
    expect(decodedAgain(text)).toBe(text);
  },
);

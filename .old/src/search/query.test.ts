import { describe, expect, test } from 'vitest';
import { everydayWords } from './everyday.ts';
import { everydayLookup } from './everyday-lookup.ts';
import { partsOfQuery } from './query.ts';

const words = everydayWords(
  [
    {
      term: 'hundsök',
      forms: ['hundsöket'],
      explanation: 'Sök.',
      everyday: ['knarkhund', 'hund som luktar', 'det som gör att man hittar knark i skåp'],
    },
  ],
  (phrase) =>
    ['hastighetskontroll', 'traktor', 'kamera', 'polis', 'hundsök', 'våld i nära relation'].includes(phrase),
);

const everyday = everydayLookup(words);

const counted = (query: string) => partsOfQuery(query, everyday).map(({ written }) => written);
const also = (query: string) => partsOfQuery(query, everyday).flatMap(({ others }) => others);

describe('small words do not count', () => {
  test.each([
    ['blev det någon trygghetsvandring', ['trygghetsvandring']],
    ['när var trygghetsvandringen', ['trygghetsvandringen']],
    ['Hur många fotpatruller 2023?', ['fotpatruller', '2023']],
    ['klotter kameror KLOTTER', ['KLOTTER', 'kameror']],
    ['1 500 timmar', ['1500', 'timmar']],
    ['vad är det här', ['vad', 'är', 'det', 'här']],
    ['', []],
  ])('”%s”', (query, words) => {
    expect(counted(query)).toEqual(words);
  });
});

describe('an everyday word finds the official one', () => {
  test.each([
    ['fartkontroller', ['hastighetskontroll']],
    ['FORTKÖRNING', ['hastighetskontroll']],
    ['fortkorning', ['hastighetskontroll']],
    ['epatraktorer', ['traktor']],
    ['snuten', ['polis']],
    ['knarkhundarna', ['hundsök']],
    ['en hund som luktar på knark', ['hundsök']],
    ['övervakningskamerorna', ['kamera']],
    ['overvakningskamera', ['kamera']],
    ['det som gör att man hittar knark i skåpen', ['hundsök']],
    ['våld i hemmet', ['våld i nära relation']],
  ])('”%s”', (query, words) => {
    expect(also(query)).toEqual(words);
  });

  test('and only where the text has it', () => {
    expect(everydayWords([], () => false)).toEqual([]);
  });

  test('and a phrase is one part of the query', () => {
    expect(counted('får barn hjälp vid våld i hemmet')).toEqual(['barn', 'hjälp', 'våld i hemmet']);
  });
});

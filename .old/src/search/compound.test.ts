import { describe, expect, test } from 'vitest';
import { compoundsOf } from './compound.ts';

const { partsOf, foundBy } = compoundsOf([]);

describe('a compound is split into its parts', () => {
  test.each([
    ['trafikkontroller', ['trafik', 'kontroll']],
    ['Trafikkontrollerna', ['trafik', 'kontroll']],
    ['medborgarlöften', ['medborgare', 'löfte']],
    ['trygghetsvandringar', ['trygghet', 'vandring']],
    ['samverkansmöten', ['samverkan', 'möte']],
    ['skolavslutningen', ['skola', 'avslutning']],
    ['kommunpolis', ['kommun', 'polis']],
    ['gatubelysning', ['gata', 'belysning']],
    ['cykelstölder', ['cykel', 'stöld']],
    ['bostadsinbrott', ['bostad', 'inbrott']],
    ['föräldramöte', ['förälder', 'möte']],
    ['nykterhetskontroll', ['nykterhet', 'kontroll']],
  ])('%s', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  test('or only its last part, if that is known and distinctive', () => {
    expect(partsOf('vapenkontroller')).toEqual(['kontroll']);
    expect(partsOf('lägenhetsbrott')).toEqual(['brott']);
  });

  test('using words in the content', () => {
    const { partsOf: split } = compoundsOf(['skyltar', 'hastighetsdämpande']);
    expect(split('informationsskyltar')).toEqual(['information', 'skyltar']);
    expect(partsOf('informationsskyltar')).toEqual([]);
  });
});

describe('a word that is not made of known parts is not split', () => {
  test.each([
    'kontroller',
    'polisen',
    'polisiär',
    'områden',
    'området',
    'personal',
    'information',
    'insatser',
    'inbrott',
    'avbrott',
    'genombrott',
    'invandring',
    'arbetsmarknaden',
    'tillsammans',
    'genomförande',
    'ungdomar',
    'identifiera',
    'delaktighet',
    'beteende',
    'riktade',
    'aktiviteter',
    'verksamheter',
    'samtliga',
    'brottsliga',
    'EST',
    '2017',
    '',
  ])('%s', (word) => {
    expect(partsOf(word)).toEqual([]);
  });
});

describe('a text is also found by', () => {
  test('the parts of its compounds, without duplicates and words that are in the text', () => {
    expect(foundBy('Minst tio trafikkontroller och en nykterhetskontroll. Trafiken ökar.')).toEqual([
      'kontroll',
      'nykterhet',
    ]);
  });

  test('irregular forms', () => {
    expect(foundBy('En förälder ringde.')).toEqual(['föräldrar']);
    expect(foundBy('Möten med föräldrar')).toEqual(['förälder']);
    expect(foundBy('Nätter och städer')).toEqual(['natt', 'stad']);
  });

  test('nothing if it has no compounds and no irregular forms', () => {
    expect(foundBy('')).toEqual([]);
    expect(foundBy('Polisen var här.')).toEqual([]);
  });
});

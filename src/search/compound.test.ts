import { describe, expect, test } from 'vitest';
import { compoundsOf } from './compound.ts';

const { partsOf, foundBy } = compoundsOf([]);

describe('a compound is taken apart', () => {
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

  test('by its last part, where only that is known and cannot be anything else', () => {
    expect(partsOf('vapenkontroller')).toEqual(['kontroll']);
    expect(partsOf('lägenhetsbrott')).toEqual(['brott']);
  });

  test('with words that the content itself holds', () => {
    const { partsOf: split } = compoundsOf(['skyltar', 'hastighetsdämpande']);
    expect(split('informationsskyltar')).toEqual(['information', 'skyltar']);
    expect(partsOf('informationsskyltar')).toEqual([]);
  });
});

describe('a word that is no compound of known parts stays whole', () => {
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

describe('what a text is found by besides its words', () => {
  test('the parts of its compounds, each once, and not those that stand there already', () => {
    expect(foundBy('Minst tio trafikkontroller och en nykterhetskontroll. Trafiken ökar.')).toEqual([
      'kontroll',
      'nykterhet',
    ]);
  });

  test('forms that endings do not explain', () => {
    expect(foundBy('En förälder ringde.')).toEqual(['föräldrar']);
    expect(foundBy('Möten med föräldrar')).toEqual(['förälder']);
    expect(foundBy('Nätter och städer')).toEqual(['natt', 'stad']);
  });

  test('nothing, where there is nothing', () => {
    expect(foundBy('')).toEqual([]);
    expect(foundBy('Polisen var här.')).toEqual([]);
  });
});

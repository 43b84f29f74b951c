import { describe, expect, test } from 'vitest';
import type { Outcome } from '../domain/outcome.ts';
import { tally } from '../domain/outcome.ts';
import { reportedSentence, reportedText, reviewedSentence, summarySentence } from './summary.ts';

describe('the sentence that answers first', () => {
  test.each<[string, readonly Outcome[], string]>([
    [
      'some met, some partly, some not assessable',
      [...times(4, 'met'), ...times(3, 'partly'), ...times(3, 'not-assessable')],
      'Av tio aktiviteter är fyra uppfyllda och tre delvis uppfyllda; tre går inte att bedöma.',
    ],
    ['one of each of two', ['met', 'not-met'], 'Av två aktiviteter är en uppfylld och en inte uppfylld.'],
    [
      'a year that runs',
      ['ongoing', 'ongoing', 'ongoing', 'not-assessable'],
      'Av fyra aktiviteter pågår tre; en går inte att bedöma.',
    ],
    [
      'no need for some',
      ['met', 'met', 'no-need'],
      'Av tre aktiviteter är två uppfyllda; för en uppstod inget behov.',
    ],
    [
      'silence is told',
      ['met', ...times(2, 'not-reported')],
      'Av tre aktiviteter är en uppfylld och två inte redovisade.',
    ],
    ['all alike', times(6, 'met'), 'Alla sex aktiviteter är uppfyllda.'],
    ['none assessable', times(3, 'not-assessable'), 'Ingen av de tre aktiviteterna går att bedöma.'],
    ['none reported', times(13, 'not-reported'), 'Ingen av de 13 aktiviteterna är redovisad.'],
    ['no need for any', times(2, 'no-need'), 'För ingen av de två aktiviteterna uppstod något behov.'],
    ['two of two', times(2, 'met'), 'Båda aktiviteterna är uppfyllda.'],
    ['two that run', times(2, 'ongoing'), 'Båda aktiviteterna pågår.'],
    ['a single one that runs', ['ongoing'], 'Den enda aktiviteten pågår.'],
    ['a single one that was met', ['met'], 'Den enda aktiviteten är uppfylld.'],
    ['a single one without need', ['no-need'], 'För den enda aktiviteten uppstod inget behov.'],
    ['nothing at all', [], 'Här finns inga aktiviteter.'],
  ])('%s', (_, outcomes, expected) => {
    expect(summarySentence(tally(outcomes))).toBe(expected);
  });
});

test.each([
  [10, 10, 'alla tio redovisade'],
  [4, 10, 'fyra av tio redovisade'],
  [2, 2, 'båda redovisade'],
  [0, 10, 'inget redovisat'],
  [2, 2, 'båda redovisade'],
  [1, 1, 'den enda aktiviteten redovisad'],
])('%i of %i reported reads "%s"', (reported, total, expected) => {
  expect(reportedText(reported, total)).toBe(expected);
});

test.each([
  [10, 10, 'Alla tio aktiviteter är redovisade.'],
  [2, 2, 'Båda aktiviteterna är redovisade.'],
  [4, 10, 'Fyra av tio aktiviteter är redovisade.'],
  [0, 10, 'Ingen av de tio aktiviteterna är redovisad.'],
  [1, 1, 'Den enda aktiviteten är redovisad.'],
])('%i of %i reported reads "%s" in a sentence', (reported, total, expected) => {
  expect(reportedSentence(reported, total)).toBe(expected);
});

function times(count: number, outcome: Outcome): Outcome[] {
  return Array.from({ length: count }, () => outcome);
}

test.each([
  [3, 3, 'Alla tre aktiviteter är granskade.'],
  [1, 4, 'En av fyra aktiviteter är granskad.'],
  [1, 1, 'Den enda aktiviteten är granskad.'],
])('a reviewer has looked at %i of %i activities', (reviewed, total, expected) => {
  expect(reviewedSentence(reviewed, total)).toBe(expected);
});

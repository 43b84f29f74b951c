import { describe, expect, test } from 'vitest';
import {
  AGREEMENT_KINDS,
  commonKind,
  countedText,
  definiteOne,
  givenText,
  kindLabel,
  notGiven,
  termWord,
} from './agreement-kind.ts';
import { aboutPromise, positionText, storyHeading } from './promise.ts';
import { noRhythm, NO_REPORTS } from './reporting.ts';
import { aboutAgreement } from './year.ts';

describe.each([
  ['medborgarlöfte', 'Löfte', 'löftet', 'ett löfte', 'Om avtalet', 'Avtalet säger inte hur ofta det'],
  [
    'trygghetslöfte',
    'Trygghetslöfte',
    'trygghetslöftet',
    'ett trygghetslöfte',
    'Om avtalet',
    'Avtalet säger inte',
  ],
  ['åtgärdsplan', 'Åtgärd', 'åtgärden', 'en åtgärd', 'Om planen', 'Planen säger inte hur ofta den'],
  [
    'samverkansöverenskommelse',
    'Åtagande',
    'åtagandet',
    'ett åtagande',
    'Om överenskommelsen',
    'hur ofta den',
  ],
  [
    'tjänstegaranti',
    'Tjänstegaranti',
    'tjänstegarantin',
    'en tjänstegaranti',
    'Om dokumentet',
    'hur ofta det',
  ],
  ['mål', 'Mål', 'målet', 'ett mål', 'Om beslutet', 'Beslutet säger inte hur ofta det'],
  [
    'vallöfte',
    'Vallöfte',
    'vallöftet',
    'ett vallöfte',
    'Om programmet',
    'Programmet säger inte hur ofta det',
  ],
] as const)('%s', (slag, label, definite, one, about, silence) => {
  const kind = AGREEMENT_KINDS[slag];

  test('is called by its own word, as a label and in sentences', () => {
    expect(kindLabel(kind)).toBe(label);
    expect(definiteOne(kind)).toBe(definite);
    expect(countedText(kind, 1)).toBe(one);
    expect(aboutPromise(kind)).toBe(`Om ${definite}`);
    expect(positionText(kind, 1, 3)).toBe(`${label} 1 av 3`);
    expect(storyHeading(kind)).toBe(`Samma ${label.toLocaleLowerCase('sv')}, år för år`);
  });

  test('stands in a document that is called as it is', () => {
    expect(aboutAgreement(kind)).toBe(about);
    expect(`${NO_REPORTS} ${noRhythm(kind)}`).toContain(silence);
  });
});

test.each([
  [{ one: 'kvalitetslöfte', many: 'kvalitetslöften', definite: 'kvalitetslöftena' }, 'kvalitetslöftet'],
  [{ one: 'satsning', many: 'satsningar', definite: 'satsningarna' }, 'satsningen'],
  [{ one: 'uppdrag', many: 'uppdrag', definite: 'uppdragen' }, 'uppdraget'],
  [{ one: 'program', many: 'program', definite: 'programmen' }, 'programmet'],
  [{ one: 'fråga', many: 'frågor', definite: 'frågorna' }, 'frågan'],
  [{ one: 'nyckel', many: 'nycklar', definite: 'nycklarna' }, 'nyckeln'],
])('the definite form of an own word is made of the three that editors write: %o', (kind, definite) => {
  expect(definiteOne(kind)).toBe(definite);
});

test('what is decided is not called a promise', () => {
  expect(givenText(AGREEMENT_KINDS.åtgärdsplan, 4)).toBe('beslutade om fyra åtgärder');
  expect(notGiven(AGREEMENT_KINDS.mål)).toBe('beslutades inte');
  expect(notGiven(AGREEMENT_KINDS.vallöfte)).toBe('gavs inte');
  expect(termWord(AGREEMENT_KINDS.mål)).toBe('giltighetstiden');
  expect(termWord(AGREEMENT_KINDS.vallöfte)).toBe('löftestiden');
});

test('those of several kinds are löften together', () => {
  expect(commonKind([AGREEMENT_KINDS.mål, AGREEMENT_KINDS.vallöfte]).many).toBe('löften');
});

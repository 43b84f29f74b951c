import { describe, expect, test } from 'vitest';
import { aMunicipality, anAgreement, aPeriod } from '../../tests/examples.ts';
import { namingOf, partiesText, periodLabel, personText, placesText } from './naming.ts';

const municipality = aMunicipality({ localPoliceArea: 'Lokalpolisområde Björkhult' });
const parties = [{ id: 'bostader', name: 'Björkhults bostäder' }];
const thirds = [aPeriod('t1'), aPeriod('t2')];
const naming = namingOf(municipality, [anAgreement()], thirds, parties);

describe('parties and places', () => {
  test.each([
    ['the police by that name, whatever their local area is called', 'polisen', 'Polisen'],
    ['the municipality by its own name', 'kommunen', 'Björkhults kommun'],
    ['others as they are written in the content', 'bostader', 'Björkhults bostäder'],
    ['one that nobody has named by its id', 'okand', 'okand'],
  ])('%s', (_, id, name) => {
    expect(naming.party(id)).toBe(name);
  });

  test('the police by the name that parter.yaml gives them, where it does', () => {
    const named = [...parties, { id: 'polisen', name: 'Polisen i norr' }];
    expect(namingOf(municipality, [anAgreement()], thirds, named).party('polisen')).toBe('Polisen i norr');
  });

  test.each([
    ['Lokalpolisområde Storslätten', 'Polisen (lokalpolisområde Storslätten)'],
    ['Storslätten', 'Polisen (lokalpolisområde Storslätten)'],
    ['LPO Storslätten', 'Polisen (LPO Storslätten)'],
    ['Polisområde Norr', 'Polisen (polisområde Norr)'],
    ['Björkhult', 'Polisen'],
    ['Lokalpolisområde Björkhult', 'Polisen'],
    ['Polisen i norr', 'Polisen i norr'],
  ])(
    'the police with their area where it says more than the municipality does: %s',
    (localPoliceArea, name) => {
      const full = namingOf(aMunicipality({ localPoliceArea }), [anAgreement()], thirds, parties);
      expect(full.partyInFull('polisen')).toBe(name);
      expect(full.partyInFull('kommunen')).toBe('Björkhults kommun');
    },
  );

  test('stand in a row, and are left out where there are none', () => {
    expect(partiesText(['kommunen', 'bostader'], naming)).toBe('Björkhults kommun och Björkhults bostäder');
    expect(placesText(['torget'], naming)).toBe('Stora torget');
    expect(partiesText([], naming)).toBeUndefined();
    expect(placesText([], naming)).toBeUndefined();
  });
});

test('a period is told with its year only where readers see several', () => {
  const term = { from: '2017-01-01', to: '2018-12-31' } as const;
  const long = namingOf(municipality, [anAgreement()], [...thirds, aPeriod('2018-t1', term)], parties);
  expect(periodLabel(thirds[0]!, naming)).toBe('Tertial 1');
  expect(periodLabel(thirds[0]!, long)).toBe('Tertial 1 2017');
});

test.each([
  [{ name: 'Anna Ek', role: 'kommunpolis', party: 'polisen' }, 'Anna Ek, kommunpolis, Polisen'],
  [{ role: 'kommundirektör' }, 'kommundirektör'],
])('a person is told as far as is known: %o', (person, expected) => {
  expect(personText(person, naming)).toBe(expected);
});

import { expect, test } from 'vitest';
import { partyNames, withStanding } from './parties.ts';

const MUNICIPALITY = { name: 'Björkhults kommun' };

test.each([
  ['nothing else is known', MUNICIPALITY, [], 'Polisen'],
  ['parter.yaml names them', MUNICIPALITY, [{ id: 'polisen', name: 'Polisen i norr' }], 'Polisen i norr'],
])('what the police are called where %s', (_, municipality, named, name) => {
  expect(partyNames(named, municipality).get('polisen')).toBe(name);
});

test('a municipality goes by its own name, and others by the names that they are given', () => {
  const names = partyNames([{ id: 'bolaget', name: 'Bolaget' }], MUNICIPALITY);
  expect(names.get('kommunen')).toBe('Björkhults kommun');
  expect(names.get('bolaget')).toBe('Bolaget');
});

test('the standing parties come first, each once', () => {
  const ids = (named: readonly { id: string }[]) => withStanding(named).map(({ id }) => id);
  expect(ids([{ id: 'bolaget' }])).toEqual(['polisen', 'kommunen', 'bolaget']);
  expect(ids([{ id: 'bolaget' }, { id: 'polisen' }])).toEqual(['kommunen', 'bolaget', 'polisen']);
});

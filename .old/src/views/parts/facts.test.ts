import { expect, test } from 'vitest';
import { fact } from './facts.ts';

test.each([
  ['what is known is a fact', 'Trafik', [{ label: 'Tema', text: 'Trafik' }]],
  ['what is not known is none', undefined, []],
  ['what is empty is none', '', []],
])('%s', (_, text, expected) => {
  expect(fact('Tema', text)).toEqual(expected);
});

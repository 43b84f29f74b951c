import { expect, test } from 'vitest';
import { aMunicipality, anAgreement } from '../../../tests/examples.ts';
import { namingOf } from '../naming.ts';
import { reportFacts } from './report-facts.ts';

test('a report tells when it was published and by whom, as far as is known', () => {
  const naming = namingOf(aMunicipality(), [anAgreement()], [], []);
  expect(reportFacts({}, naming)).toEqual([]);
  expect(reportFacts({ published: '2017-05-02', reporter: { party: 'kommunen' } }, naming)).toEqual([
    'Publicerad 2 maj 2017',
    'Redovisat av Björkhults kommun',
  ]);
});

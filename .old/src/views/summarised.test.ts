import { expect, test } from 'vitest';
import { aCatalog, aMunicipality, anAgreement, aPromise } from '../../tests/examples.ts';
import { siteOf } from './site.ts';
import { summarised } from './summarised.ts';

const catalog = aCatalog({
  municipalities: [
    aMunicipality(),
    aMunicipality({ id: 'lindevik', name: 'Lindeviks kommun', shortName: 'Lindevik' }),
  ],
  agreements: [anAgreement(), anAgreement({ municipality: 'lindevik' })],
  promises: [aPromise(), aPromise({ municipality: 'lindevik' })],
});

test('what is kept of a municipality is used, and of the others it is made', () => {
  const asked: string[] = [];
  const names = {
    name: 'names',
    make: (_: unknown, { municipality }: { municipality: { id: string; shortName: string } }) => {
      asked.push(municipality.id);
      return municipality.shortName;
    },
  };
  expect(summarised(siteOf(catalog), names)).toEqual(['Björkhult', 'Lindevik']);

  asked.length = 0;
  const summaries = new Map([['bjorkhult', { names: 'Kept' }]]);
  expect(summarised(siteOf({ ...catalog, summaries }), names)).toEqual(['Kept', 'Lindevik']);
  expect(asked).toEqual(['lindevik']);
});

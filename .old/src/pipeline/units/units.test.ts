import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { CitizenPromise } from '../../domain/model.ts';
import { municipalUnits } from './units.ts';

const program = { digest: 'program', entry: '', assets: '' };
const municipalities = ['bjorkhult', 'adala', 'vretaby'].map((id) => aMunicipality({ id, shortName: id }));
const promise = aPromise({ sharedWith: ['adala'], activities: [aCount(10)] });

async function keysOf(given: Partial<CitizenPromise> = {}, names = municipalities) {
  const agreements = municipalities.map(({ id }) => anAgreement({ municipality: id }));
  const catalog = aCatalog({ municipalities: names, agreements, promises: [{ ...promise, ...given }] });
  const units = await municipalUnits({ catalog, pages: [], publicDirs: [] }, program, '/');
  return Object.fromEntries(units.map(({ name, key }) => [name, key]));
}

/** Returns the municipalities whose pages are made again. */
async function madeAgain(...after: Parameters<typeof keysOf>) {
  const [before, keys] = await Promise.all([keysOf(), keysOf(...after)]);
  return Object.keys(keys).filter((name) => keys[name] !== before[name]);
}

test('what changes of a shared promise changes the pages of those that share it, and no others', async () => {
  expect(await madeAgain()).toEqual([]);
  expect(await madeAgain({ reports: [aReport('t1', 12)] })).toEqual(['bjorkhult', 'adala']);
  expect(await madeAgain({ sharedWith: [] })).toEqual(['bjorkhult', 'adala']);
  expect(await madeAgain({ sharedWith: ['adala', 'vretaby'] })).toEqual(['bjorkhult', 'adala', 'vretaby']);
});

test('the name of one changes the pages of the other', async () => {
  const renamed = municipalities.map((one) => (one.id === 'adala' ? { ...one, shortName: 'Ådala' } : one));
  expect(await madeAgain({}, renamed)).toEqual(['bjorkhult', 'adala']);
});

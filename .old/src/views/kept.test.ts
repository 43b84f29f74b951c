import { expect, test } from 'vitest';
import { aCatalog, aPromise } from '../../tests/examples.ts';
import { dataText, Kept } from './kept.ts';
import { siteOf } from './site.ts';

test('what was made is kept while all that it was made from is the same', () => {
  const kept = new Kept<object, string>();
  const [key, part] = [{}, {}];
  expect(kept.getOrMake(key, [part, 'a'], () => 'first')).toBe('first');
  expect(kept.getOrMake(key, [part, 'a'], () => 'second')).toBe('first');
  expect(kept.get(key, [part])).toBeUndefined();
  expect(kept.getOrMake(key, [{}, 'a'], () => 'third')).toBe('third');
  expect(kept.getOrMake({}, [part, 'a'], () => 'another')).toBe('another');
});

test('data are alike though they have been read again', () => {
  expect(dataText([{ id: 'polisen' }])).toBe(dataText([{ id: 'polisen' }]));
});

test('a municipality is judged again when anything of it has changed, and on another day', () => {
  const catalog = aCatalog({ promises: [aPromise()], today: '2017-06-01' });
  const ownerIn = (changed: Partial<typeof catalog>) => siteOf({ ...catalog, ...changed }).municipalities[0];
  const owner = ownerIn({});
  expect(ownerIn({ parties: structuredClone(catalog.parties) })).toBe(owner);
  expect(ownerIn({ today: '2017-06-02' })).not.toBe(owner);
  const promises = catalog.promises.map((promise) => ({ ...promise, shortName: 'Ett annat' }));
  expect(ownerIn({ promises })?.years[0]?.promises[0]?.promise.shortName).toBe('Ett annat');
  expect(ownerIn({ promises: [] })?.years[0]?.promises).toEqual([]);
});

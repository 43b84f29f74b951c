import { expect, test } from 'vitest';
import { aCatalog, aPromise } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { movedPages } from './moved.ts';

test('a promise that was renamed is led to from each of its former addresses', () => {
  const formerAddresses = ['/bjorkhult/2017/vagar/', '/bjorkhult/2017/trafik/'];
  const pages = movedPages(siteOf(aCatalog({ promises: [aPromise({ formerAddresses })] })));
  const to = { text: 'Vägarna ska bli tryggare.', address: '/bjorkhult/2017/trygga-vagar/' };
  expect(pages.map((page) => [page.address, page.to])).toEqual([
    ['/bjorkhult/2017/vagar/', to],
    ['/bjorkhult/2017/trafik/', to],
  ]);
  expect(pages[0]?.description).toBe('Den finns nu här: Vägarna ska bli tryggare.');
});

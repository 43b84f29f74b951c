import { expect, test } from 'vitest';
import { aCatalog, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { addressesOf } from './sitemap.ts';

test("has every page, the site's own too, and of the follow-ups those that are reported", () => {
  const site = siteOf(aCatalog({ promises: [aPromise({ reports: [aReport('t1')] })] }));
  expect(addressesOf(site, ['om'])).toEqual([
    '/',
    '/bjorkhult/',
    '/bjorkhult/2017/',
    '/bjorkhult/2017/aktiviteter/',
    '/bjorkhult/2017/trygga-vagar/',
    '/bjorkhult/2017/t1/',
    '/sok/',
    '/ordlista/',
    '/om/',
  ]);
});

import { expect, test } from 'vitest';
import { sitemapOf } from './sitemap.ts';

test('the sitemap lists full addresses, starting with the start page', () => {
  const address = { origin: 'https://example.org', base: '/loften/' };
  const locations = sitemapOf(['/sok/', '/eksjo/2017/', '/'], address).match(/(?<=<loc>).*(?=<\/loc>)/g);
  expect(locations).toEqual([
    'https://example.org/loften/',
    'https://example.org/loften/eksjo/2017/',
    'https://example.org/loften/sok/',
  ]);
});

import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { MAX_PROMISE_IMAGES, promiseShareImage, shareImageOf, shareImages } from './share-image.ts';

const promise = aPromise({ activities: [aCount(10)], reports: [aReport('t1', 12)] });
const one = siteOf(aCatalog({ promises: [promise] }));
const two = siteOf(
  aCatalog({ municipalities: [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })] }),
);

describe('pictures of shared links', () => {
  test('say what is to be read on them', () => {
    expect(shareImages(one).map(({ address, alt }) => [address, alt])).toEqual([
      ['/delning.png', 'Medborgarlöften i Björkhult: Vad som lovades i Björkhult, och vad det blev av det'],
      ['/bjorkhult/delning.png', 'Medborgarlöften i Björkhult: Löftena i Björkhult, år för år'],
      [
        '/bjorkhult/2017/delning.png',
        'Ett löfte: Vad som lovades i Björkhult 2017, och vad det blev av det Den enda aktiviteten är uppfylld.',
      ],
      [
        '/bjorkhult/2017/trygga-vagar/delning.png',
        'Medborgarlöfte i Björkhult 2017: Vägarna ska bli tryggare. Den enda aktiviteten är uppfylld.',
      ],
    ]);
  });

  test("of pages about no year are the site's, or that of one of several municipalities", () => {
    expect(shareImageOf(one, one.municipalities[0]).address).toBe('/delning.png');
    expect(shareImageOf(two, two.municipalities[0]).address).toBe('/bjorkhult/delning.png');
    expect(shareImageOf(two, undefined).address).toBe('/delning.png');
  });

  test('of promises are those of their year on a site with very many', () => {
    const promises = Array.from({ length: MAX_PROMISE_IMAGES + 1 }, (_, index) =>
      aPromise({ id: `lofte-${index}` }),
    );
    const site = siteOf(aCatalog({ promises }));
    const year = site.single!.years[0]!;
    expect(promiseShareImage(site, year, year.promises[0]!).address).toBe('/bjorkhult/2017/delning.png');
    expect(shareImages(site)).toHaveLength(3);
  });
});

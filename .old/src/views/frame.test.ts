import { describe, expect, test } from 'vitest';
import { aCatalog, aMunicipality, anAgreement } from '../../tests/examples.ts';
import { frameOf } from './frame.ts';
import { siteOf } from './site.ts';

const adala = aMunicipality({ id: 'adala', name: 'Ådala kommun', shortName: 'Ådala' });
const single = siteOf(aCatalog({ municipalities: [aMunicipality({ crest: '/vapen.svg' })] }));
const several = siteOf(
  aCatalog({
    municipalities: [aMunicipality({ crest: '/vapen.svg', accent: '#006400' }), adala],
    agreements: [anAgreement(), anAgreement({ municipality: 'adala' })],
  }),
);
const frame = (site: typeof single, address: string) =>
  frameOf(site, { address, heading: 'Tryggare torg.', cited: `https://example.org${address}` });

describe('a site of one municipality', () => {
  test('has its name, its coat of arms on every page, and its latest year in the menu', () => {
    const { name, crest, menu } = frame(single, '/sok/');
    expect(name).toBe('Medborgarlöften i Björkhult');
    expect(crest).toBe('/vapen.svg');
    expect(menu.map(({ text }) => text)).toEqual(['2017', 'Så bedömer vi', 'Lättläst', 'Sök']);
  });
});

describe('a site of several', () => {
  test('has a name of its own, and no year in the menu', () => {
    const { name, menu } = frame(several, '/');
    expect(name).toBe('Medborgarlöften');
    expect(menu.map(({ text }) => text)).toEqual(['Så bedömer vi', 'Lättläst', 'Sök']);
  });

  test("has a municipality's coat of arms and colour on its own pages only", () => {
    expect(frame(several, '/bjorkhult/2017/')).toMatchObject({
      crest: '/vapen.svg',
      accent: '/bjorkhult/farg.css',
    });
    expect(frame(several, '/adala/2017/')).not.toHaveProperty('crest');
    expect(frame(several, '/')).not.toHaveProperty('accent');
  });
});

describe('what the content says of the site', () => {
  const settings = {
    name: 'Löften i länet',
    headerLinks: [{ text: 'Kommunen', address: 'https://www.bjorkhult.example/' }],
    footerLinks: [{ text: 'Personuppgifter', address: '/integritet/' }],
    notice: { text: 'Nya löften i juni.', until: '2018-06-01' },
    typeface: '/typsnitt/rubrik.woff2',
  };
  const site = siteOf(aCatalog({ municipalities: [aMunicipality()], settings }));

  test('is its name, and links after its own', () => {
    const { name, menu, foot, typeface } = frame(site, '/sok/');
    expect(name).toBe('Löften i länet');
    expect(menu.at(-1)).toEqual({ ...settings.headerLinks[0], isCurrent: false });
    expect(foot.at(-1)).toEqual(settings.footerLinks[0]);
    expect(typeface).toBe('/typsnitt.css');
    expect(frame(single, '/')).not.toHaveProperty('typeface');
  });

  test('is a notice until its last day', () => {
    expect(site.today).toBe('2018-06-01');
    expect(frame(site, '/')).toMatchObject({ notice: { text: 'Nya löften i juni.' } });
    expect(frame({ ...site, today: '2018-06-02' }, '/')).not.toHaveProperty('notice');
  });
});

describe('pages in other languages', () => {
  const pagesOf = (...pages: readonly { id: string; title: string; language?: string }[]) =>
    frame(siteOf(aCatalog({ municipalities: [aMunicipality()], pages })), '/')
      .menu.filter(({ language }) => language !== undefined)
      .map(({ text, address, language }) => [text, address, language]);

  test('are linked on every page by what the language is called in itself', () => {
    expect(
      pagesOf(
        { id: 'integritet', title: 'Personuppgifter' },
        { id: 'promises', title: 'Promises', language: 'en' },
        { id: 'samiska', title: 'Láhppádusat', language: 'se' },
      ),
    ).toEqual([
      ['English', '/promises/', 'en'],
      ['Davvisámegiella', '/samiska/', 'se'],
    ]);
  });

  test('are told apart by their titles where they are in the same language', () => {
    expect(
      pagesOf(
        { id: 'contact', title: 'Contact', language: 'en' },
        { id: 'promises', title: 'Promises', language: 'en' },
      ),
    ).toEqual([
      ['Contact', '/contact/', 'en'],
      ['Promises', '/promises/', 'en'],
    ]);
  });
});

test('the foot leads to whom to write to, on every page that is about one municipality', () => {
  const contacts = (site: typeof single, address: string) =>
    frame(site, address).foot.flatMap(({ text, address }) => (text === 'Kontakt' ? [address] : []));
  expect(contacts(single, '/om/')).toEqual(['/bjorkhult/#_kontakt']);
  expect(contacts(several, '/adala/2017/')).toEqual(['/adala/#_kontakt']);
  expect(contacts(several, '/om/')).toEqual([]);
});

test('the page that is shown is marked in the menu', () => {
  const current = frame(single, '/sok/').menu.filter(({ isCurrent }) => isCurrent);
  expect(current.map(({ text }) => text)).toEqual(['Sök']);
});

describe('every page says as of when it was judged, and how it is cited', () => {
  const version = { id: '3f2a91c0d4e5f6', day: '2018-05-03', time: '2018-05-03T12:00:00.000Z' };
  const older = { id: 'aaaaaaaaaaaaaa', day: '2018-02-03', time: '2018-02-03T12:00:00.000Z' };
  const history = new Map([
    ['adala', { version: older, edits: [] }],
    ['bjorkhult', { version, edits: [] }],
  ]);

  test('with the version of the content of its municipality', () => {
    const page = frame({ ...several, history }, '/adala/2017/');
    expect(page.state).toBe('Bedömt den 1 juni 2018, version aaaaaaaaaa från den 3 februari 2018');
    expect(page.citation).toBe(
      '”Tryggare torg”. Medborgarlöften. https://example.org/adala/2017/ (Bedömt den 1 juni 2018, version aaaaaaaaaa från den 3 februari 2018).',
    );
  });

  test('with the latest version of all, on a page of them all', () => {
    const whole = { ...several.whole, version };
    expect(frame({ ...several, history, whole }, '/').state).toContain(
      'version 3f2a91c0d4 från den 3 maj 2018',
    );
  });

  test('without a version, where none is known', () => {
    expect(frame(several, '/').state).toBe('Bedömt den 1 juni 2018');
  });
});

test('a printed page says where it is from, and when it was judged', () => {
  expect(frame(single, '/bjorkhult/').printed).toBe(
    'Utskrivet från https://example.org/bjorkhult/. Bedömt den 1 juni 2018.',
  );
});

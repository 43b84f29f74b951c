/** What residents find with their own words, in the made-up municipalities. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchesOf, type Searches } from './asked.ts';
import { QUESTIONS } from './questions.ts';

let searches: Searches;

beforeAll(async () => {
  searches = await searchesOf('madeUp');
});

afterAll(() => searches.close());

/** Questions whose answer is not the first hit, with what is. */
const MISSED = [
  'krogbråk: /granhamra/2022/tryggt-uteliv/#krogronder',
  'snöskoter rattfylla: /norrsele/2022/trygg-skotersasong/',
  'telefonbedrägerier: /sjoinge/2023/bedragerier-mot-aldre/#traffar',
];

test('57 of 60 questions have their answer first', async () => {
  expect(QUESTIONS).toHaveLength(60);
  const missed: string[] = [];
  for (const { asked, answer, municipality } of QUESTIONS) {
    const [first] = (await searches.ask(asked, municipality)).addresses;
    if (first !== answer) missed.push(`${asked}: ${first}`);
  }
  expect(missed).toEqual(MISSED);
});

describe('a search', () => {
  test('of words that nothing has all of finds what lacks the fewest, and says which', async () => {
    const { isPartial, hits } = await searches.ask('gratis aktiviteter sommaren tandvård', 'lindevik');
    expect(isPartial).toBe(true);
    expect(hits[0]!.missing).toEqual(['tandvård']);
  });

  test('has the newest of equally good hits first', async () => {
    const { hits } = await searches.ask('trygghetsvandring', 'bjorkhult');
    expect(hits.map(({ year }) => year)).toEqual(['2024', '2023', '2022']);
  });

  test.each(['4000', '4 000', '4\u00a0000'])('finds %s however its thousands are set', async (number) => {
    const { addresses } = await searches.ask(number, 'vastermala');
    expect(addresses[0]).toBe('/vastermala/2022/synlig-polis/#patrulltimmar');
  });

  test('of a misspelt word finds what is meant, and says so', async () => {
    const { respelt, count } = await searches.ask('trygghetsvandringr', 'bjorkhult');
    expect(respelt).toBe('trygghetsvandringar');
    expect(count).toBe(3);
  });

  test('of what nothing has finds nothing, rather than what begins alike', async () => {
    for (const query of ['xyzzyxyzzy', 'fotbollsplan', 'polka'])
      expect((await searches.ask(query, 'norrsele')).count, query).toBe(0);
  });

  test('explains a term of the glossary that is asked for', async () => {
    const { term, addresses } = await searches.ask('vad är en tertial', 'bjorkhult');
    expect(term?.title).toBe('tertial');
    expect(addresses).not.toContain('/ordlista/#tertial');
  });
});

describe('the search of all municipalities', () => {
  test('finds promises, with those of their activities that match', async () => {
    const { hits, addresses } = await searches.ask('trygghetsvandring');
    expect(addresses[0]).toBe('/bjorkhult/2024/trygghet-i-centrum/');
    expect(hits[0]!.activities.map(({ id }) => id)).toContain('trygghetsvandringar');
    // A promise has no outcome, though it is found by those of its activities.
    expect(hits[0]!.outcome).toBeUndefined();
  });

  test('finds municipalities and pages', async () => {
    expect((await searches.ask('norrsele')).addresses).toContain('/norrsele/');
    expect((await searches.ask('öppna data')).addresses).toContain('/oppna-data/');
  });
});

test('the search of a municipality finds nothing of another but the promise that they share', async () => {
  const { addresses } = await searches.ask('polisen', 'adala');
  expect(addresses.length).toBeGreaterThan(0);
  const shared = '/bjorkhult/2023/trafik-vid-skolor/';
  expect(addresses).toContain(shared);
  expect(addresses.filter((address) => !/^\/adala\//.test(address) && !address.startsWith(shared))).toEqual(
    [],
  );
});

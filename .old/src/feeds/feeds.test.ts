import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { EKSJO, MADE_UP, readOptions } from '../../tests/fixtures.ts';
import { readContent } from '../content/read.ts';
import type { Edit, MunicipalityHistory } from '../domain/history.ts';
import { siteOf, type Site } from '../views/site.ts';
import { atomFeed } from './atom.ts';
import { dueCalendar } from './calendar.ts';
import { feedsOf } from './feeds.ts';

const absolute = (address: string) => `https://loften.example/a${address}`;

async function siteIn(folder: string): Promise<Site> {
  const { content } = await readContent(readOptions(folder));
  return siteOf({ ...content, today: '2026-11-22' });
}

const eksjo = await siteIn(EKSJO);
const madeUp = await siteIn(MADE_UP);

const versionOf = (day: string) => ({
  id: `${day.replaceAll('-', '')}abcdef`,
  day,
  time: `${day}T08:30:00.000Z`,
});

function withHistory(site: Site, municipality: string, edits: readonly Edit[]): Site {
  const own: MunicipalityHistory = { version: edits[0]!.version, edits };
  return { ...site, history: new Map([[municipality, own]]) };
}

/** Reads a feed as a news reader does. */
function read(site: Site, page: string) {
  const { source } = feedsOf(site).find((feed) => feed.page === page)!;
  return parseAtomFeed(atomFeed(source(), absolute));
}

describe('The feed', () => {
  test.each(feedsOf(madeUp).map(({ page }) => page))(
    'of %s can be read, and each entry has an id of its own',
    (page) => {
      const feed = read(madeUp, page);
      expect(feed.id).toBe(absolute(page));
      expect(feed.title?.value).toMatch(/^Nytt: /);
      expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${absolute(page)}nytt.atom`);
      const ids = (feed.entries ?? []).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^tag:[a-z.-]+,\d{4}:[a-z0-9-]+\/\d{4}\/[a-z0-9/-]+$/);
    },
  );

  test('has the whole follow-up: what was promised, the outcome and what is reported, word for word', () => {
    const { entries = [] } = read(eksjo, '/eksjo/2017/trygghet-i-oster/');
    const t1 = entries.find(({ id }) => id?.endsWith('/2017/t1'));
    expect(t1?.title?.value).toBe('Ny uppföljning: tertial 1 2017, Eksjö');
    const html = t1?.content?.value ?? '';
    expect(html).toContain('Genomföra minst tio underrättelsebaserade trafikkontroller');
    expect(html).toContain('Genomfört minst åtta');
    expect(html).toContain('Utfall: Uppfyllt');
  });

  test('of the whole site has what has happened in all of it, the latest first', () => {
    const { entries = [] } = read(madeUp, '/');
    const times = entries.map(({ updated }) => updated!);
    expect(times).toEqual(times.toSorted().reverse());
    expect(new Set(entries.map(({ id }) => id?.split(':')[2]?.split('/')[0])).size).toBeGreaterThan(1);
  });
});

describe('With a history', () => {
  const promise = '/eksjo/2017/trygghet-i-oster/';
  const of = { promise, year: 2017, within: [] };
  const site = withHistory(eksjo, 'eksjo', [
    {
      ...of,
      version: versionOf('2018-05-03'),
      kind: 'changed',
      text: 'Tertial 1: antalet ändrat från 4 till 5',
    },
    {
      ...of,
      version: versionOf('2018-05-03'),
      kind: 'judged',
      text: 'Ändrat utfall: ”A”, från Pågår till Uppfyllt',
    },
    {
      ...of,
      version: versionOf('2018-01-22'),
      kind: 'added',
      period: 't3',
      text: 'Ny uppföljning: tertial 3 2017',
    },
    {
      ...of,
      version: versionOf('2018-01-22'),
      kind: 'judged',
      text: 'Ändrat utfall: ”B”, från Pågår till Uppfyllt',
    },
    { ...of, version: versionOf('2017-03-01'), kind: 'added', text: 'Löftet har lagts till' },
  ]);
  const entries = read(site, promise).entries ?? [];
  const byTitle = (title: string) => entries.filter((entry) => entry.title?.value.startsWith(title));

  test('a correction is told with what it changed, on its day', () => {
    expect(byTitle('Rättat')).toMatchObject([
      { title: { value: 'Rättat: Trygghet i öster, Eksjö 2017' }, updated: '2018-05-03T08:30:00.000Z' },
    ]);
    expect(byTitle('Rättat')[0]?.content?.value).toContain('antalet ändrat från 4 till 5.');
    expect(byTitle('Rättat')[0]?.content?.value).toContain('från Pågår till Uppfyllt');
  });

  test('a follow-up has the time when it was published, and its outcomes have no entry of their own', () => {
    expect(byTitle('Ny uppföljning: tertial 3')).toMatchObject([{ published: '2018-01-22T08:30:00.000Z' }]);
    expect(byTitle('Ändrat utfall')).toEqual([]);
  });

  test('a promise is told when it was published, word for word', () => {
    expect(byTitle('Publicerat')).toMatchObject([{ published: '2017-03-01T08:30:00.000Z' }]);
    expect(byTitle('Publicerat')[0]?.content?.value).toContain('Att öka den upplevda tryggheten');
  });
});

describe('The calendar', () => {
  const events = (site: Site) =>
    site.municipalities.flatMap((owner) =>
      new ICAL.Component(ICAL.parse(dueCalendar(owner, absolute)) as unknown[])
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event)),
    );

  test('has the last day of each follow-up, two months after its period', () => {
    expect(events(eksjo).map(({ summary, startDate }) => `${startDate.toString()} ${summary}`)).toEqual([
      '2017-06-30 Sista dag att redovisa tertial 1 2017, Eksjö',
      '2017-10-31 Sista dag att redovisa tertial 2 2017, Eksjö',
      '2018-02-28 Sista dag att redovisa tertial 3 2017, Eksjö',
    ]);
  });

  test('says how much is reported, and has an id of its own for each', () => {
    const all = events(madeUp);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    for (const { description } of all) expect(description).toMatch(/^Redovisat: \d+ av \d+\.$/);
  });

  test('is the same for the same content', () => {
    const [owner] = madeUp.municipalities;
    expect(dueCalendar(owner!, absolute)).toBe(dueCalendar(owner!, absolute));
  });
});

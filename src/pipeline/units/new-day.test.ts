/** A day that changes nothing of a municipality changes none of its pages. */
import { beforeAll, expect, test } from 'vitest';
import { readOptions, MADE_UP, SECOND } from '../../../tests/fixtures.ts';
import { readContent } from '../../content/read.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { municipalityAddress, promiseAddress } from '../../domain/address.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Edit, History } from '../../domain/history.ts';
import { atomFeed } from '../../feeds/atom.ts';
import { dueCalendar } from '../../feeds/calendar.ts';
import { feedsOf } from '../../feeds/feeds.ts';
import { dataFiles } from '../../open-data/files.ts';
import { dayText } from '../../text/date.ts';
import { judgedText } from '../../text/frame.ts';
import { asOfIn } from '../../domain/as-of.ts';
import { frameOf } from '../../views/frame.ts';
import { activitiesPage } from '../../views/pages/activities.ts';
import { changesPage } from '../../views/pages/changes.ts';
import { promiseEmbed, yearEmbed } from '../../views/pages/embed.ts';
import { municipalityPage } from '../../views/pages/municipality.ts';
import { promisePage } from '../../views/pages/promise.ts';
import { reportPage } from '../../views/pages/report.ts';
import { municipalitySearchPage } from '../../views/pages/search.ts';
import { statementPages } from '../../views/pages/statement.ts';
import { yearPage } from '../../views/pages/year.ts';
import { shareImages } from '../../views/parts/share-image.ts';
import { promisePages, reportPages, siteOf, yearPages } from '../../views/site.ts';
import { municipalUnits } from './units.ts';

/** Whether all stretches of all days are looked at. */
const IS_THOROUGH = process.env['EVERY_DAY'] !== undefined;
/** Of so many stretches of days that show the same, the first and the last day of one are compared. */
const STEP = IS_THOROUGH ? 1 : 5;
const [FIRST, LAST] = IS_THOROUGH ? ['2023-06-01', '2028-04-01'] : ['2024-05-01', '2024-10-31'];
const PUBLISHED = '2023-05-20';

const program = { digest: 'program', entry: '', assets: '' };
let catalogs: readonly Catalog[];

beforeAll(async () => {
  catalogs = await Promise.all(
    [MADE_UP, SECOND].map(async (folder) => {
      const { content } = await readContent(readOptions(folder));
      return { ...content, today: FIRST, history: historyOf(content.promises) };
    }),
  );
});

/** A history in which all that there is was published before the days that are looked at. */
function historyOf(promises: Catalog['promises']): History {
  const version = (day: Day) => ({ id: day, day, time: `${day}T10:00:00.000Z` });
  const byOwner = Map.groupBy(promises, ({ municipality }) => municipality);
  return new Map(
    [...byOwner].map(([municipality, own]) => {
      const edits = own.flatMap((promise): readonly Edit[] => {
        const { year, reports } = promise;
        const added = { kind: 'added', promise: promiseAddress(promise), year, within: [] } as const;
        return [
          ...reports.map(({ period: { id } }) => ({
            ...added,
            version: version(PUBLISHED),
            text: `Ny uppföljning: ${id}`,
            period: id,
          })),
          { ...added, version: version('2022-01-10'), text: 'Ett löfte har lagts till' },
        ];
      });
      return [municipality, { version: version(PUBLISHED), edits }];
    }),
  );
}

const absolute = (address: string) => `https://example.org${address}`;

/** Everything that is shown of a municipality. */
function shownOf(catalog: Catalog, municipality: string): string {
  const site = siteOf(catalog);
  const owner = site.municipalities.find((one) => one.municipality.id === municipality)!;
  const own = { ...site, municipalities: [owner] };
  const home = municipalityAddress(municipality);
  return JSON.stringify(
    [
      frameOf(site, { address: home, heading: '', cited: absolute(home) }),
      municipalityPage(site, owner),
      changesPage(site, owner),
      municipalitySearchPage(owner),
      statementPages(own),
      ...yearPages(own).flatMap((year) => [
        yearPage(site, year),
        yearEmbed(site, year),
        activitiesPage(year),
      ]),
      ...promisePages(own).flatMap(({ year, judged }) => [
        promisePage(site, year, judged),
        promiseEmbed(site, year, judged),
      ]),
      ...reportPages(own).map(({ year, periods }) => reportPage(site, year, periods)),
      shareImages(own),
      dueCalendar(owner, absolute),
      ...feedsOf(own)
        .filter(({ page }) => page.startsWith(home))
        .map(({ source }) => source())
        // One that is empty is as old as the day.
        .filter(({ entries }) => entries.length > 0)
        .map((source) => atomFeed(source, absolute)),
      ...dataFiles(catalog, absolute)
        .filter(({ address }) => address.endsWith(`/${municipality}/allt.json`))
        .map(({ content }) => content()),
    ],
    undefined,
    1,
  );
}

/** Leaves out as of which day it is. */
function withoutDay(text: string, day: Day): string {
  return [judgedText(dayText(day), undefined), `\\"bedomt_per\\":\\"${day}`].reduce(
    (rest, said) => rest.replaceAll(said, ''),
    text,
  );
}

type Stretch = readonly [since: Day, last: Day];

/** Returns, of each municipality, the stretches of days that show the same. */
function stretchesOf(catalog: Catalog): ReadonlyMap<string, readonly Stretch[]> {
  const all = new Map<string, [Day, Day][]>(catalog.municipalities.map(({ id }) => [id, []]));
  for (let today = FIRST; today <= LAST; today = addDays(today, 1)) {
    for (const [id, since] of asOfIn({ ...catalog, today })) {
      const stretches = all.get(id)!;
      const latest = stretches.at(-1);
      if (latest?.[0] === since) latest[1] = today;
      else stretches.push([since, today]);
    }
  }
  return all;
}

test('what is shown as of the day since which nothing has changed is what is shown as of today', () => {
  let [found, compared] = [0, 0];
  for (const catalog of catalogs) {
    for (const [id, stretches] of stretchesOf(catalog)) {
      for (const [since, last] of stretches) {
        if (since === last || found++ % STEP !== 0) continue;
        compared++;
        const on = (today: Day) => withoutDay(shownOf({ ...catalog, today }, id), today);
        expect(on(last), `${id}, ${since}–${last}`).toEqual(on(since));
      }
    }
  }
  expect(compared).toBeGreaterThan(2);
});

/** Returns the municipalities whose pages are made again on a day. */
async function madeAgain(catalog: Catalog, day: Day): Promise<readonly string[]> {
  const [before = [], after = []] = await Promise.all(
    [addDays(day, -1), day].map((today) =>
      municipalUnits({ catalog: { ...catalog, today }, pages: [], publicDirs: [] }, program, '/'),
    ),
  );
  return after.filter(({ key }, index) => key !== before[index]!.key).map(({ name }) => name);
}

test('on a new day, only those are made again of which something else is shown', async () => {
  const [catalog] = catalogs as [Catalog];
  expect(await madeAgain(catalog, '2026-11-23')).toEqual([]);
  // A follow-up of Björkhult becomes overdue.
  expect(await madeAgain(catalog, '2024-09-01')).not.toEqual([]);
  const { history: _history, ...unknown } = catalog;
  expect(await madeAgain(unknown, '2026-11-23')).toEqual(catalog.municipalities.map(({ id }) => id));
});

test('pages say since when they are unchanged, and those without a history as of which day they are judged', () => {
  const [catalog] = catalogs as [Catalog];
  const { history: _history, ...unknown } = { ...catalog, today: '2026-11-23' };
  const stateOf = (given: Catalog, address: string) =>
    frameOf(siteOf({ ...given, asOf: asOfIn(given) }), { address, heading: '', cited: address }).state;
  const today = { ...catalog, today: '2026-11-23' };
  expect(stateOf(today, '/bjorkhult/')).toMatch(/^Oförändrat sedan den \d+ \w+ 202[56], version/);
  expect(stateOf(today, '/nytt/')).toMatch(/^Bedömt den 23 november 2026/);
  expect(stateOf(unknown, '/bjorkhult/')).toBe('Bedömt den 23 november 2026');
});

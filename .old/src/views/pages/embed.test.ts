import { expect, test } from 'vitest';
import { aCatalog, aMunicipality, anActivity, anAgreement, aPromise } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { promiseEmbed, yearEmbed } from './embed.ts';

const site = siteOf(
  aCatalog({
    municipalities: [aMunicipality()],
    agreements: [anAgreement()],
    promises: [aPromise({ activities: [anActivity()] })],
  }),
);
const [year] = site.municipalities[0]!.years;
const [judged] = year!.promises;

test('of a year shows its promises with their outcomes counted', () => {
  const page = yearEmbed(site, year!);
  expect(page).toMatchObject({ address: '/inbaddat/bjorkhult/2017/', page: '/bjorkhult/2017/' });
  expect(page.rows).toEqual([
    { text: judged!.promise.title, counts: expect.stringContaining('1') as string },
  ]);
});

test('is as high as it has rows', () => {
  const { height } = yearEmbed(site, year!);
  expect(height).toBeGreaterThan(yearEmbed(site, { ...year!, promises: [] }).height);
});

test('of a promise shows its activities with their outcomes, and the day they were judged by', () => {
  const page = promiseEmbed(site, year!, judged!);
  expect(page.heading).toBe(judged!.promise.title);
  expect(page.rows.map(({ text }) => text)).toEqual(judged!.activities.map(({ activity }) => activity.text));
  expect(page.state).toMatch(/^Bedömt den \d/);
});

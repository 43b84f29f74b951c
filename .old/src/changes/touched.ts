/** Which addresses and follow-ups a removed or renamed thing takes with it. */
import {
  activityAddress,
  municipalityAddress,
  promiseAddress,
  reportAddress,
  statementAddress,
  yearAddress,
  ownPageAddress,
} from '../domain/address.ts';
import type { Report } from '../domain/model.ts';
import type { Content } from '../content/parse/content.ts';
import { capitalised } from '../text/list.ts';
import { reportText } from '../text/changes.ts';
import { periodText } from '../text/period.ts';
import { quote } from '../text/quote.ts';

/** Returns the addresses that a content had and its successor has not. */
export function lostAddresses(before: Content, after: Content): readonly string[] {
  const kept = new Set([
    ...addressesOf(after),
    // What led to an activity leads to its promise.
    ...after.promises.flatMap(({ formerAddresses, activities }) =>
      formerAddresses.flatMap((former) => [
        former,
        ...activities.flatMap(({ id, formerIds = [] }) =>
          [id, ...formerIds].map((one) => `${former}#${one}`),
        ),
      ]),
    ),
    ...after.promises.flatMap((promise) =>
      promise.activities.flatMap(({ formerIds = [] }) => formerIds.map((id) => activityAddress(promise, id))),
    ),
  ]);
  return [...new Set(addressesOf(before))].filter((address) => !kept.has(address));
}

function addressesOf({ municipalities, agreements, promises, pages }: Content): readonly string[] {
  return [
    ...municipalities.map(({ id }) => municipalityAddress(id)),
    ...municipalities.flatMap(({ id, statement }) => (statement ? [statementAddress(id)] : [])),
    ...agreements.flatMap((agreement) => [
      yearAddress(agreement),
      ...agreement.reports.map(({ period }) => reportAddress(agreement, period.id)),
    ]),
    ...promises.flatMap((promise) => [
      promiseAddress(promise),
      ...promise.activities.map(({ id }) => activityAddress(promise, id)),
      ...promise.reports.map(({ period }) => reportAddress(promise, period.id)),
    ]),
    ...pages.map(({ id }) => ownPageAddress(id)),
  ];
}

/** Where something was removed. */
interface Place {
  readonly municipality?: string;
  readonly year?: number | undefined;
  readonly promise?: string | undefined;
}

/**
 * Returns the names of the follow-ups that speak of a removed thing. `within` are the ids that lead to it: an activity and one of
 * its measures. Without any, all follow-ups there are meant.
 */
export function reportsOn(
  content: Content,
  { municipality, year, promise }: Place,
  within: readonly string[],
): readonly string[] {
  const id = within.at(-1);
  if (municipality === undefined) return [];
  return content.promises
    .filter((one) => one.municipality === municipality)
    .filter((one) => year === undefined || one.year === year)
    .filter((one) => promise === undefined || one.shortName === promise)
    .flatMap(({ shortName, reports }) =>
      reports
        .filter((report) => id === undefined || speaksOf(report, id))
        .map(({ period }) => capitalised(reportText(periodText(period, true), quote(shortName)))),
    );
}

/** Returns the names of what mentions a party: agreements, promises and follow-ups. */
export function mentionsOf({ agreements, promises }: Content, party: string): readonly string[] {
  const reportsOf = (reports: readonly Report[], name: string) =>
    reports
      .filter((report) => speaksOf(report, party))
      .map(({ period }) => capitalised(reportText(periodText(period, true), name)));
  return [
    ...agreements.filter(({ parties }) => parties.includes(party)).map(({ title }) => quote(title)),
    ...promises.flatMap(({ shortName, activities, reports }) => [
      ...(activities.some(({ parties }) => parties.includes(party)) ? [quote(shortName)] : []),
      ...reportsOf(reports, quote(shortName)),
    ]),
  ];
}

function speaksOf({ source, reporter, results }: Report, id: string): boolean {
  return (
    source === id ||
    reporter?.party === id ||
    results.some(
      ({ activities, party, values, forecasts, events }) =>
        activities.includes(id) ||
        party === id ||
        [...values, ...forecasts].some(({ measure, partOf }) => measure === id || partOf === id) ||
        events.some(({ place }) => place === id),
    )
  );
}

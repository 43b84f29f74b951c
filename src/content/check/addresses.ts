/** Every address leads to one thing: to what has it now, or to what had it before. Promises renew older ones. */
import {
  formerAddress,
  isAgreementName,
  isSiteRoute,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  promiseAt,
  reportAddress,
} from '../../domain/address.ts';
import { circleFrom } from '../../domain/renewals.ts';
import type { ParsedContent, ParsedMunicipality, ParsedPromise, ParsedReport } from '../parse/parsed.ts';
import { problemAt, problemOf } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Problem } from '../problems/problem.ts';

/** Pages, reports and former addresses where something else is, and renewals of nothing or in a circle. */
export function* ambiguousAddresses({ municipalities, pages }: ParsedContent): Iterable<Problem> {
  yield* takenByPages(pages, municipalities);
  const promises = municipalities.flatMap(({ agreements }) => agreements.flatMap(({ promises }) => promises));
  const byAddress = new Map(promises.map((promise) => [promiseAddress(promise.key), promise]));
  const reported = municipalities.flatMap(({ id, agreements }) =>
    agreements.flatMap(({ year, reports, promises }) => [
      ...promises.map(({ key, reports }) => ({ key, reports })),
      { key: { municipality: id, year }, reports },
    ]),
  );
  for (const one of reported) yield* takenByReports(one, byAddress);
  for (const { id, agreements } of municipalities) {
    const own = agreements.flatMap(({ promises }) => promises);
    const known = own.map(({ key }) => `${key.year}/${key.id}`);
    for (const promise of own) yield* badRenewal(promise, id, known, byAddress);
  }
  const reports = reportAddresses(reported);
  const claimed = new Map<string, string>();
  for (const { key, file } of promises) {
    for (const [index, written] of (file?.data?.formerAddresses ?? []).entries()) {
      const address = formerAddress(written, key.municipality);
      const taker = byAddress.has(address)
        ? messages.TAKERS.promise
        : (claimed.get(address) ?? siteAt(address) ?? reports.get(address));
      if (taker !== undefined) {
        yield problemAt(file!.source, ['tidigare', index], messages.formerAddressTaken(address, taker));
      }
      claimed.set(address, file!.source.name);
    }
  }
}

function siteAt(address: string): string | undefined {
  return promiseAt(address) ? undefined : messages.TAKERS.site;
}

/** A page of the content that is called like a municipality, or like a page that the site makes itself. */
function* takenByPages(
  pages: ParsedContent['pages'],
  municipalities: readonly ParsedMunicipality[],
): Iterable<Problem> {
  const taken = new Set(municipalities.map(({ id }) => id));
  for (const { id, folder, path } of pages) {
    const name = folder.prefix + path;
    if (isSiteRoute(id))
      yield problemOf(name, messages.pageAddressTaken(ownPageAddress(id), messages.TAKERS.site));
    if (!taken.has(id)) continue;
    yield problemOf(
      name,
      messages.pageAddressTaken(municipalityAddress(id), messages.municipalityFolder(id)),
    );
  }
}

/** The reports of a promise, or of an agreement as a whole. */
interface Reported {
  readonly key: { readonly municipality: string; readonly year: number };
  readonly reports: readonly ParsedReport<unknown>[];
}

/** A report whose file is called like a promise of the same year, or like a page that the site makes itself. */
function* takenByReports(
  { key, reports }: Reported,
  byAddress: ReadonlyMap<string, ParsedPromise>,
): Iterable<Problem> {
  for (const { name, file } of reports) {
    const address = reportAddress(key, name);
    const taker = isAgreementName(name)
      ? messages.TAKERS.site
      : byAddress.has(address)
        ? messages.promiseFolder(name)
        : undefined;
    if (taker !== undefined && file)
      yield problemOf(file.source.name, messages.reportAddressTaken(address, taker));
  }
}

/** All follow-ups, each with the file that it is made of first. */
function reportAddresses(reported: readonly Reported[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const { key, reports } of reported) {
    for (const { name, file } of reports) {
      const address = reportAddress(key, name);
      if (file && !addresses.has(address)) addresses.set(address, file.source.name);
    }
  }
  return addresses;
}

function* badRenewal(
  promise: ParsedPromise,
  municipality: string,
  known: readonly string[],
  byAddress: ReadonlyMap<string, ParsedPromise>,
): Iterable<Problem> {
  const renews = promise.file?.data?.renews;
  if (!promise.file || !renews) return;
  const { source } = promise.file;
  const written = `${renews.year}/${renews.id}`;
  if (!known.includes(written)) {
    yield problemAt(
      source,
      ['förnyar'],
      messages.unknownReference('promise', written, known, nearest(written, known)),
    );
    return;
  }
  const renewedBy = ({ file }: ParsedPromise) => {
    const key = file?.data?.renews;
    return key && byAddress.get(promiseAddress({ municipality, ...key }));
  };
  const circle = circleFrom(promise, renewedBy);
  if (circle) {
    const names = circle.map(({ key }) => `${key.year}/${key.id}`);
    yield problemAt(source, ['förnyar'], messages.renewsItself(names));
    return;
  }
  const renewed = renewedBy(promise);
  if (renewed?.term && promise.term && renewed.term.from >= promise.term.from) {
    yield problemAt(source, ['förnyar'], messages.renewsLater(written));
  }
}

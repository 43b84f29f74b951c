/** Checks that every address belongs to one thing only, that links lead where they seem to, and that promises renew older ones. */
import {
  formerAddress,
  isAgreementName,
  isLinkedPage,
  isSiteRoute,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  promiseAt,
  reportAddress,
} from '../../domain/address.ts';
import { circlesAmong } from '../../domain/renewals.ts';
import type { ParsedMunicipality, ParsedPromise, ParsedReport } from '../parse/parsed.ts';
import { problemAt, problemOf } from '../source/locate.ts';
import * as messages from '../../text/problems.ts';
import { idFrom } from '../formats/identifier.ts';
import { valuesIn } from '../formats/layout.ts';
import { misleadingText, unusualPort } from '../formats/misleading.ts';
import { filesOf } from './files.ts';
import type { KnownContent, KnownReport } from './known.ts';
import { nearest } from '../formats/nearest.ts';
import type { Problem } from '../problems/problem.ts';

/** Finds reports whose address is taken, and renewals of unknown, later or circular promises. */
export function* ownAddresses({ id, agreements }: ParsedMunicipality): Iterable<Problem> {
  const own = agreements.flatMap(({ promises }) => promises);
  const byAddress = new Map(own.map((promise) => [promiseAddress(promise.key), promise]));
  const reported = agreements.flatMap(({ year, reports, promises }) => [
    ...promises.map(({ key, reports }) => ({ key, reports })),
    { key: { municipality: id, year }, reports },
  ]);
  for (const one of reported) yield* takenByReports(one, byAddress);
  const known = own.map(({ key }) => writtenAs(key));
  const renewedBy = ({ file }: ParsedPromise) => {
    const key = file?.data?.renews;
    return key && byAddress.get(promiseAddress({ municipality: id, ...key }));
  };
  const circles = circlesAmong(own, renewedBy);
  for (const promise of own) yield* badRenewal(promise, known, renewedBy(promise), circles.get(promise));
}

/** Finds pages and former addresses whose address is taken by something anywhere on the site. */
export function* ambiguousAddresses({ municipalities, pages }: KnownContent): Iterable<Problem> {
  yield* takenByPages(pages, municipalities);
  yield* linkedInSwedish(pages);
  const promises = municipalities.flatMap(({ agreements }) => agreements.flatMap(({ promises }) => promises));
  const written = promises.filter(({ file }) => (file?.data?.formerAddresses ?? []).length > 0);
  if (written.length === 0) return;
  const byAddress = new Set(promises.map((promise) => promiseAddress(promise.key)));
  const reports = reportAddresses(
    municipalities.flatMap(({ id, agreements }) =>
      agreements.flatMap(({ year, reports, promises }) => [
        ...promises.map(({ key, reports }) => ({ key, reports })),
        { key: { municipality: id, year }, reports },
      ]),
    ),
  );
  const claimed = new Map<string, string>();
  for (const { key, file } of written) {
    for (const [index, written] of (file?.data?.formerAddresses ?? []).entries()) {
      const address = formerAddress(written, key.municipality);
      const owner = byAddress.has(address)
        ? messages.ADDRESS_OWNERS.promise
        : (claimed.get(address) ?? siteOwning(address) ?? reports.get(address));
      if (owner !== undefined) {
        yield problemAt(file!.source, ['tidigare', index], messages.formerAddressTaken(address, owner));
      }
      claimed.set(address, file!.source.name);
    }
  }
}

/** Finds sources whose titles show another address than their own, and addresses at unusual ports. */
export function* misleadingAddresses(municipality: ParsedMunicipality): Iterable<Problem> {
  for (const { file, layout } of filesOf(municipality)) {
    for (const { path, value, layout: field } of file.fields ? valuesIn(file.fields, layout) : []) {
      if (typeof value !== 'string' || !field.format?.endsWith('-address')) continue;
      const problem = unusualPort(value);
      if (problem) yield problemAt(file.source, path, problem);
    }
  }
  for (const { file } of municipality.agreements) {
    for (const [index, { title, address }] of (file?.data?.sources ?? []).entries()) {
      const problem = address === undefined ? undefined : misleadingText(title, address);
      if (problem) yield problemAt(file!.source, ['källor', index, 'titel'], problem);
    }
  }
}

function siteOwning(address: string): string | undefined {
  return promiseAt(address) ? undefined : messages.ADDRESS_OWNERS.site;
}

/** Finds pages with the same name as a municipality or as a page that the site generates. */
function* takenByPages(
  pages: KnownContent['pages'],
  municipalities: KnownContent['municipalities'],
): Iterable<Problem> {
  const taken = new Set(municipalities.map(({ id }) => id));
  const ids = [...taken, ...pages.map(({ id }) => id)];
  for (const { id, folder, path, isCode } of pages) {
    const name = folder.prefix + path;
    const free = `${idFrom(`om-${id}`, ids)}.${isCode ? 'mdx' : 'md'}`;
    if (isSiteRoute(id))
      yield problemOf(
        name,
        messages.pageAddressTaken(ownPageAddress(id), messages.ADDRESS_OWNERS.site, free),
      );
    if (!taken.has(id) || ownPageAddress(id) !== municipalityAddress(id)) continue;
    yield problemOf(
      name,
      messages.pageAddressTaken(municipalityAddress(id), messages.municipalityFolder(id), free),
    );
  }
}

/** Finds pages in other languages at addresses that the site links to in Swedish, or writes about itself. */
function* linkedInSwedish(pages: KnownContent['pages']): Iterable<Problem> {
  for (const { id, path, isCode, file } of pages) {
    const language = file?.data?.language;
    if (language === undefined || !isLinkedPage(id)) continue;
    const free = `${path.slice(0, path.lastIndexOf('/') + 1)}${idFrom(`${id}-${language}`, [])}.${isCode ? 'mdx' : 'md'}`;
    yield problemAt(file!.source, ['språk'], messages.linkedInSwedish(ownPageAddress(id), free));
  }
}

/** A promise or an agreement with its reports. */
interface Reported<Report> {
  readonly key: { readonly municipality: string; readonly year: number };
  readonly reports: readonly Report[];
}

/** Finds reports with the same name as a promise in the same year or as a page that the site generates. */
function* takenByReports(
  { key, reports }: Reported<ParsedReport<unknown>>,
  byAddress: ReadonlyMap<string, ParsedPromise>,
): Iterable<Problem> {
  for (const { name, file } of reports) {
    const address = reportAddress(key, name);
    const owner = isAgreementName(name)
      ? messages.ADDRESS_OWNERS.site
      : byAddress.has(address)
        ? messages.promiseFolder(name)
        : undefined;
    if (owner !== undefined && file)
      yield problemOf(
        file.source.name,
        messages.reportAddressTaken(
          address,
          owner,
          idFrom(
            `uppfoljning-${name}`,
            reports.map(({ name }) => name),
          ),
        ),
      );
  }
}

/** Returns the address of each follow-up with the name of its first file. */
function reportAddresses(reported: readonly Reported<KnownReport>[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const { key, reports } of reported) {
    for (const { name, file } of reports) {
      const address = reportAddress(key, name);
      if (file && !addresses.has(address)) addresses.set(address, file.source.name);
    }
  }
  return addresses;
}

/** Returns a promise's key as `förnyar` has it. */
function writtenAs({ year, id }: { readonly year: number; readonly id: string }): string {
  return `${year}/${id}`;
}

function* badRenewal(
  { file, term }: ParsedPromise,
  known: readonly string[],
  renewed: ParsedPromise | undefined,
  circle: (() => readonly ParsedPromise[]) | undefined,
): Iterable<Problem> {
  const renews = file?.data?.renews;
  if (!file || !renews) return;
  const written = writtenAs(renews);
  if (!renewed) {
    yield problemAt(file.source, ['förnyar'], () =>
      messages.unknownReference('promise', written, known, nearest(written, known)),
    );
  } else if (circle) {
    yield problemAt(file.source, ['förnyar'], () =>
      messages.renewsItself(circle().map(({ key }) => writtenAs(key))),
    );
  } else if (renewed.term && term && renewed.term.from >= term.from) {
    yield problemAt(file.source, ['förnyar'], messages.renewsLater(written));
  }
}

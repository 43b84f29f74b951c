/**
 * Finds addresses that readers may have and that lead nowhere any more: pages, activities and former addresses that an earlier
 * version of the content had. They are only warnings, since something may be taken away on purpose.
 */
import {
  activityAddress,
  formerAddress,
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  START,
  statementAddress,
  yearAddress,
} from '../../domain/address.ts';
import type { PromiseKey } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { isFields } from '../formats/layout.ts';
import type { ProblemText, UntriedProblem } from '../problems/problem.ts';
import { matchPath, pageOf, pathOf, promiseIn } from '../source/file-tree.ts';
import { problemAt, problemOf } from '../source/locate.ts';
import type { Path } from '../source/location.ts';
import { earlierFields, type EarlierContent } from './earlier.ts';
import type { KnownContent, KnownPromise } from './known.ts';
import { vanishedReviews } from './vanished-reviews.ts';
import { vanishedTerms } from './vanished-terms.ts';
import type { SourceFile } from '../source/source-file.ts';

/** Returns a problem for each address of the earlier content that leads nowhere. None while promises have errors. */
export function vanishedAddresses(
  parsed: KnownContent,
  paths: ReadonlySet<string>,
  earlier: EarlierContent,
  prefix: string,
): readonly UntriedProblem[] {
  const promises = parsed.municipalities.flatMap(({ agreements }) =>
    agreements.flatMap(({ promises }) => promises),
  );
  if (promises.some(({ file }) => !file?.data)) return [];
  const glossary = pathOf('ordlista', {});
  return [
    ...new Comparison(parsed, promises, paths, earlier, prefix).problems(),
    ...vanishedReviews(parsed, earlier, prefix),
    ...vanishedTerms(parsed, earlier.changed.get(glossary) ?? '', prefix + glossary),
  ];
}

interface EarlierPromise {
  readonly path: string;
  readonly key: PromiseKey;
  readonly title: string;
  /** As written. */
  readonly former: readonly string[];
  readonly activities: readonly {
    readonly id: string;
    readonly text: string;
    readonly former: readonly string[];
  }[];
}

class Comparison {
  private readonly promises: readonly KnownPromise[];
  private readonly paths: ReadonlySet<string>;
  private readonly earlier: EarlierContent;
  private readonly prefix: string;
  private readonly addresses: ReadonlySet<string>;
  /** The present promise of each earlier one that has another folder, by the path of the earlier one. */
  private readonly moved = new Map<string, KnownPromise>();

  constructor(
    { municipalities, pages }: KnownContent,
    promises: readonly KnownPromise[],
    paths: ReadonlySet<string>,
    earlier: EarlierContent,
    prefix: string,
  ) {
    this.promises = promises;
    this.paths = paths;
    this.earlier = earlier;
    this.prefix = prefix;
    this.addresses = new Set([
      START,
      GLOSSARY,
      ...pages.map(({ id }) => ownPageAddress(id)),
      ...municipalities.map(({ id }) => municipalityAddress(id)),
      ...municipalities.flatMap(({ id, hasStatement }) => (hasStatement ? [statementAddress(id)] : [])),
      ...municipalities.flatMap(({ id, agreements }) =>
        agreements.flatMap(({ year, reports, promises }) => [
          yearAddress({ municipality: id, year }),
          ...[reports, ...promises.map(({ reports }) => reports)]
            .flat()
            .map(({ name }) => reportAddress({ municipality: id, year }, name)),
        ]),
      ),
      ...promises.map(({ key }) => promiseAddress(key)),
      ...promises.flatMap(({ key, file }) =>
        file!.data!.formerAddresses.map((written) => formerAddress(written, key.municipality)),
      ),
    ]);
  }

  *problems(): Iterable<UntriedProblem> {
    const gone = [...this.earlier.paths].filter((path) => !this.paths.has(path)).sort();
    const earlierPromises = [...this.earlier.changed].flatMap(([path, text]) =>
      matchPath(path)?.kind === 'lofte' ? [earlierPromise(path, text)] : [],
    );
    for (const promise of earlierPromises) yield* this.promiseProblems(promise);
    yield* this.folderProblems(gone);
    for (const path of gone) yield* this.fileProblems(path);
  }

  private *promiseProblems(before: EarlierPromise): Iterable<UntriedProblem> {
    const { key, path } = before;
    const address = promiseAddress(key);
    const now = this.promises.find((promise) => promiseAddress(promise.key) === address);
    const here = now ?? this.successorOf(before);
    if (!now && here) this.moved.set(path, here);
    if (here && !this.addresses.has(address)) {
      const written = writtenFor(here.key, address);
      yield this.atFormer(here.file!.source, [], here.file!.data!.formerAddresses, (listed) =>
        messages.promiseMoved(address, written, listed),
      );
    }
    if (!here && !this.addresses.has(address) && this.hasFolder(key)) {
      yield problemOf(this.prefix + path, messages.promiseVanishes(address, `${key.year}/${key.id}`));
    }
    if (!here) return;
    for (const former of before.former.map((written) => formerAddress(written, key.municipality))) {
      if (this.addresses.has(former)) continue;
      const written = writtenFor(here.key, former);
      yield this.atFormer(here.file!.source, [], here.file!.data!.formerAddresses, (listed) =>
        messages.formerAddressVanishes(former, written, listed),
      );
    }
    yield* this.activityProblems(before, here);
  }

  private *activityProblems(before: EarlierPromise, { key, file }: KnownPromise): Iterable<UntriedProblem> {
    const { activities } = file!.data!;
    const known = new Set(activities.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
    const earlierIds = new Set(before.activities.map(({ id }) => id));
    const fresh = activities.filter(({ id }) => !earlierIds.has(id));
    const gone = before.activities.filter(({ id }) => !known.has(id));
    for (const { id, text } of gone) {
      const successor = fresh.find((one) => one.text === text) ?? (gone.length === 1 ? fresh[0] : undefined);
      yield* this.activityProblem(
        key,
        file!.source,
        id,
        text,
        successor && activities.indexOf(successor),
        file,
      );
    }
    for (const { id, text, former } of before.activities) {
      const index = activities.findIndex((one) => one.id === id);
      for (const lost of former.filter((one) => index !== -1 && !known.has(one)))
        yield* this.activityProblem(key, file!.source, lost, text, index, file);
    }
  }

  private *activityProblem(
    key: PromiseKey,
    source: SourceFile,
    id: string,
    text: string,
    index: number | undefined,
    file: KnownPromise['file'],
  ): Iterable<UntriedProblem> {
    const address = activityAddress(key, id);
    if (index === undefined) {
      yield problemAt(source, ['aktiviteter'], messages.activityVanishes(address, id, text), 'key');
      return;
    }
    const listed = file!.data!.activities[index]!.formerIds ?? [];
    yield this.atFormer(source, ['aktiviteter', index], listed, (last) =>
      messages.activityRenamed(address, id, last),
    );
  }

  /** Returns a problem at the list of former addresses in a group of fields, or where it is missing. */
  private atFormer(
    source: SourceFile,
    path: Path,
    listed: readonly string[],
    problem: (listed: messages.Listed | undefined) => ProblemText,
  ): UntriedProblem {
    if (listed.length === 0) return problemAt(source, [...path, 'tidigare'], problem(undefined), 'missing');
    const at = [...path, 'tidigare', listed.length - 1];
    return problemAt(source, at, ({ isInline, lead }) =>
      problem({ last: listed.at(-1)!, isOnOwnLine: !isInline && /^\s*- +$/.test(lead) }),
    );
  }

  /** Returns the promise that has taken the place of one that is gone: the new one with its title, or the only new one. */
  private successorOf({ key, title }: EarlierPromise): KnownPromise | undefined {
    const fresh = this.promises.filter(({ key }) => !this.earlier.paths.has(pathOfPromise(key)));
    const sameTitle = fresh.filter(({ file }) => file!.data!.title === title);
    if (sameTitle.length === 1) return sameTitle[0];
    const sameYear = fresh.filter((promise) => yearAddress(promise.key) === yearAddress(key));
    return sameYear.length === 1 && sameTitle.length === 0 && this.isOnlyGone(key) ? sameYear[0] : undefined;
  }

  private isOnlyGone(key: PromiseKey): boolean {
    const gone = [...this.earlier.paths].filter((path) => {
      const other = matchPath(path)?.kind === 'lofte' && !this.paths.has(path) ? promiseIn(path) : undefined;
      return other && yearAddress(other) === yearAddress(key);
    });
    return gone.length === 1;
  }

  /** Returns true if the year of a promise is still there. If it is not, that is said once for all of its promises. */
  private hasFolder(key: PromiseKey): boolean {
    return this.addresses.has(yearAddress(key));
  }

  /** Finds municipalities and years that are gone, outermost first. */
  private *folderProblems(gone: readonly string[]): Iterable<UntriedProblem> {
    const reported: string[] = [];
    for (const kind of ['kommun', 'avtal', 'delavtal'] as const) {
      for (const path of gone.filter((path) => matchPath(path)?.kind === kind)) {
        const address = pageOf(path)!;
        if (this.addresses.has(address) || reported.some((other) => address.startsWith(other))) continue;
        reported.push(address);
        const below = gone.map((other) => pageOf(other) ?? '');
        const lost = new Set(
          below.filter((other) => other.startsWith(address) && !this.addresses.has(other)),
        );
        yield problemOf(this.prefix + path, messages.folderVanishes(address, lost.size - 1));
      }
    }
  }

  /** Finds pages of the site's own, accessibility statements and follow-ups that are gone. */
  private *fileProblems(path: string): Iterable<UntriedProblem> {
    const { kind, params = {} } = matchPath(path) ?? {};
    const address = pageOf(path);
    if (address === undefined) return;
    if ((kind === 'sida' || kind === 'kodsida') && !this.addresses.has(address))
      yield problemOf(this.prefix + path, messages.pageVanishes(address));
    if (kind === 'tillganglighet' && this.addresses.has(municipalityAddress(params.municipality!)))
      if (!this.addresses.has(address)) yield problemOf(this.prefix + path, messages.pageVanishes(address));
    if (kind !== 'uppfoljning' && kind !== 'avtalsuppfoljning' && kind !== 'delavtalsuppfoljning') return;
    const { municipality = '', year = '', promise, period = '' } = params;
    if (!this.addresses.has(yearAddress({ municipality, year: Number(year) }))) return;
    if (promise !== undefined) {
      const lofte = pathOf('lofte', { municipality, year: Number(year), promise });
      const now = this.moved.get(lofte);
      // If the promise is gone too, that is said of it.
      if (!now && !this.paths.has(lofte)) return;
      if (now?.reports.some(({ name }) => name === period)) return;
    }
    const isThere = this.addresses.has(address);
    yield problemOf(
      this.prefix + path,
      isThere ? messages.reportRemoved(address) : messages.reportVanishes(address),
    );
  }
}

/** Returns a former address as short as it can be written in the promise that has it now. */
function writtenFor({ municipality }: PromiseKey, address: string): string {
  const home = municipalityAddress(municipality);
  return address.startsWith(home) ? address.slice(home.length).replace(/\/$/, '') : address;
}

function pathOfPromise({ municipality, year, id }: PromiseKey): string {
  return pathOf('lofte', { municipality, year, promise: id });
}

/** Reads an earlier promise leniently, since the fields may have been others then. */
function earlierPromise(path: string, text: string): EarlierPromise {
  const fields = earlierFields(text);
  const activities = listIn(fields['aktiviteter']).filter(isFields);
  return {
    path,
    key: promiseIn(path)!,
    title: textIn(fields['titel']),
    former: listIn(fields['tidigare']).map(textIn),
    activities: activities.map((activity) => ({
      id: textIn(activity['id']),
      text: textIn(activity['text']),
      former: listIn(activity['tidigare']).map(textIn),
    })),
  };
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textIn = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

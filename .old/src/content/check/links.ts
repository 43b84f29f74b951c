/** Checks that links from texts to the site's own pages and files lead somewhere. */
import {
  ACCESSIBILITY,
  activitiesAddress,
  formerAddress,
  DESK,
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  SEARCH,
  START,
  statementAddress,
  termId,
  yearAddress,
} from '../../domain/address.ts';
import * as messages from '../../text/problems.ts';
import { nearest } from '../formats/nearest.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { problemIn } from '../source/locate.ts';
import type { KnownContent, KnownMunicipality, KnownPromise } from './known.ts';
import { missingFile, type ServedFiles } from './references.ts';

/** Finds links to pages, files and places on pages that do not exist. */
export function* brokenLinks(parsed: KnownContent, served: ServedFiles): Iterable<Problem> {
  const files = [
    ...parsed.municipalities.flatMap(({ texts }) => texts),
    ...parsed.pages.flatMap(({ file }) => file ?? []),
  ];
  const linking = files.filter(({ links }) => links.length > 0);
  if (linking.length === 0) return;
  const problemWith = linkFinder(parsed, served);
  for (const { source, links } of linking) {
    for (const { address, position } of links) {
      const problem = problemWith(address);
      if (problem) yield problemIn(source.name, source.text, position, problem);
    }
  }
}

/** Returns a function that returns what is wrong with a link to a page, a file or a place on a page, if it leads nowhere. */
export function linkFinder(
  parsed: KnownContent,
  served: ServedFiles,
): (address: string) => ProblemText | undefined {
  let addresses: ReturnType<typeof addressesOf> | undefined;
  return (address) => {
    const known = (addresses ??= addressesOf(parsed));
    const [page, place = ''] = decoded(address).split('#') as [string, string?];
    const path = page.split('?', 1)[0]!;
    const places = known.get(path);
    const isThere = places === 'unknown' || place === '' || place === 'top' || places?.has(place);
    const file = path.slice(1);
    if (served.published.files.has(file) || (places && isThere)) return undefined;
    if (served.ownPublished?.files.has(file)) return missingFile(file, served);
    const all = places ? [...places].map((id) => `${path}#${id}`) : [...known.keys()];
    return messages.brokenLink(address, known.has(`${path}/`) ? `${path}/` : nearest(address, all));
  };
}

/** The places on a page that a text can link to, or `unknown` if they depend on a file with errors. */
type Places = ReadonlySet<string> | 'unknown';

function addressesOf({ municipalities, glossary, pages }: KnownContent): ReadonlyMap<string, Places> {
  const none: Places = new Set();
  const known = new Map<string, Places>([
    ...[START, SEARCH, ACCESSIBILITY, DESK].map((address) => [address, none] as const),
    [GLOSSARY, glossary?.data ? new Set(glossary.data.map(({ term }) => termId(term))) : 'unknown'],
    // Their headings have ids of their own.
    ...pages.map(({ id }) => [ownPageAddress(id), 'unknown'] as const),
  ]);
  for (const municipality of municipalities) addMunicipality(known, municipality, municipalities.length > 1);
  return known;
}

function addMunicipality(
  known: Map<string, Places>,
  { id, isStated, agreements }: KnownMunicipality,
  isOneOfSeveral: boolean,
): void {
  const none: Places = new Set();
  known.set(municipalityAddress(id), none);
  if (isStated && isOneOfSeveral) known.set(statementAddress(id), none);
  for (const { year, reports, promises } of agreements) {
    const key = { municipality: id, year };
    known.set(yearAddress(key), none);
    known.set(activitiesAddress(key), none);
    for (const { name } of reports) addPlace(known, reportAddress(key, name));
    for (const { key: promise, file, reports } of promises) {
      known.set(promiseAddress(promise), activitiesIn(file));
      for (const former of file?.data?.formerAddresses ?? []) known.set(formerAddress(former, id), none);
      for (const { name } of reports) addPlace(known, reportAddress(key, name), promise.id);
    }
  }
}

function activitiesIn(file: KnownPromise['file']): Places {
  if (!file?.data) return 'unknown';
  return new Set(file.data.activities.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
}

/** Adds a follow-up's page, or another of the promises that it reports on. */
function addPlace(known: Map<string, Places>, address: string, promise?: string): void {
  const before = known.get(address);
  const places = before && before !== 'unknown' ? [...before] : [];
  known.set(address, new Set(promise === undefined ? places : [...places, promise]));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

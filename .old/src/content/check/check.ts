/**
 * Checks a content folder in memory. Uses neither the file system nor the process, so it works the same in browsers as in Node.
 * Returns all problems, and all content that could be parsed.
 */
import type { Day } from '../../domain/day.ts';
import { withStanding } from '../../domain/parties.ts';
import * as messages from '../../text/problems.ts';
import { contentOf, type Content } from '../parse/content.ts';
import type { ParsedBefore } from '../parse/files.ts';
import { parseFolder } from '../parse/folder.ts';
import type { ParsedMunicipality, ParsedShared } from '../parse/parsed.ts';
import { hasErrors, inReadingOrder, type Problem, type UntriedProblem } from '../problems/problem.ts';
import type { ContentFolder, PublicFiles } from '../source/content-folder.ts';
import { MAX_PROBLEMS_PER_FILE } from '../formats/limits.ts';
import { countAnew, countShared, isShown, problemOf, type TriedLines } from '../source/locate.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { ambiguousAddresses, misleadingAddresses, ownAddresses } from './addresses.ts';
import { impossibleDates } from './dates.ts';
import { brokenLinks } from './links.ts';
import { impossibleFigures } from './figures.ts';
import { duplicateIds, duplicates } from './identity.ts';
import { knownOf, type KnownContent } from './known.ts';
import { misnamedParties } from './parties.ts';
import { misplacedPeriods } from './periods.ts';
import { takenAddresses } from './public-addresses.ts';
import { recognisablePeople } from './privacy.ts';
import { unsaidPromises } from './promised-numbers.ts';
import type { ContentFiles } from './content-files.ts';
import { withTriedLines } from './proposals.ts';
import { lostLetters, sharedLostLetters } from './lost-letters.ts';
import { missingCrest, missingFiles, unknownReferences, type ServedFiles } from './references.ts';
import { unknownMunicipalities } from './sharing.ts';
import { brokenSettings } from './site-settings.ts';
import { unlikeThemes } from './themes.ts';
import { lateStatements } from './statement.ts';
import { vanishedAddresses } from './vanished.ts';

export interface CheckSettings {
  /** The date used to decide what is late or outdated. */
  readonly today: Day;
  /** The site's base path, `/` or `/loften/`. */
  readonly base: string;
}

export interface Checked {
  /** Everything that could be parsed. Complete if no problem is an error. */
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** The number of files that were read. */
  readonly files: number;
}

/**
 * Checks and sorts the content. `found` are problems already found when the files were read, `before` is what files were parsed as
 * by an earlier check with the same settings, whose unchanged files are not parsed again.
 */
export function checkContent(
  files: ContentFiles,
  settings: CheckSettings,
  markdown: MarkdownReader,
  found: readonly Problem[] = [],
  before: ParsedBefore = new WeakMap(),
): Checked {
  const check = (some: ContentFiles, only?: TriedLines) =>
    findProblems(some, settings, markdown, before, only);
  const { problems, ...checked } = check(files);
  const shown = shownProblems([...found, ...problems]);
  return {
    ...checked,
    problems: withTriedLines(shown, problems, files, (some, only) => check(some, only).problems),
  };
}

/** Returns the problems that are shown, in reading order. */
export function shownProblems(problems: readonly Problem[]): readonly UntriedProblem[] {
  return capped(inReadingOrder(problems));
}

/**
 * Parses and checks the content. The lines that problems propose are untried. With `only`, problems have a position and a text on
 * those lines alone, since they may take long to find.
 */
export function findProblems(
  { content, own, published, ownPublished, earlier, leftOut = [] }: ContentFiles,
  { today, base }: CheckSettings,
  markdown: MarkdownReader,
  before: ParsedBefore,
  only?: TriedLines,
): Checked {
  countAnew(only);
  const {
    parsed,
    problems: found,
    files,
  } = parseFolder(content, own, {
    base,
    markdown,
    before,
    reserved: topLevelNames(published, ownPublished),
  });
  countShared(only);
  const known = { ...parsed, municipalities: parsed.municipalities.map(knownOf), leftOut };
  const served = { published, ownPublished };
  const problems = [
    ...found,
    ...siteProblems(known, served, today),
    ...parsed.municipalities.flatMap((one) => [...municipalityProblems(one, parsed, today)]),
    ...(earlier ? vanishedAddresses(known, filesIn(content), earlier, content.prefix) : []),
  ];
  return { content: contentOf(parsed), problems, files };
}

export function filesIn({ entries }: ContentFolder): ReadonlySet<string> {
  return new Set([...entries].flatMap(([path, { kind }]) => (kind === 'file' ? [path] : [])));
}

/** Returns the names directly in folders that are served. A municipality of the same name would have the same address. */
export function topLevelNames(...folders: readonly (PublicFiles | undefined)[]): ReadonlySet<string> {
  const paths = folders.flatMap((folder) => [...(folder?.files ?? [])]);
  return new Set(paths.map((path) => path.split('/', 1)[0]!));
}

/** Finds problems that involve files of several municipalities, or none. */
export function* siteProblems(known: KnownContent, served: ServedFiles, today: Day): Iterable<Problem> {
  yield* takenAddresses(served.published, served.ownPublished);
  yield* duplicates(known);
  yield* misnamedParties(known);
  yield* ambiguousAddresses(known);
  yield* unlikeThemes(known);
  yield* unknownMunicipalities(known);
  yield* sharedLostLetters(known);
  yield* brokenLinks(known, served);
  yield* brokenSettings(known, served, today);
  for (const municipality of known.municipalities) {
    yield* missingCrest(municipality, served);
    yield* missingFiles(municipality, served);
  }
}

/** Finds problems that involve several files of a municipality. */
export function* municipalityProblems(
  municipality: ParsedMunicipality,
  shared: Pick<ParsedShared, 'parties' | 'glossary'>,
  today: Day,
): Iterable<Problem> {
  const { parties } = shared;
  // If the file with the parties has errors, no party can be said to be unknown.
  const isUnknown = parties !== undefined && parties.data === undefined;
  const partyIds = isUnknown ? undefined : withStanding(parties?.data ?? []).map(({ id }) => id);
  yield* duplicateIds(municipality);
  yield* ownAddresses(municipality);
  yield* lostLetters(municipality, shared);
  for (const agreement of municipality.agreements) {
    yield* unknownReferences(municipality, agreement, partyIds);
    yield* misplacedPeriods(agreement, parties?.data ?? [], today);
    for (const promise of agreement.promises) {
      yield* unsaidPromises(promise);
      yield* impossibleFigures(promise);
      yield* recognisablePeople(promise);
    }
  }
  yield* misleadingAddresses(municipality);
  yield* impossibleDates(municipality, today);
  yield* lateStatements(municipality, today);
}

/** Returns the first problems of each file, followed by a problem with the number of those left out. */
function capped(problems: readonly Problem[]): readonly Problem[] {
  return [...Map.groupBy(problems, ({ file }) => file)].flatMap(([file, all]) => {
    const shown = all.slice(0, MAX_PROBLEMS_PER_FILE).filter(isShown);
    const others = all.slice(shown.length);
    if (others.length === 0) return shown;
    const severity = hasErrors(others) ? 'error' : 'warning';
    const text = messages.moreProblems(others.length, severity, shown.length > 0);
    return [...shown, problemOf(file, text)];
  });
}

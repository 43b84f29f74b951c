/**
 * Checks a site one municipality at a time. What came of each is plain data apart from the texts of its files, so that it can be made
 * in another thread, and kept while the files are unchanged.
 */
import { municipalityContentOf, type MunicipalityContent } from '../parse/content.ts';
import { parseMunicipality, type ParsedSharedFiles, type ParseSettings } from '../parse/folder.ts';
import type { ParsedShared } from '../parse/parsed.ts';
import type { Problem } from '../problems/problem.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import { countAnew, countShared, limited } from '../source/locate.ts';
import type { ContentFiles } from './content-files.ts';
import { filesIn, municipalityProblems, siteProblems, type CheckSettings } from './check.ts';
import { knownOf, type KnownMunicipality } from './known.ts';
import { vanishedAddresses } from './vanished.ts';

/** The part of a check that is of one municipality. */
export interface CheckedPart {
  readonly files: number;
  /** The problems of single files, and of their names. */
  readonly found: readonly Problem[];
  /** The problems that several files have together. */
  readonly shared: readonly Problem[];
  /** Left out if the folder cannot be a municipality. */
  readonly known?: KnownMunicipality;
}

/** What the check of a municipality needs of the files that all share. */
export type SharedByParts = Pick<ParsedShared, 'parties' | 'glossary'>;

export interface PartWithContent extends CheckedPart {
  readonly content: MunicipalityContent;
}

const NOTHING: MunicipalityContent = { municipalities: [], agreements: [], promises: [] };

/** Checks a municipality as far as no other is needed. `content` needs only have its own files. */
export function checkPart(
  content: ContentFolder,
  id: string,
  shared: SharedByParts,
  { today, ...settings }: ParseSettings & Pick<CheckSettings, 'today'>,
): PartWithContent {
  countAnew();
  const { parsed, problems: found, files } = parseMunicipality(content, id, settings);
  countShared();
  if (!parsed) return { files, found, shared: [], content: NOTHING };
  return {
    files,
    found,
    shared: [...municipalityProblems(parsed, shared, today)],
    known: knownOf(parsed),
    content: municipalityContentOf(parsed),
  };
}

/** Returns all problems of a site and the number of its files, from its parts and what they share. */
export function joinParts(
  parts: readonly CheckedPart[],
  shared: ParsedSharedFiles,
  { content, published, ownPublished, earlier }: ContentFiles,
  today: CheckSettings['today'],
): { readonly problems: readonly Problem[]; readonly files: number } {
  countShared();
  const known = { ...shared.parsed, municipalities: parts.flatMap(({ known }) => known ?? []) };
  const between = [
    ...siteProblems(known, { published, ownPublished }, today),
    ...parts.flatMap((part) => part.shared),
    ...(earlier ? vanishedAddresses(known, filesIn(content), earlier, content.prefix) : []),
  ];
  return {
    problems: [...shared.problems, ...parts.flatMap(({ found }) => found), ...limited(between)],
    files: shared.files + parts.reduce((sum, { files }) => sum + files, 0),
  };
}

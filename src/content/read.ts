/** Reads a whole content folder: everything in it as the domain knows it, and everything that is wrong with it. */
import { join } from 'node:path';
import type { Day } from '../domain/day.ts';
import { inOrder } from '../domain/catalog.ts';
import { chronologically } from '../domain/period.ts';
import type {
  Agreement,
  CitizenPromise,
  GlossaryTerm,
  Municipality,
  Party,
  Report,
} from '../domain/model.ts';
import { ambiguousAddresses, fullAddress } from './check/addresses.ts';
import { impossibleFigures } from './check/figures.ts';
import { duplicates } from './check/identity.ts';
import { misplacedPeriods } from './check/periods.ts';
import { recognisablePeople } from './check/privacy.ts';
import { missingCrest, missingFiles, unknownReferences } from './check/references.ts';
import { lateStatements } from './check/statement.ts';
import type {
  ParsedAgreement,
  ParsedContent,
  ParsedFile,
  ParsedMunicipality,
  ParsedPromise,
  ParsedReport,
} from './parse/parsed.ts';
import type { Settings } from '../settings/environment.ts';
import { nameOf, problemOf } from './source/locate.ts';
import * as messages from '../text/problems.ts';
import { inReadingOrder, type Problem } from './problems/problem.ts';
import { readPublicFolder } from './read/public-folder.ts';
import { Reader } from './parse/files.ts';
import { glossarySchema } from './schema/glossary.ts';
import type { PageFields } from './schema/page.ts';
import { partiesSchema } from './schema/party.ts';
import { readTree } from './parse/tree.ts';

/** One of the site's own pages, in MDX. */
export interface SitePage extends PageFields {
  readonly id: string;
  /** The file that it is written in. */
  readonly path: string;
}

export interface Content {
  /** By name. */
  readonly municipalities: readonly Municipality[];
  /** The newest first. */
  readonly agreements: readonly Agreement[];
  /** As the agreements order them, the newest agreement first. */
  readonly promises: readonly CitizenPromise[];
  readonly parties: readonly Party[];
  /** By term. */
  readonly glossary: readonly GlossaryTerm[];
  readonly pages: readonly SitePage[];
}

export interface Reading {
  /** What could be understood; all of it when no problem is an error. */
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly files: number;
}

export type ReadOptions = Pick<Settings, 'contentDir' | 'ownContentDir' | 'publicDir' | 'today' | 'base'>;

/** They exist in every municipality, whether or not `parter.yaml` names them. */
const STANDING_PARTIES: readonly Party[] = [
  { id: 'polisen', name: 'Polisen' },
  { id: 'kommunen', name: 'Kommunen' },
];

/** Reads, checks and orders the content. Throws only when there is no such folder, or the program is at fault. */
export async function readContent(options: ReadOptions): Promise<Reading> {
  const { contentDir, ownContentDir } = options;
  const reading = readTree(contentDir);
  const [tree, ownTree, published] = await Promise.all([
    reading,
    ownContentDir === contentDir ? reading : readTree(ownContentDir),
    readPublicFolder(options.publicDir),
  ]);
  const reader = new Reader(options.base);
  const folderOf = (has: boolean) => (has ? contentDir : ownContentDir);
  const pageIds = [...new Set([...tree.pages, ...ownTree.pages])].sort();
  const file: ParsedContent = {
    municipalities: tree.municipalities.map((folder) => reader.municipality(folder)),
    parties:
      tree.hasParties || ownTree.hasParties
        ? reader.yaml(join(folderOf(tree.hasParties), 'parter.yaml'), partiesSchema)
        : undefined,
    glossary:
      tree.hasGlossary || ownTree.hasGlossary
        ? reader.yaml(join(folderOf(tree.hasGlossary), 'ordlista.yaml'), glossarySchema)
        : undefined,
    pages: pageIds.map((id) =>
      reader.page(id, join(folderOf(tree.pages.includes(id)), 'sidor', `${id}.mdx`)),
    ),
  };
  const { parties } = file;
  const allParties = withStanding(parties?.data ?? []);
  const problems = [
    ...tree.problems,
    ...published.problems,
    ...reader.problems,
    ...check(file, {
      // Nobody is unknown where the file that names them could not be understood.
      parties: parties && !parties.data ? undefined : allParties.map(({ id }) => id),
      publicFiles: published.files,
      publicFolder: nameOf(options.publicDir),
      today: options.today,
    }),
  ];
  return { content: contentOf(file, allParties), problems: readable(inReadingOrder(problems)), files: reader.files };
}

/** A file in which nearly every line is wrong is wrong in one way, most often: nobody reads of each of them. */
const MAX_PROBLEMS_PER_FILE = 200;

/** The first problems of each file, and how many more there are. */
function readable(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(file, (counts.get(file) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((problem) => {
    const rank = (seen.get(problem.file) ?? 0) + 1;
    seen.set(problem.file, rank);
    if (rank < MAX_PROBLEMS_PER_FILE) return [problem];
    const more = counts.get(problem.file)! - MAX_PROBLEMS_PER_FILE;
    if (rank > MAX_PROBLEMS_PER_FILE) return [];
    return more === 0 ? [problem] : [problem, problemOf(problem.file, messages.moreProblems(more))];
  });
}

interface CheckContext {
  readonly parties: readonly string[] | undefined;
  readonly publicFiles: ReadonlySet<string>;
  readonly publicFolder: string;
  readonly today: Day;
}

function* check(file: ParsedContent, { parties, publicFiles, publicFolder, today }: CheckContext): Iterable<Problem> {
  yield* duplicates(file);
  yield* ambiguousAddresses(file);
  for (const municipality of file.municipalities) {
    for (const agreement of municipality.agreements) {
      yield* unknownReferences(municipality, agreement, parties);
      yield* misplacedPeriods(agreement, today);
      for (const promise of agreement.promises) {
        yield* impossibleFigures(promise);
        yield* recognisablePeople(promise);
      }
    }
    yield* lateStatements(municipality, today);
    yield* missingCrest(municipality, publicFiles, publicFolder);
    yield* missingFiles(filesOf(municipality), municipality.agreements, publicFiles, publicFolder);
  }
}

function filesOf({ file, statement, agreements }: ParsedMunicipality): readonly ParsedFile<unknown>[] {
  const promises = agreements.flatMap((agreement) => agreement.promises);
  const files = [
    file,
    statement,
    ...agreements.map((agreement) => agreement.file),
    ...promises.map((promise) => promise.file),
    ...promises.flatMap(({ reports }) => reports.map((report) => report.file)),
  ];
  return files.filter((some) => some !== undefined);
}

function withStanding(parties: readonly Party[]): readonly Party[] {
  const isNamed = new Set(parties.map(({ id }) => id));
  return [...STANDING_PARTIES.filter(({ id }) => !isNamed.has(id)), ...parties];
}

// ── From files to the domain ────────────────────────────────────────────────────────────────────────────────────────

function contentOf({ municipalities, glossary, pages }: ParsedContent, parties: readonly Party[]): Content {
  const known = municipalities.flatMap((municipality) => {
    const { id, file, statement } = municipality;
    const fields = file?.data;
    if (!file || !fields) return [];
    const domain: Municipality = {
      id,
      ...fields,
      ...(statement?.data && { statement: { ...statement.data, text: statement.html } }),
      introduction: file.html,
    };
    return [{ municipality, domain }];
  });
  const agreements = known.flatMap(({ municipality }) =>
    municipality.agreements.map((agreement) => ({ municipality: municipality.id, agreement })),
  );
  return inOrder({
    municipalities: known.map(({ domain }) => domain),
    agreements: agreements.flatMap(({ municipality, agreement }) => agreementOf(municipality, agreement) ?? []),
    promises: agreements.flatMap(({ agreement }) =>
      agreement.promises.flatMap((promise) => promiseOf(promise) ?? []),
    ),
    parties,
    glossary: glossary?.data ?? [],
    pages: pages.flatMap(({ id, path, file }) => (file?.data ? [{ id, path, ...file.data }] : [])),
  });
}

function agreementOf(municipality: string, { year, file, term }: ParsedAgreement): Agreement | undefined {
  if (!file?.data || !term) return undefined;
  const { from: _from, to: _to, ...fields } = file.data;
  return { municipality, year, term, ...fields, introduction: file.html };
}

function promiseOf({ key, file, term, reports }: ParsedPromise): CitizenPromise | undefined {
  if (!file?.data || !term) return undefined;
  const { from: _from, to: _to, renews, formerAddresses, ...fields } = file.data;
  return {
    ...key,
    ...fields,
    term,
    ...(renews && { renews: { municipality: key.municipality, ...renews } }),
    formerAddresses: formerAddresses.map((written) => fullAddress(written, key.municipality)),
    body: file.html,
    reports: reports
      .flatMap((report) => reportOf(report) ?? [])
      .sort((a, b) => chronologically(a.period, b.period)),
  };
}

function reportOf({ file, period }: ParsedReport): Report | undefined {
  if (!file?.data || !period) return undefined;
  const { from: _from, to: _to, label: _label, ...fields } = file.data;
  return { period, ...fields, body: file.html };
}

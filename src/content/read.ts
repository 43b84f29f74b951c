/** Reads a whole content folder: everything in it as the domain knows it, and everything that is wrong with it. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mdxToMdast } from 'satteri';
import type * as z from 'zod';
import type { Day } from '../domain/day.ts';
import { chronologically } from '../domain/period.ts';
import type {
  Agreement,
  CitizenPromise,
  GlossaryTerm,
  Html,
  Municipality,
  Party,
  Report,
} from '../domain/promise.ts';
import { ambiguousAddresses, fullAddress } from './check/addresses.ts';
import { impossibleFigures } from './check/figures.ts';
import { duplicates } from './check/identity.ts';
import { misplacedPeriods } from './check/periods.ts';
import { recognisablePeople } from './check/privacy.ts';
import { missingFiles, unknownReferences } from './check/references.ts';
import { periodOf, termOf, yearTerm, type Undated } from './dating.ts';
import type {
  AgreementDraft,
  ContentDraft,
  Draft,
  MunicipalityDraft,
  PageDraft,
  PromiseDraft,
  ReportDraft,
} from './draft.ts';
import { nameOf, problemAt, problemIn, problemOf } from './finding.ts';
import { parseFields } from './front-matter.ts';
import { renderMarkdown } from './markdown.ts';
import * as say from './messages.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { agreementSchema } from './schema/agreement.ts';
import { glossarySchema } from './schema/glossary.ts';
import { municipalitySchema } from './schema/municipality.ts';
import { pageSchema, type PageFields } from './schema/page.ts';
import { partiesSchema } from './schema/party.ts';
import { promiseSchema } from './schema/promise.ts';
import { reportSchema } from './schema/report.ts';
import type { Settings } from './environment.ts';
import { cut, decode, whole, type SourceFile } from './source-file.ts';
import { readTree, type AgreementFolder, type MunicipalityFolder, type PromiseFolder } from './tree.ts';

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

/** A page has headings of the first and second level of its own. */
const HIGHEST_HEADING = 3;

const swedish = new Intl.Collator('sv');

/** Reads, checks and orders the content. Throws only when there is no such folder, or the program is at fault. */
export async function readContent(options: ReadOptions): Promise<Reading> {
  const { contentDir, ownContentDir } = options;
  const reading = readTree(contentDir);
  const [tree, ownTree, publicFiles] = await Promise.all([
    reading,
    ownContentDir === contentDir ? reading : readTree(ownContentDir),
    listFiles(options.publicDir),
  ]);
  const reader = new Reader(options);
  const folderOf = (has: boolean) => (has ? contentDir : ownContentDir);
  const pageIds = [...new Set([...tree.pages, ...ownTree.pages])].sort();
  const [municipalities, parties, glossary, pages] = await Promise.all([
    Promise.all(tree.municipalities.map((folder) => reader.municipality(folder))),
    tree.hasParties || ownTree.hasParties
      ? reader.yaml(join(folderOf(tree.hasParties), 'parter.yaml'), partiesSchema)
      : undefined,
    tree.hasGlossary || ownTree.hasGlossary
      ? reader.yaml(join(folderOf(tree.hasGlossary), 'ordlista.yaml'), glossarySchema)
      : undefined,
    Promise.all(
      pageIds.map((id) => reader.page(id, join(folderOf(tree.pages.includes(id)), 'sidor', `${id}.mdx`))),
    ),
  ]);
  const draft: ContentDraft = { municipalities, parties, glossary, pages };
  const allParties = withStanding(parties?.data ?? []);
  const problems = [
    ...tree.problems,
    ...reader.problems,
    ...check(draft, {
      // Nobody is unknown where the file that names them could not be understood.
      parties: parties && !parties.data ? undefined : allParties.map(({ id }) => id),
      publicFiles,
      publicFolder: nameOf(options.publicDir),
      today: options.today,
    }),
  ];
  return { content: contentOf(draft, allParties), problems: inReadingOrder(problems), files: reader.files };
}

interface CheckContext {
  readonly parties: readonly string[] | undefined;
  readonly publicFiles: ReadonlySet<string>;
  readonly publicFolder: string;
  readonly today: Day;
}

function* check(draft: ContentDraft, { parties, publicFiles, publicFolder, today }: CheckContext): Iterable<Problem> {
  yield* duplicates(draft);
  yield* ambiguousAddresses(draft);
  for (const municipality of draft.municipalities) {
    for (const agreement of municipality.agreements) {
      yield* unknownReferences(municipality, agreement, parties);
      yield* misplacedPeriods(agreement, today);
      for (const promise of agreement.promises) {
        yield* impossibleFigures(promise);
        yield* recognisablePeople(promise);
      }
    }
    yield* missingFiles(draftsOf(municipality), municipality.agreements, publicFiles, publicFolder);
  }
}

function draftsOf({ draft, agreements }: MunicipalityDraft): readonly Draft<unknown>[] {
  const promises = agreements.flatMap((agreement) => agreement.promises);
  const drafts = [
    draft,
    ...agreements.map((agreement) => agreement.draft),
    ...promises.map((promise) => promise.draft),
    ...promises.flatMap(({ reports }) => reports.map((report) => report.draft)),
  ];
  return drafts.filter((some) => some !== undefined);
}

/** Reads file by file, a limited number at a time, and gathers what is wrong with them. */
class Reader {
  readonly problems: Problem[] = [];
  files = 0;
  private readonly options: ReadOptions;
  private readonly waiting: (() => void)[] = [];
  private open = 0;

  constructor(options: ReadOptions) {
    this.options = options;
  }

  async municipality({ id, path, hasFile, agreements }: MunicipalityFolder): Promise<MunicipalityDraft> {
    const [draft, ...rest] = await Promise.all([
      hasFile ? this.markdown(join(path, 'kommun.md'), municipalitySchema) : undefined,
      ...agreements.map((folder) => this.agreement(id, folder)),
    ]);
    return { id, draft, agreements: rest };
  }

  private async agreement(municipality: string, folder: AgreementFolder): Promise<AgreementDraft> {
    const { year, path, hasFile, promises } = folder;
    const draft = hasFile ? await this.markdown(join(path, 'avtal.md'), agreementSchema) : undefined;
    const term = draft?.data && this.dated(draft.file, termOf(draft.data, yearTerm(year)));
    const drafts = promises.map((promise) => this.promise(municipality, year, promise, term));
    return { year, draft, term, promises: await Promise.all(drafts) };
  }

  private async promise(
    municipality: string,
    year: number,
    { id, path, hasFile, reports }: PromiseFolder,
    agreementTerm: PromiseDraft['term'],
  ): Promise<PromiseDraft> {
    const [draft, ...drafts] = await Promise.all([
      hasFile ? this.markdown(join(path, 'lofte.md'), promiseSchema) : undefined,
      ...reports.map((name) => this.markdown(join(path, `${name}.md`), reportSchema)),
    ]);
    const term =
      draft?.data && agreementTerm && this.dated(draft.file, termOf(draft.data, agreementTerm));
    const dated = reports.map((name, index): ReportDraft => {
      const report = drafts[index] as ReportDraft['draft'];
      if (!report?.data) return { name, draft: report, period: undefined };
      if (report.data.results.length === 0 && report.html === '') {
        this.problems.push(problemOf(report.file.name, say.emptyReport()));
      }
      const period =
        term && draft?.data && this.dated(report.file, periodOf(name, report.data, year, term, draft.data.activities));
      return { name, draft: report, period };
    });
    return { key: { municipality, year, id }, draft: draft as PromiseDraft['draft'], term, reports: dated };
  }

  private dated<T extends object>(file: SourceFile, result: T | Undated): T | undefined {
    if (!('saying' in result)) return result;
    const { path, saying, mark } = result;
    this.problems.push(path.length === 0 ? problemOf(file.name, saying) : problemAt(file, path, saying, mark));
    return undefined;
  }

  async page(id: string, path: string): Promise<PageDraft> {
    const file = await this.source(path, cut);
    if (!file) return { id, path, draft: undefined };
    const data = this.fields(file, pageSchema);
    try {
      mdxToMdast(file.body.text, { position: false });
    } catch (error) {
      const [line, column] = placeInMessage(error);
      const position = { line: file.body.line + line - 1, column, length: 1 };
      this.problems.push(problemIn(file.name, file.text, position, say.badMdx()));
    }
    return { id, path, draft: { file, html: '', images: [], ...(data !== undefined && { data }) } };
  }

  async yaml<T>(path: string, schema: z.ZodType<T>): Promise<Draft<T> | undefined> {
    const file = await this.source(path, whole);
    if (!file) return undefined;
    const data = this.fields(file, schema);
    return { file, html: '', images: [], ...(data !== undefined && { data }) };
  }

  private async markdown<T>(path: string, schema: z.ZodType<T>): Promise<Draft<T> | undefined> {
    const file = await this.source(path, cut);
    if (!file) return undefined;
    const data = this.fields(file, schema);
    const { html, findings, images } = renderMarkdown(file.body, {
      base: this.options.base,
      highestHeading: HIGHEST_HEADING,
    });
    for (const { position, saying } of findings) {
      this.problems.push(problemIn(file.name, file.text, position, saying));
    }
    return { file, html, images, ...(data !== undefined && { data }) };
  }

  private fields<T>(file: SourceFile, schema: z.ZodType<T>): T | undefined {
    const parsed = parseFields(file, schema);
    if ('data' in parsed) return parsed.data;
    this.problems.push(...parsed.problems);
    return undefined;
  }

  private async source(path: string, divide: typeof cut): Promise<SourceFile | undefined> {
    const name = nameOf(path);
    this.files++;
    const bytes = await this.read(path);
    if (!bytes) {
      this.problems.push(problemOf(name, say.unreadable()));
      return undefined;
    }
    const decoded = decode(bytes);
    const file = 'saying' in decoded ? decoded : divide(name, decoded.text);
    if (!('saying' in file)) return file;
    this.problems.push(problemIn(name, file.text, file.position, file.saying));
    return undefined;
  }

  /** The bytes of a file, or undefined when it cannot be opened. */
  private async read(path: string): Promise<Buffer | undefined> {
    if (this.open >= MOST_OPEN_FILES) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.open++;
    try {
      return await readFile(path);
    } catch {
      return undefined;
    } finally {
      this.open--;
      this.waiting.shift()?.();
    }
  }
}

const MOST_OPEN_FILES = 64;

/** The line and column that the MDX parser begins its message with. */
function placeInMessage(error: unknown): readonly [line: number, column: number] {
  const match = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
  if (!match) throw error;
  return [Number(match[1]), Number(match[2])];
}

async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : join(entry.parentPath, entry.name)));
  return new Set(paths.map((path) => relative(folder, path).split(sep).join('/')));
}

function withStanding(parties: readonly Party[]): readonly Party[] {
  const isNamed = new Set(parties.map(({ id }) => id));
  return [...STANDING_PARTIES.filter(({ id }) => !isNamed.has(id)), ...parties];
}

// ── From drafts to the domain ────────────────────────────────────────────────────────────────────────────────────────

function contentOf({ municipalities, glossary, pages }: ContentDraft, parties: readonly Party[]): Content {
  const known = municipalities.flatMap((municipality) => {
    const fields = municipality.draft?.data;
    if (!municipality.draft || !fields) return [];
    return [{ municipality, domain: { id: municipality.id, ...fields, introduction: municipality.draft.html } }];
  });
  known.sort((a, b) => swedish.compare(a.domain.shortName, b.domain.shortName));
  const agreements = known.flatMap(({ municipality }) =>
    municipality.agreements.map((agreement) => ({ municipality: municipality.id, agreement })),
  );
  agreements.sort((a, b) => b.agreement.year - a.agreement.year);
  return {
    municipalities: known.map(({ domain }) => domain),
    agreements: agreements.flatMap(({ municipality, agreement }) => agreementOf(municipality, agreement) ?? []),
    promises: agreements.flatMap(({ agreement }) =>
      [...agreement.promises].sort(inAgreedOrder).flatMap((promise) => promiseOf(promise) ?? []),
    ),
    parties,
    glossary: [...(glossary?.data ?? [])].sort((a, b) => swedish.compare(a.term, b.term)),
    pages: pages.flatMap(({ id, path, draft }) => (draft?.data ? [{ id, path, ...draft.data }] : [])),
  };
}

function agreementOf(municipality: string, { year, draft, term }: AgreementDraft): Agreement | undefined {
  if (!draft?.data || !term) return undefined;
  const { from: _from, to: _to, ...fields } = draft.data;
  return { municipality, year, term, ...fields, introduction: draft.html };
}

/** Those with an `ordning` first, then by `kortnamn`. */
function inAgreedOrder(a: PromiseDraft, b: PromiseDraft): number {
  const [one, other] = [a.draft?.data, b.draft?.data];
  const order = (one?.order ?? Infinity) - (other?.order ?? Infinity);
  return order || swedish.compare(one?.shortName ?? '', other?.shortName ?? '');
}

function promiseOf({ key, draft, term, reports }: PromiseDraft): CitizenPromise | undefined {
  if (!draft?.data || !term) return undefined;
  const { from: _from, to: _to, order: _order, renews, formerAddresses, ...fields } = draft.data;
  return {
    ...key,
    ...fields,
    term,
    ...(renews && { renews: { municipality: key.municipality, ...renews } }),
    formerAddresses: formerAddresses.map((written) => fullAddress(written, key.municipality)),
    body: draft.html,
    reports: reports
      .flatMap((report) => reportOf(report) ?? [])
      .sort((a, b) => chronologically(a.period, b.period)),
  };
}

function reportOf({ draft, period }: ReportDraft): Report | undefined {
  if (!draft?.data || !period) return undefined;
  const { from: _from, to: _to, label: _label, ...fields } = draft.data;
  return { period, ...fields, body: draft.html satisfies Html };
}

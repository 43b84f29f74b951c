/** Parses the files of a content folder, each on its own, and collects their problems. */
import { promiseAddress } from '../../domain/address.ts';
import type * as z from 'zod/mini';
import type { Term } from '../../domain/period.ts';
import type { Activity } from '../../domain/model.ts';
import { resolvePeriod, resolveTerm, yearTerm, type PeriodError } from './resolve-period.ts';
import type {
  ParsedAgreement,
  ParsedFile,
  ParsedMunicipality,
  ParsedPage,
  ParsedPromise,
  ParsedReport,
} from './parsed.ts';
import { problemAt, problemIn, problemOf } from '../source/locate.ts';
import { fieldsInBody } from './misplaced-fields.ts';
import { parseFields, type ParsedFields } from './front-matter.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import { agreementSchema } from '../schema/agreement.ts';
import { municipalitySchema } from '../schema/municipality.ts';
import { pageSchema } from '../schema/page.ts';
import { promiseSchema } from '../schema/promise.ts';
import {
  agreementReportSchema,
  reportSchema,
  type AgreementReportFields,
  type ReportFields,
} from '../schema/report.ts';
import { statementSchema } from '../schema/statement.ts';
import type { ContentFolder, Entry } from '../source/content-folder.ts';
import { agreementPath, agreementReportPath, pathOf, promiseIn } from '../source/file-tree.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { damageIn } from '../source/damage.ts';
import { positionAt } from '../source/location.ts';
import { oddCharacterIn } from '../formats/plain-letters.ts';
import { splitMarkdown, entireYaml, unreadable, type SourceFile } from '../source/source-file.ts';
import type { AgreementFiles, MunicipalityFolder, PromiseFolder, YearFolder } from './tree.ts';

/** Pages have their own headings at the first and second level, and those of the site's own only at the first. */
const HIGHEST_HEADING = 3;
const HIGHEST_OF_OWN = 2;

/** The context that determines a report's period. */
interface PeriodContext {
  readonly year: number;
  readonly term: Term;
  readonly activities: readonly Activity[];
}

/** The fields of any report. */
type SomeReportFields = AgreementReportFields & Partial<Pick<ReportFields, 'results'>>;

/** What files were parsed as, and their problems, for the next time that one of them is parsed unchanged. */
export type ParsedBefore = WeakMap<
  Entry,
  { readonly parsed: unknown; readonly problems: readonly Problem[] }
>;

export class FileParser {
  readonly problems: Problem[] = [];
  files = 0;
  private readonly markdownReader: MarkdownReader;
  /** The site's base path, for links in texts. */
  private readonly base: string;
  private readonly before: ParsedBefore;

  constructor(markdownReader: MarkdownReader, base: string, before: ParsedBefore = new WeakMap()) {
    this.markdownReader = markdownReader;
    this.base = base;
    this.before = before;
  }

  /** Parses a file, unless it has not changed since it was parsed before. */
  private once<T>(folder: ContentFolder, path: string, parse: () => T): T {
    this.files++;
    const entry = folder.entries.get(path);
    const known = entry && this.before.get(entry);
    if (known) {
      this.addAll(known.problems);
      return known.parsed as T;
    }
    const first = this.problems.length;
    const parsed = parse();
    if (entry) this.before.set(entry, { parsed, problems: this.problems.slice(first) });
    return parsed;
  }

  municipality(
    folder: ContentFolder,
    { id, hasFile, hasStatement, years }: MunicipalityFolder,
  ): ParsedMunicipality {
    const params = { municipality: id };
    return {
      id,
      file: hasFile ? this.markdown(folder, pathOf('kommun', params), municipalitySchema) : undefined,
      hasStatement,
      statement: hasStatement
        ? this.markdown(folder, pathOf('tillganglighet', params), statementSchema)
        : undefined,
      agreements: years.flatMap((year) => this.year(folder, id, year)),
    };
  }

  /** Returns the agreements of a year, each with its promises. */
  private year(
    folder: ContentFolder,
    municipality: string,
    { year, agreements, promises }: YearFolder,
  ): readonly ParsedAgreement[] {
    const parsed = agreements.map((agreement) => this.agreement(folder, municipality, year, agreement));
    const own = promises.map((promise) => this.promise(folder, municipality, year, promise, parsed));
    const names = agreements.map(({ name }) => name);
    return parsed.map((agreement, index) => ({
      ...agreement,
      // Promises of an unknown agreement are kept with the first one, so that they are checked.
      promises: own.filter(({ file }) => Math.max(0, names.indexOf(file?.data?.agreement)) === index),
    }));
  }

  private agreement(
    folder: ContentFolder,
    municipality: string,
    year: number,
    { name, hasFile, reports }: AgreementFiles,
  ): ParsedAgreement {
    const params = { municipality, year, agreement: name };
    const file = hasFile ? this.markdown(folder, agreementPath(params), agreementSchema) : undefined;
    const term = file?.data && this.resolved(file.source, resolveTerm(file.data, yearTerm(year)));
    const context = term && { year, term, activities: [] };
    return {
      year,
      ...(name !== undefined && { name }),
      file,
      term,
      reports: reports.map((period) =>
        this.report(folder, period, agreementReportPath(params, period), agreementReportSchema, context),
      ),
      promises: [],
    };
  }

  private promise(
    folder: ContentFolder,
    municipality: string,
    year: number,
    { id, hasFile, reports }: PromiseFolder,
    agreements: readonly ParsedAgreement[],
  ): ParsedPromise {
    const params = { municipality, year, promise: id };
    const file = hasFile ? this.markdown(folder, pathOf('lofte', params), promiseSchema) : undefined;
    const agreement = agreements.find(({ name }) => name === file?.data?.agreement);
    const term =
      file?.data && agreement?.term && this.resolved(file.source, resolveTerm(file.data, agreement.term));
    const context = file?.data && term && { year, term, activities: file.data.activities };
    return {
      key: { municipality, year, id },
      file,
      term,
      reports: reports.map((period) =>
        this.report(folder, period, pathOf('uppfoljning', { ...params, period }), reportSchema, context),
      ),
    };
  }

  /** Leaves out the period if the term of its promise or agreement is unknown. */
  private report<Fields extends SomeReportFields>(
    folder: ContentFolder,
    name: string,
    path: string,
    schema: z.ZodMiniType<Fields>,
    context: PeriodContext | undefined,
  ): ParsedReport<Fields> {
    const file = this.markdown(folder, path, schema);
    if (!file?.data) return { name, file, period: undefined };
    const { source, data, html } = file;
    const isEmpty = (data.results ?? []).length === 0 && data.verdict === undefined;
    if (isEmpty && html === '') this.problems.push(problemOf(source.name, messages.emptyReport()));
    if (!context) return { name, file, period: undefined };
    const period = this.resolved(
      source,
      resolvePeriod(name, data, context.year, context.term, context.activities),
    );
    return { name, file, period };
  }

  private resolved<T extends object>(source: SourceFile, result: T | PeriodError): T | undefined {
    if (!('problem' in result)) return result;
    const { path, problem, highlight } = result;
    this.problems.push(
      path.length === 0 ? problemOf(source.name, problem) : problemAt(source, path, problem, highlight),
    );
    return undefined;
  }

  page(folder: ContentFolder, id: string): ParsedPage {
    const text = pathOf('sida', { page: id });
    if (folder.entries.get(text)?.kind === 'file') {
      const file = this.markdown(folder, text, pageSchema, HIGHEST_OF_OWN);
      return { id, folder, path: text, file, isCode: false };
    }
    const path = pathOf('kodsida', { page: id });
    return this.once(folder, path, () => this.codePage(folder, id, path));
  }

  private codePage(folder: ContentFolder, id: string, path: string): ParsedPage {
    const page = { id, folder, path, isCode: true };
    const source = this.sourceAt(folder, path, splitMarkdown);
    if (!source) return { ...page, file: undefined };
    const parsed = this.fields(source, pageSchema);
    const { problems, links } = this.markdownReader.mdx?.(source.body) ?? { problems: [], links: [] };
    for (const { position, problem } of problems) {
      this.problems.push(problemIn(source.name, source.text, position, problem));
    }
    return { ...page, file: { source, html: '', images: [], links, ...parsed } };
  }

  yaml<T>(folder: ContentFolder, path: string, schema: z.ZodMiniType<T>): ParsedFile<T> | undefined {
    return this.once(folder, path, () => {
      const source = this.sourceAt(folder, path, entireYaml);
      return source && { source, html: '', images: [], links: [], ...this.fields(source, schema) };
    });
  }

  private markdown<T>(
    folder: ContentFolder,
    path: string,
    schema: z.ZodMiniType<T>,
    highestHeading = HIGHEST_HEADING,
  ): ParsedFile<T> | undefined {
    return this.once(folder, path, () => this.parsedMarkdown(folder, path, schema, highestHeading));
  }

  private parsedMarkdown<T>(
    folder: ContentFolder,
    path: string,
    schema: z.ZodMiniType<T>,
    highestHeading: number,
  ): ParsedFile<T> | undefined {
    const source = this.sourceAt(folder, path, splitMarkdown);
    if (!source) return undefined;
    const parsed = this.fields(source, schema);
    this.addAll(fieldsInBody(source, schema));
    const promise = promiseIn(path);
    const { html, problems, images, links } = this.markdownReader.render(source.body, {
      base: this.base,
      highestHeading,
      ...(promise && { page: promiseAddress(promise) }),
    });
    for (const { position, problem } of problems) {
      this.problems.push(problemIn(source.name, source.text, position, problem));
    }
    return { source, html, images, links, ...parsed };
  }

  private fields<T>(
    source: SourceFile,
    schema: z.ZodMiniType<T>,
  ): ParsedFields<T> | Pick<ParsedFile<T>, 'invalid'> | undefined {
    const result = parseFields(source, schema);
    if ('data' in result) return result;
    const { problems, written } = result;
    this.addAll(problems);
    return written && { invalid: { fields: written, problems } };
  }

  /** A file may have more problems than a function may have arguments. */
  private addAll(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  /** Words with odd characters are shown as they are, but a search for them finds nothing else. */
  private warnOfOddCharacters({ name, text }: SourceFile): void {
    const odd = oddCharacterIn(text);
    if (!odd) return;
    const position = positionAt({ text, line: 1 }, odd.index);
    this.problems.push(problemIn(name, text, position, messages.oddCharacter(odd.code)));
  }

  private sourceAt(folder: ContentFolder, path: string, split: typeof splitMarkdown): SourceFile | undefined {
    const name = folder.prefix + path;
    const entry = folder.entries.get(path);
    const read = entry?.kind === 'file' && entry.text ? entry.text : unreadable(messages.unreadable());
    const file = read.problem ? read : split(name, read.text);
    const damage = read.problem ? undefined : damageIn(name, read.text);
    this.addAll(damage?.problems ?? []);
    if (damage && !damage.isReadable) return undefined;
    if (!('problem' in file)) {
      this.warnOfOddCharacters(file);
      return file;
    }
    this.problems.push(problemIn(name, file.text, file.position, file.problem, undefined, file.added));
    return undefined;
  }
}

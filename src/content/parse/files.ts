/** Parses the files of a content folder: each is understood by itself, and what is wrong with it is gathered. */
import type * as z from 'zod';
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
import { parseFields, type Understood } from './front-matter.ts';
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
import type { ContentFolder } from '../source/content-folder.ts';
import { agreementPath, agreementReportPath, pathOf } from '../source/file-tree.ts';
import type { MarkdownReader } from '../source/markdown.ts';
import { splitMarkdown, entireYaml, unreadable, type SourceFile } from '../source/source-file.ts';
import type { AgreementFiles, MunicipalityFolder, PromiseFolder, YearFolder } from './tree.ts';

/** A page has headings of the first and second level of its own. */
const HIGHEST_HEADING = 3;

/** What a report's period depends on. */
interface Dating {
  readonly year: number;
  readonly term: Term;
  readonly activities: readonly Activity[];
}

/** What all reports have. */
type SomeReportFields = AgreementReportFields & Partial<Pick<ReportFields, 'results'>>;

/** Parses file by file and gathers what is wrong with them. */
export class FileParser {
  readonly problems: Problem[] = [];
  files = 0;
  private readonly markdownReader: MarkdownReader;
  /** The site's base path, for links in the texts. */
  private readonly base: string;

  constructor(markdownReader: MarkdownReader, base: string) {
    this.markdownReader = markdownReader;
    this.base = base;
  }

  municipality(
    folder: ContentFolder,
    { id, hasFile, hasStatement, years }: MunicipalityFolder,
  ): ParsedMunicipality {
    const words = { municipality: id };
    return {
      id,
      file: hasFile ? this.markdown(folder, pathOf('kommun', words), municipalitySchema) : undefined,
      hasStatement,
      statement: hasStatement
        ? this.markdown(folder, pathOf('tillganglighet', words), statementSchema)
        : undefined,
      agreements: years.flatMap((year) => this.year(folder, id, year)),
    };
  }

  /** The agreements of a year, each with the promises that belong to it. */
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
      // A promise of an agreement that is not known is kept with the first, for the checks to look through.
      promises: own.filter(({ file }) => Math.max(0, names.indexOf(file?.data?.agreement)) === index),
    }));
  }

  private agreement(
    folder: ContentFolder,
    municipality: string,
    year: number,
    { name, hasFile, reports }: AgreementFiles,
  ): ParsedAgreement {
    const words = { municipality, year, agreement: name };
    const file = hasFile ? this.markdown(folder, agreementPath(words), agreementSchema) : undefined;
    const term = file?.data && this.dated(file.source, resolveTerm(file.data, yearTerm(year)));
    const dating = term && { year, term, activities: [] };
    return {
      year,
      ...(name !== undefined && { name }),
      file,
      term,
      reports: reports.map((period) =>
        this.report(folder, period, agreementReportPath(words, period), agreementReportSchema, dating),
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
    const words = { municipality, year, promise: id };
    const file = hasFile ? this.markdown(folder, pathOf('lofte', words), promiseSchema) : undefined;
    const agreement = agreements.find(({ name }) => name === file?.data?.agreement);
    const term =
      file?.data && agreement?.term && this.dated(file.source, resolveTerm(file.data, agreement.term));
    const dating = file?.data && term && { year, term, activities: file.data.activities };
    return {
      key: { municipality, year, id },
      file,
      term,
      reports: reports.map((period) =>
        this.report(folder, period, pathOf('uppfoljning', { ...words, period }), reportSchema, dating),
      ),
    };
  }

  /** A report; without a period where that of its promise is not known. */
  private report<Fields extends SomeReportFields>(
    folder: ContentFolder,
    name: string,
    path: string,
    schema: z.ZodType<Fields>,
    dating: Dating | undefined,
  ): ParsedReport<Fields> {
    const file = this.markdown(folder, path, schema);
    if (!file?.data) return { name, file, period: undefined };
    const { source, data, html } = file;
    const isEmpty = (data.results ?? []).length === 0 && data.verdict === undefined;
    if (isEmpty && html === '') this.problems.push(problemOf(source.name, messages.emptyReport()));
    if (!dating) return { name, file, period: undefined };
    const period = this.dated(source, resolvePeriod(name, data, dating.year, dating.term, dating.activities));
    return { name, file, period };
  }

  private dated<T extends object>(source: SourceFile, result: T | PeriodError): T | undefined {
    if (!('problem' in result)) return result;
    const { path, problem, highlight } = result;
    this.problems.push(
      path.length === 0 ? problemOf(source.name, problem) : problemAt(source, path, problem, highlight),
    );
    return undefined;
  }

  page(folder: ContentFolder, id: string): ParsedPage {
    const path = pathOf('sida', { page: id });
    const page = { id, folder, path };
    const source = this.sourceAt(folder, path, splitMarkdown);
    if (!source) return { ...page, file: undefined };
    const understood = this.fields(source, pageSchema);
    const fault = this.markdownReader.mdxFault?.(source.body.text);
    if (fault) {
      const position = { line: source.body.line + fault.line - 1, column: fault.column, length: 1 };
      this.problems.push(problemIn(source.name, source.text, position, messages.badMdx()));
    }
    return { ...page, file: { source, html: '', images: [], ...understood } };
  }

  yaml<T>(folder: ContentFolder, path: string, schema: z.ZodType<T>): ParsedFile<T> | undefined {
    const source = this.sourceAt(folder, path, entireYaml);
    if (!source) return undefined;
    const understood = this.fields(source, schema);
    return { source, html: '', images: [], ...understood };
  }

  private markdown<T>(folder: ContentFolder, path: string, schema: z.ZodType<T>): ParsedFile<T> | undefined {
    const source = this.sourceAt(folder, path, splitMarkdown);
    if (!source) return undefined;
    const understood = this.fields(source, schema);
    const { html, problems, images } = this.markdownReader.render(source.body, {
      base: this.base,
      highestHeading: HIGHEST_HEADING,
    });
    for (const { position, problem } of problems) {
      this.problems.push(problemIn(source.name, source.text, position, problem));
    }
    return { source, html, images, ...understood };
  }

  private fields<T>(source: SourceFile, schema: z.ZodType<T>): Understood<T> | undefined {
    const parsed = parseFields(source, schema);
    if ('data' in parsed) return parsed;
    this.problems.push(...parsed.problems);
    return undefined;
  }

  private sourceAt(
    folder: ContentFolder,
    path: string,
    divide: typeof splitMarkdown,
  ): SourceFile | undefined {
    const name = folder.prefix + path;
    this.files++;
    const entry = folder.entries.get(path);
    const read = entry?.kind === 'file' && entry.text ? entry.text : unreadable(messages.unreadable());
    const file = read.problem ? read : divide(name, read.text);
    if (!('problem' in file)) return file;
    this.problems.push(problemIn(name, file.text, file.position, file.problem));
    return undefined;
  }
}

/** Reads the files of the content folder: each is understood by itself, and what is wrong with it is gathered. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import type * as z from 'zod';
import type { Term } from '../../domain/period.ts';
import type { Activity } from '../../domain/model.ts';
import { resolvePeriod, resolveTerm, yearTerm, type PeriodError } from './resolve-period.ts';
import type { ParsedAgreement, ParsedFile, ParsedMunicipality, ParsedPage, ParsedPromise, ParsedReport } from './parsed.ts';
import { nameOf, problemAt, problemIn, problemOf } from '../source/locate.ts';
import { parseFields } from './front-matter.ts';
import { renderMarkdown } from '../source/markdown.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import { agreementSchema } from '../schema/agreement.ts';
import { municipalitySchema } from '../schema/municipality.ts';
import { pageSchema } from '../schema/page.ts';
import { promiseSchema } from '../schema/promise.ts';
import { reportSchema } from '../schema/report.ts';
import { statementSchema } from '../schema/statement.ts';
import { splitMarkdown, decode, MAX_FILE_BYTES, entireYaml, type SourceFile } from '../source/source-file.ts';
import type { AgreementFolder, MunicipalityFolder, PromiseFolder } from './tree.ts';

/** A page has headings of the first and second level of its own. */
const HIGHEST_HEADING = 3;

/** What a report's period depends on. */
interface Dating {
  readonly year: number;
  readonly term: Term;
  readonly activities: readonly Activity[];
}

/** Reads file by file and gathers what is wrong with them. */
export class Reader {
  readonly problems: Problem[] = [];
  files = 0;
  /** The site's base path, for links in the texts. */
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  municipality({ id, path, hasFile, hasStatement, agreements }: MunicipalityFolder): ParsedMunicipality {
    const file = hasFile ? this.markdown(join(path, 'kommun.md'), municipalitySchema) : undefined;
    const statement = hasStatement
      ? this.markdown(join(path, 'tillganglighet.md'), statementSchema)
      : undefined;
    return {
      id,
      file,
      hasStatement,
      statement,
      agreements: agreements.map((folder) => this.agreement(id, folder)),
    };
  }

  private agreement(municipality: string, folder: AgreementFolder): ParsedAgreement {
    const { year, path, hasFile } = folder;
    const file = hasFile ? this.markdown(join(path, 'avtal.md'), agreementSchema) : undefined;
    const term = file?.data && this.dated(file.source, resolveTerm(file.data, yearTerm(year)));
    const promises = folder.promises.map((promise) => this.promise(municipality, year, promise, term));
    return { year, file, term, promises };
  }

  private promise(
    municipality: string,
    year: number,
    { id, path, hasFile, reports }: PromiseFolder,
    agreementTerm: Term | undefined,
  ): ParsedPromise {
    const file = hasFile ? this.markdown(join(path, 'lofte.md'), promiseSchema) : undefined;
    const term = file?.data && agreementTerm && this.dated(file.source, resolveTerm(file.data, agreementTerm));
    const dating = file?.data && term && { year, term, activities: file.data.activities };
    return {
      key: { municipality, year, id },
      file,
      term,
      reports: reports.map((name) => this.report(name, join(path, `${name}.md`), dating)),
    };
  }

  /** A report; without a period where that of its promise is not known. */
  private report(name: string, path: string, dating: Dating | undefined): ParsedReport {
    const file = this.markdown(path, reportSchema);
    if (!file?.data) return { name, file, period: undefined };
    const { source, data, html } = file;
    if (data.results.length === 0 && html === '') this.problems.push(problemOf(source.name, messages.emptyReport()));
    if (!dating) return { name, file, period: undefined };
    const period = this.dated(source, resolvePeriod(name, data, dating.year, dating.term, dating.activities));
    return { name, file, period };
  }

  private dated<T extends object>(source: SourceFile, result: T | PeriodError): T | undefined {
    if (!('problem' in result)) return result;
    const { path, problem, highlight } = result;
    this.problems.push(path.length === 0 ? problemOf(source.name, problem) : problemAt(source, path, problem, highlight));
    return undefined;
  }

  page(id: string, path: string): ParsedPage {
    const source = this.sourceAt(path, splitMarkdown);
    if (!source) return { id, path, file: undefined };
    const data = this.fields(source, pageSchema);
    try {
      mdxToMdast(source.body.text, { position: false });
    } catch (error) {
      const [line, column] = placeInMessage(error);
      const position = { line: source.body.line + line - 1, column, length: 1 };
      this.problems.push(problemIn(source.name, source.text, position, messages.badMdx()));
    }
    return { id, path, file: { source, html: '', images: [], ...(data !== undefined && { data }) } };
  }

  yaml<T>(path: string, schema: z.ZodType<T>): ParsedFile<T> | undefined {
    const source = this.sourceAt(path, entireYaml);
    if (!source) return undefined;
    const data = this.fields(source, schema);
    return { source, html: '', images: [], ...(data !== undefined && { data }) };
  }

  private markdown<T>(path: string, schema: z.ZodType<T>): ParsedFile<T> | undefined {
    const source = this.sourceAt(path, splitMarkdown);
    if (!source) return undefined;
    const data = this.fields(source, schema);
    const { html, problems, images } = renderMarkdown(source.body, {
      base: this.base,
      highestHeading: HIGHEST_HEADING,
    });
    for (const { position, problem } of problems) {
      this.problems.push(problemIn(source.name, source.text, position, problem));
    }
    return { source, html, images, ...(data !== undefined && { data }) };
  }

  private fields<T>(source: SourceFile, schema: z.ZodType<T>): T | undefined {
    const parsed = parseFields(source, schema);
    if ('data' in parsed) return parsed.data;
    this.problems.push(...parsed.problems);
    return undefined;
  }

  private sourceAt(path: string, divide: typeof splitMarkdown): SourceFile | undefined {
    const name = nameOf(path);
    this.files++;
    const bytes = readBytes(path);
    if (!bytes) {
      this.problems.push(problemOf(name, messages.unreadable()));
      return undefined;
    }
    const decoded = decode(bytes);
    const file = 'problem' in decoded ? decoded : divide(name, decoded.text);
    if (!('problem' in file)) return file;
    this.problems.push(problemIn(name, file.text, file.position, file.problem));
    return undefined;
  }

}

/**
 * The bytes of a file, or undefined when it cannot be opened. One file after the other: the files are small, and handing
 * each to another thread takes several times as long as reading it.
 */
function readBytes(path: string): Buffer | undefined {
  try {
    const { size } = statSync(path);
    return size > MAX_FILE_BYTES ? Buffer.alloc(MAX_FILE_BYTES + 1) : readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The line and column that the MDX parser begins its message with. */
function placeInMessage(error: unknown): readonly [line: number, column: number] {
  const match = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
  if (!match) throw error;
  return [Number(match[1]), Number(match[2])];
}


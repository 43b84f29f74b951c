/** Reads the files of the content folder: each is understood by itself, and what is wrong with it is gathered. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import type * as z from 'zod';
import type { Term } from '../../domain/period.ts';
import type { Activity } from '../../domain/model.ts';
import { periodOf, termOf, yearTerm, type Undated } from './resolve-period.ts';
import type { AgreementDraft, Draft, MunicipalityDraft, PageDraft, PromiseDraft, ReportDraft } from './parsed.ts';
import { nameOf, problemAt, problemIn, problemOf } from '../source/locate.ts';
import { parseFields } from './front-matter.ts';
import { renderMarkdown } from '../source/markdown.ts';
import * as say from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import { agreementSchema } from '../schema/agreement.ts';
import { municipalitySchema } from '../schema/municipality.ts';
import { pageSchema } from '../schema/page.ts';
import { promiseSchema } from '../schema/promise.ts';
import { reportSchema } from '../schema/report.ts';
import { statementSchema } from '../schema/statement.ts';
import { cut, decode, LARGEST_FILE, whole, type SourceFile } from '../source/source-file.ts';
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

  municipality({ id, path, hasFile, hasStatement, agreements }: MunicipalityFolder): MunicipalityDraft {
    const draft = hasFile ? this.markdown(join(path, 'kommun.md'), municipalitySchema) : undefined;
    const statement = hasStatement
      ? this.markdown(join(path, 'tillganglighet.md'), statementSchema)
      : undefined;
    return {
      id,
      draft,
      hasStatement,
      statement,
      agreements: agreements.map((folder) => this.agreement(id, folder)),
    };
  }

  private agreement(municipality: string, folder: AgreementFolder): AgreementDraft {
    const { year, path, hasFile } = folder;
    const draft = hasFile ? this.markdown(join(path, 'avtal.md'), agreementSchema) : undefined;
    const term = draft?.data && this.dated(draft.file, termOf(draft.data, yearTerm(year)));
    const promises = folder.promises.map((promise) => this.promise(municipality, year, promise, term));
    return { year, draft, term, promises };
  }

  private promise(
    municipality: string,
    year: number,
    { id, path, hasFile, reports }: PromiseFolder,
    agreementTerm: Term | undefined,
  ): PromiseDraft {
    const draft = hasFile ? this.markdown(join(path, 'lofte.md'), promiseSchema) : undefined;
    const term = draft?.data && agreementTerm && this.dated(draft.file, termOf(draft.data, agreementTerm));
    const dating = draft?.data && term && { year, term, activities: draft.data.activities };
    return {
      key: { municipality, year, id },
      draft,
      term,
      reports: reports.map((name) => this.report(name, join(path, `${name}.md`), dating)),
    };
  }

  /** A report; without a period where that of its promise is not known. */
  private report(name: string, path: string, dating: Dating | undefined): ReportDraft {
    const draft = this.markdown(path, reportSchema);
    if (!draft?.data) return { name, draft, period: undefined };
    const { file, data, html } = draft;
    if (data.results.length === 0 && html === '') this.problems.push(problemOf(file.name, say.emptyReport()));
    if (!dating) return { name, draft, period: undefined };
    const period = this.dated(file, periodOf(name, data, dating.year, dating.term, dating.activities));
    return { name, draft, period };
  }

  private dated<T extends object>(file: SourceFile, result: T | Undated): T | undefined {
    if (!('saying' in result)) return result;
    const { path, saying, mark } = result;
    this.problems.push(path.length === 0 ? problemOf(file.name, saying) : problemAt(file, path, saying, mark));
    return undefined;
  }

  page(id: string, path: string): PageDraft {
    const file = this.source(path, cut);
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

  yaml<T>(path: string, schema: z.ZodType<T>): Draft<T> | undefined {
    const file = this.source(path, whole);
    if (!file) return undefined;
    const data = this.fields(file, schema);
    return { file, html: '', images: [], ...(data !== undefined && { data }) };
  }

  private markdown<T>(path: string, schema: z.ZodType<T>): Draft<T> | undefined {
    const file = this.source(path, cut);
    if (!file) return undefined;
    const data = this.fields(file, schema);
    const { html, findings, images } = renderMarkdown(file.body, {
      base: this.base,
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

  private source(path: string, divide: typeof cut): SourceFile | undefined {
    const name = nameOf(path);
    this.files++;
    const bytes = readBytes(path);
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

}

/**
 * The bytes of a file, or undefined when it cannot be opened. One file after the other: the files are small, and handing
 * each to another thread takes several times as long as reading it.
 */
function readBytes(path: string): Buffer | undefined {
  try {
    const { size } = statSync(path);
    return size > LARGEST_FILE ? Buffer.alloc(LARGEST_FILE + 1) : readFileSync(path);
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


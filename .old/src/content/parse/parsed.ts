/** The parsed content before it is checked across files. */
import type { Period, Term } from '../../domain/period.ts';
import type { GlossaryTerm, Html, Party, PromiseKey } from '../../domain/model.ts';
import type { SiteSettings } from '../../domain/settings.ts';
import type { Position, Problem } from '../problems/problem.ts';
import type { AgreementFields } from '../schema/agreement.ts';
import type { MunicipalityFields } from '../schema/municipality.ts';
import type { PageFields } from '../schema/page.ts';
import type { PromiseFields } from '../schema/promise.ts';
import type { AgreementReportFields, ReportFields } from '../schema/report.ts';
import type { StatementFields } from '../schema/statement.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A file that could be read. Has no `fields` and `data` if any of its fields is invalid. */
export interface ParsedFile<T> {
  readonly source: SourceFile;
  /** The fields as they are in YAML. */
  readonly fields?: object;
  /** The fields as their schema transforms them. */
  readonly data?: T;
  /** What can be read of fields of which some are invalid, and what is wrong with those. */
  readonly invalid?: { readonly fields: object; readonly problems: readonly Problem[] };
  readonly html: Html;
  /** Images in the text, by their addresses on the site. */
  readonly images: readonly { readonly address: string; readonly position: Position }[];
  /** Links in the text to pages and files of the site, by address. */
  readonly links: readonly { readonly address: string; readonly position: Position }[];
}

export interface ParsedMunicipality {
  readonly id: string;
  readonly file: ParsedFile<MunicipalityFields> | undefined;
  /** True if there is a file with an accessibility statement, even if it has errors. */
  readonly hasStatement: boolean;
  readonly statement: ParsedFile<StatementFields> | undefined;
  readonly agreements: readonly ParsedAgreement[];
}

export interface ParsedAgreement {
  readonly year: number;
  /** Left out for the year's own agreement. */
  readonly name?: string;
  readonly file: ParsedFile<AgreementFields> | undefined;
  readonly term: Term | undefined;
  /** The reports on the agreement as a whole. */
  readonly reports: readonly ParsedAgreementReport[];
  readonly promises: readonly ParsedPromise[];
}

export interface ParsedPromise {
  readonly key: PromiseKey;
  readonly file: ParsedFile<PromiseFields> | undefined;
  readonly term: Term | undefined;
  readonly reports: readonly ParsedReport[];
}

export interface ParsedReport<Fields = ReportFields> {
  /** The name of the file without `.md`, or only the period at its end. */
  readonly name: string;
  readonly file: ParsedFile<Fields> | undefined;
  readonly period: Period | undefined;
}

export type ParsedAgreementReport = ParsedReport<AgreementReportFields>;

export interface ParsedPage {
  readonly id: string;
  /** The content folder that it is in. */
  readonly folder: ContentFolder;
  /** Relative to that folder. */
  readonly path: string;
  /** True for MDX. */
  readonly isCode: boolean;
  readonly file: ParsedFile<PageFields> | undefined;
}

export interface ParsedContent {
  readonly municipalities: readonly ParsedMunicipality[];
  /** What holds for the whole site. */
  readonly settings: ParsedFile<SiteSettings> | undefined;
  readonly parties: ParsedFile<readonly Party[]> | undefined;
  readonly glossary: ParsedFile<readonly GlossaryTerm[]> | undefined;
  readonly pages: readonly ParsedPage[];
}

/** What holds for all municipalities. */
export type ParsedShared = Omit<ParsedContent, 'municipalities'>;

/** The content as it was read, before it is known to hold together: what the checks look through. */
import type { Period, Term } from '../../domain/period.ts';
import type { GlossaryTerm, Html, Party, PromiseKey } from '../../domain/model.ts';
import type { Position } from '../problems/problem.ts';
import type { AgreementFields } from '../schema/agreement.ts';
import type { MunicipalityFields } from '../schema/municipality.ts';
import type { PageFields } from '../schema/page.ts';
import type { PromiseFields } from '../schema/promise.ts';
import type { AgreementReportFields, ReportFields } from '../schema/report.ts';
import type { StatementFields } from '../schema/statement.ts';
import type { ContentFolder } from '../source/content-folder.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A file that could be read; without `fields` and `data` where something is wrong with its fields. */
export interface ParsedFile<T> {
  readonly source: SourceFile;
  /** As they are written. */
  readonly fields?: object;
  /** What they mean. */
  readonly data?: T;
  readonly html: Html;
  /** Images that the text shows, as addresses on the site. */
  readonly images: readonly { readonly address: string; readonly position: Position }[];
}

export interface ParsedMunicipality {
  readonly id: string;
  readonly file: ParsedFile<MunicipalityFields> | undefined;
  /** True where the file of its accessibility statement exists, understood or not. */
  readonly hasStatement: boolean;
  readonly statement: ParsedFile<StatementFields> | undefined;
  readonly agreements: readonly ParsedAgreement[];
}

export interface ParsedAgreement {
  readonly year: number;
  /** Absent for the year's own. */
  readonly name?: string;
  readonly file: ParsedFile<AgreementFields> | undefined;
  readonly term: Term | undefined;
  /** Those on the agreement as a whole. */
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
  /** The file's name without `.md`, or the end of it that is its period. */
  readonly name: string;
  readonly file: ParsedFile<Fields> | undefined;
  readonly period: Period | undefined;
}

export type ParsedAgreementReport = ParsedReport<AgreementReportFields>;

export interface ParsedPage {
  readonly id: string;
  /** The content folder that it lies in. */
  readonly folder: ContentFolder;
  /** From that folder. */
  readonly path: string;
  readonly file: ParsedFile<PageFields> | undefined;
}

/** Everything that was read. */
export interface ParsedContent {
  readonly municipalities: readonly ParsedMunicipality[];
  readonly parties: ParsedFile<readonly Party[]> | undefined;
  readonly glossary: ParsedFile<readonly GlossaryTerm[]> | undefined;
  readonly pages: readonly ParsedPage[];
}

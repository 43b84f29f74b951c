/** The content as it was read, before it is known to hold together: what the checks look through. */
import type { Period, Term } from '../../domain/period.ts';
import type { GlossaryTerm, Html, Party, PromiseKey } from '../../domain/model.ts';
import type { Position } from '../problems/problem.ts';
import type { AgreementFields } from '../schema/agreement.ts';
import type { MunicipalityFields } from '../schema/municipality.ts';
import type { PageFields } from '../schema/page.ts';
import type { PromiseFields } from '../schema/promise.ts';
import type { ReportFields } from '../schema/report.ts';
import type { StatementFields } from '../schema/statement.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A file that could be read; without `data` where something is wrong with its fields. */
export interface Draft<T> {
  readonly file: SourceFile;
  readonly data?: T;
  readonly html: Html;
  /** Images that the text shows, as addresses on the site. */
  readonly images: readonly { readonly address: string; readonly position: Position }[];
}

export interface MunicipalityDraft {
  readonly id: string;
  readonly draft: Draft<MunicipalityFields> | undefined;
  /** True where the file of its accessibility statement exists, understood or not. */
  readonly hasStatement: boolean;
  readonly statement: Draft<StatementFields> | undefined;
  readonly agreements: readonly AgreementDraft[];
}

export interface AgreementDraft {
  readonly year: number;
  readonly draft: Draft<AgreementFields> | undefined;
  readonly term: Term | undefined;
  readonly promises: readonly PromiseDraft[];
}

export interface PromiseDraft {
  readonly key: PromiseKey;
  readonly draft: Draft<PromiseFields> | undefined;
  readonly term: Term | undefined;
  readonly reports: readonly ReportDraft[];
}

export interface ReportDraft {
  /** The file's name without `.md`. */
  readonly name: string;
  readonly draft: Draft<ReportFields> | undefined;
  readonly period: Period | undefined;
}

export interface PageDraft {
  readonly id: string;
  readonly path: string;
  readonly draft: Draft<PageFields> | undefined;
}

/** Everything that was read. */
export interface ContentDraft {
  readonly municipalities: readonly MunicipalityDraft[];
  readonly parties: Draft<readonly Party[]> | undefined;
  readonly glossary: Draft<readonly GlossaryTerm[]> | undefined;
  readonly pages: readonly PageDraft[];
}

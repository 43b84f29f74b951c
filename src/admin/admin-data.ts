/** The data that the forms of a municipality are built from, which the site publishes as JSON. */
import type { Fields, Layout } from '../content/formats/layout.ts';
import type { RepositorySettings } from '../forge/settings.ts';
import type { ListedActivity } from './form-values.ts';

export interface AdminData {
  readonly backend: RepositorySettings;
  /** The page of the repository that shows the checks of saved changes. */
  readonly checks?: string;
  /** The content folder in its repository: `content`, or empty if it is the whole repository. */
  readonly folder: string;
  readonly layouts: Readonly<Record<string, Layout>>;
  /** Undefined for the forms that all municipalities share. */
  readonly municipality?: MunicipalityData;
  /** The municipalities that can be edited at `/admin/`. */
  readonly municipalities: readonly string[];
  /** The errors in saved files, as the check prints them. Empty on a built site. */
  readonly errors: readonly string[];
  /** The warnings about each file. Only from the development server. */
  readonly warnings?: readonly { readonly file: string; readonly text: string }[];
  /** How many times the files have been read. Only from the development server. */
  readonly readings?: number;
}

export interface MunicipalityData {
  readonly id: string;
  readonly shortName: string;
  /** Newest first. */
  readonly agreements: readonly AgreementData[];
  /** Coming years that have no agreement yet. */
  readonly comingYears: readonly number[];
  /** The latest past years without an agreement. */
  readonly earlierYears: readonly number[];
}

export interface AgreementData {
  readonly year: number;
  readonly promises: readonly PromiseData[];
}

export interface PromiseData {
  readonly id: string;
  readonly shortName: string;
  readonly activities: readonly ListedActivity[];
  readonly reports: readonly ReportData[];
  /** The initial fields of a renewal. Only for promises of the latest agreement. */
  readonly renewal?: Fields;
}

export interface ReportData {
  /** The file name without `.md`. */
  readonly id: string;
  /** `tertial 1 2018`; undefined for the unwritten report of a custom period. */
  readonly name?: string;
  readonly isWritten: boolean;
  /** True if the file itself says what it covers, because its name is not a calendar period. */
  readonly hasOwnPeriod: boolean;
}

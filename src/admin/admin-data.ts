/** What the forms of one municipality are made from: plain data that the site publishes beside `/admin/`. */
import type { Fields, Layout } from '../content/formats/layout.ts';
import type { ListedActivity } from './form-values.ts';

export interface AdminData {
  readonly backend: RepositorySettings;
  /** The page of the repository that tells how the check of what was saved goes. */
  readonly checks?: string;
  /** Where the content lies in its repository: `content`, or nothing where it is all that there is. */
  readonly folder: string;
  readonly layouts: Readonly<Record<string, Layout>>;
  /** Undefined for what all municipalities share. */
  readonly municipality?: MunicipalityData;
  /** All that can be edited at `/admin/`. */
  readonly municipalities: readonly string[];
  /** What is wrong with what has been saved, as the check prints it; nothing in a finished site, which is built of what is right. */
  readonly errors: readonly string[];
  /** What to look at in each file, where somebody writes in it; nothing in a finished site. */
  readonly warnings?: readonly { readonly file: string; readonly text: string }[];
  /** How many times the files have been read, where the site is kept up to date while somebody writes (`npm run dev`). */
  readonly readings?: number;
}

/** The repository as Sveltia wants it described. */
export interface RepositorySettings {
  readonly name: 'github' | 'gitlab' | 'gitea';
  readonly repo: string;
  readonly auth_methods?: ('oauth' | 'token')[];
  readonly branch?: string;
  readonly api_root?: string;
  readonly base_url?: string;
  readonly auth_type?: 'pkce';
  readonly app_id?: string;
}

export interface MunicipalityData {
  readonly id: string;
  readonly shortName: string;
  /** The newest first. */
  readonly agreements: readonly AgreementData[];
  /** Years that an agreement may be written for next. */
  readonly comingYears: readonly number[];
  /** Years that have been, and may still be written: the latest few without an agreement. */
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
  /** Its fields as a renewal would begin with them; of the latest agreement's promises only. */
  readonly renewal?: Fields;
}

export interface ReportData {
  /** The file's name without `.md`. */
  readonly id: string;
  /** `tertial 1 2018`; undefined for a period of its own that nobody has written yet. */
  readonly name?: string;
  readonly isWritten: boolean;
  /** True where the file says itself what it covers, since its name is no period of the calendar. */
  readonly hasOwnPeriod: boolean;
}

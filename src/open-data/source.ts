/** What the tables are made from: the site, and a part of it. */
import type { Party } from '../domain/model.ts';
import type { AgreementYear } from '../views/agreement-year.ts';
import type { MunicipalityYears } from '../views/site.ts';

export interface MunicipalitySource {
  readonly owner: MunicipalityYears;
  /** Those of `parter.yaml`. */
  readonly parties: readonly Party[];
  /** The day as of which everything is judged. */
  readonly today: string;
}

export interface YearSource extends MunicipalitySource {
  readonly year: AgreementYear;
}

/** The datasets of the site: one for each municipality. What portals and search engines are told of them is made from this. */
import type { Day } from '../domain/day.ts';
import type { Contact, Municipality } from '../domain/model.ts';
import type { Rhythm } from '../domain/period.ts';
import { dataAddress, municipalityAddress, type DataScope } from '../domain/address.ts';
import * as wording from '../text/open-data/catalogue.ts';
import type { MunicipalityYears } from '../views/site.ts';
import { csvName, JSON_NAME, WORKBOOK_NAME } from './names.ts';
import { TABLES } from './tables.ts';

export interface Dataset {
  readonly municipality: Municipality;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** The page with the municipality's promises. */
  readonly page: string;
  readonly from: Day;
  /** Absent while any of it runs until further notice. */
  readonly to?: Day;
  /** How often it is followed up, as the latest agreement says. */
  readonly rhythm?: Rhythm;
  readonly contact: Contact;
  readonly csv: readonly string[];
  readonly json: string;
  readonly workbook: string;
}

/** Returns the dataset of a municipality, or undefined where it has promised nothing yet. */
export function datasetOf({ municipality, years, kind }: MunicipalityYears): Dataset | undefined {
  const agreements = years.flatMap((year) => year.agreements.map(({ agreement }) => agreement));
  const [latest] = agreements;
  if (!latest) return undefined;
  const ends = agreements.map(({ term }) => term.to);
  const scope = { municipality: municipality.id };
  const { rhythm } = latest;
  const isOpen = ends.includes(null);
  return {
    municipality,
    title: wording.datasetTitle(kind),
    description: wording.datasetDescription(municipality.shortName, kind),
    keywords: wording.keywords(kind),
    page: municipalityAddress(municipality.id),
    from: agreements.map(({ term }) => term.from).toSorted()[0]!,
    ...(!isOpen && { to: ends.toSorted().at(-1)! }),
    ...(rhythm && { rhythm }),
    contact: municipality.contact,
    ...filesOf(scope),
  };
}

/** The addresses of the files with all that a municipality has, or the site. */
export function filesOf(scope: Omit<DataScope, 'year'>): Pick<Dataset, 'csv' | 'json' | 'workbook'> {
  return {
    csv: TABLES.map(({ name }) => dataAddress(scope, csvName(name))),
    json: dataAddress(scope, JSON_NAME),
    workbook: dataAddress(scope, WORKBOOK_NAME),
  };
}

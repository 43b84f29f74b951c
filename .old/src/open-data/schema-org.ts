/** Datasets as search engines read them, in schema.org's words. */
import { OPEN_DATA } from '../domain/address.ts';
import * as wording from '../text/open-data/catalogue.ts';
import type { MunicipalityYears, Site } from '../views/site.ts';
import type { Context } from './column.ts';
import { datasetOf, filesOf, type Dataset } from './datasets.ts';
import { CC0, WORKBOOK_TYPE } from './names.ts';

/** Returns JSON-LD, safe in a script element, of the dataset of a municipality; undefined where there is none. */
export function municipalityDataset(owner: MunicipalityYears, context: Context): string | undefined {
  const dataset = datasetOf(owner);
  if (!dataset) return undefined;
  const { municipality, keywords, from, to } = dataset;
  return scriptText({
    name: `${dataset.title}, ${municipality.name}`,
    description: dataset.description,
    url: context.absolute(dataset.page),
    keywords,
    temporalCoverage: `${from}/${to ?? '..'}`,
    creator: { '@type': 'Organization', name: municipality.name, url: municipality.website },
    ...common(dataset, context),
  });
}

/** Returns JSON-LD of the data of the whole site. */
export function siteDataset(site: Site, context: Context): string | undefined {
  if (site.single) return municipalityDataset(site.single, context);
  return scriptText({
    name: wording.catalogueTitle(site.name),
    description: wording.CATALOGUE_DESCRIPTION,
    url: context.absolute(OPEN_DATA),
    keywords: wording.keywords(site.kind),
    creator: site.municipalities.map(({ municipality: { name, website } }) => ({
      '@type': 'Organization',
      name,
      url: website,
    })),
    ...common(filesOf({}), context),
  });
}

function common(
  { csv, json, workbook }: Pick<Dataset, 'csv' | 'json' | 'workbook'>,
  { absolute, today }: Context,
) {
  const file = (encodingFormat: string) => (address: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absolute(address),
  });
  return {
    license: CC0,
    isAccessibleForFree: true,
    inLanguage: 'sv',
    dateModified: today,
    distribution: [
      ...csv.map(file('text/csv')),
      file('application/json')(json),
      file(WORKBOOK_TYPE)(workbook),
    ],
  };
}

function scriptText(dataset: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@type': 'Dataset', ...dataset }).replace(
    /</g,
    '\\u003c',
  );
}

/**
 * The catalogue of datasets by DCAT-AP-SE 3 (https://docs.dataportal.se/dcat/3.0.1/sv/), from which portals learn what there is to
 * collect. Every resource has an absolute address, since the Swedish portal takes no blank nodes.
 */
import { DATA_CATALOGUE, OPEN_DATA, START } from '../domain/address.ts';
import type { Rhythm } from '../domain/period.ts';
import * as wording from '../text/open-data/catalogue.ts';
import { siteNameFor } from '../text/site-name.ts';
import type { MunicipalityYears, Site } from '../views/site.ts';
import type { Context } from './column.ts';
import { datasetOf, type Dataset } from './datasets.ts';
import { CC0, WORKBOOK_TYPE } from './names.ts';
import { date, iri, literal, swedish, type Resource, type Triple } from './rdf.ts';

const EU = 'http://publications.europa.eu/resource/authority';
const LICENCE: Triple = ['dcterms:license', iri(CC0)];
const IN_SWEDISH: Triple = ['dcterms:language', iri(`${EU}/language/SWE`)];

/** A municipality is a local authority, and so are several together. */
const LOCAL_AUTHORITY: Triple = ['dcterms:type', iri('http://purl.org/adms/publishertype/LocalAuthority')];

/** The frequencies of the Publications Office of the EU. */
const FREQUENCIES: Readonly<Record<Rhythm, string>> = {
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  third: 'ANNUAL_3',
  half: 'ANNUAL_2',
  year: 'ANNUAL',
  'two-years': 'BIENNIAL',
  term: 'IRREG',
};
const UNKNOWN_FREQUENCY = 'UNKNOWN';

/** Returns the catalogue of a municipality, or, without one, of all of them. */
export function catalogueOf(site: Site, context: Context, owner = site.single): readonly Resource[] {
  const { absolute, today } = context;
  const owners = owner ? [owner] : site.municipalities;
  const datasets = owners.flatMap((one) => datasetOf(one) ?? []);
  const resource = (name: string) => `${absolute(DATA_CATALOGUE)}#${name}`;
  const isWhole = owner === undefined || owner === site.single;
  const name = isWhole ? site.name : siteNameFor(owner.kind, owner.municipality.shortName);
  const publisher = resource(owner ? publisherName(owner.municipality.id) : 'utgivare');
  return [
    {
      id: resource(isWhole ? 'katalog' : `katalog-${owner.municipality.id}`),
      type: 'dcat:Catalog',
      triples: [
        ['dcterms:title', swedish(wording.catalogueTitle(name))],
        ['dcterms:description', swedish(wording.CATALOGUE_DESCRIPTION)],
        ['dcterms:publisher', iri(publisher)],
        LICENCE,
        IN_SWEDISH,
        ['dcterms:modified', date(today)],
        ['foaf:homepage', iri(absolute(START))],
        ['dcat:themeTaxonomy', iri(`${EU}/data-theme`)],
        ...datasets.map(({ municipality }): Triple => [
          'dcat:dataset',
          iri(resource(datasetName(municipality.id))),
        ]),
      ],
    },
    ...(owner ? [] : [agent(publisher, name, absolute(START))]),
    ...owners.map(({ municipality }) =>
      agent(resource(publisherName(municipality.id)), municipality.name, municipality.website),
    ),
    ...datasets.flatMap((dataset) => describe(dataset, resource, context)),
  ];
}

/** Returns the municipalities that have a catalogue of their own, which portals collect from each publisher by itself. */
export function separateCatalogues({ single, municipalities }: Site): readonly MunicipalityYears[] {
  return single ? [] : municipalities.filter((owner) => datasetOf(owner) !== undefined);
}

const publisherName = (municipality: string) => `utgivare-${municipality}`;
const datasetName = (municipality: string) => `datamangd-${municipality}`;

function agent(id: string, name: string, homepage: string): Resource {
  return {
    id,
    type: 'foaf:Agent',
    triples: [['foaf:name', literal(name)], LOCAL_AUTHORITY, ['foaf:homepage', iri(homepage)]],
  };
}

function describe(
  dataset: Dataset,
  resource: (name: string) => string,
  { absolute, today }: Context,
): readonly Resource[] {
  const { municipality, contact, rhythm } = dataset;
  const own = (part: string) => resource(`${part}-${municipality.id}`);
  const frequency = rhythm ? FREQUENCIES[rhythm] : UNKNOWN_FREQUENCY;
  const { email } = contact;
  return [
    {
      id: resource(datasetName(municipality.id)),
      type: 'dcat:Dataset',
      triples: [
        ['dcterms:title', swedish(dataset.title)],
        ['dcterms:description', swedish(dataset.description)],
        ['dcterms:publisher', iri(resource(publisherName(municipality.id)))],
        ...(email === undefined ? [] : [['dcat:contactPoint', iri(own('kontakt'))] as const]),
        ...dataset.keywords.map((word): Triple => ['dcat:keyword', swedish(word)]),
        ['dcat:theme', iri(`${EU}/data-theme/GOVE`)],
        ['dcterms:accessRights', iri(`${EU}/access-right/PUBLIC`)],
        ['dcterms:accrualPeriodicity', iri(`${EU}/frequency/${frequency}`)],
        ['dcterms:spatial', iri(`${EU}/country/SWE`)],
        ['dcterms:temporal', iri(own('tid'))],
        ['dcterms:modified', date(today)],
        IN_SWEDISH,
        ['dcat:landingPage', iri(absolute(dataset.page))],
        ['dcat:distribution', iri(own('csv'))],
        ['dcat:distribution', iri(own('json'))],
        ['dcat:distribution', iri(own('xlsx'))],
      ],
    },
    {
      id: own('tid'),
      type: 'dcterms:PeriodOfTime',
      triples: [
        ['dcat:startDate', date(dataset.from)],
        ...(dataset.to === undefined ? [] : [['dcat:endDate', date(dataset.to)] as const]),
      ],
    },
    ...(email === undefined
      ? []
      : [
          {
            id: own('kontakt'),
            type: 'vcard:Organization',
            triples: [
              ['vcard:fn', literal(contact.name ?? municipality.name)],
              ['vcard:hasEmail', iri(`mailto:${email}`)],
            ],
          } as const,
        ]),
    {
      id: own('csv'),
      type: 'dcat:Distribution',
      // The files hold parts of the same data, for which the Swedish profile repeats the address.
      triples: distribution(wording.CSV_TITLE, wording.CSV_DESCRIPTION, 'text/csv', absolute(OPEN_DATA), [
        ...dataset.csv.map(absolute),
      ]),
    },
    {
      id: own('json'),
      type: 'dcat:Distribution',
      triples: distribution(
        wording.JSON_TITLE,
        wording.JSON_DESCRIPTION,
        'application/json',
        absolute(dataset.json),
        [absolute(dataset.json)],
      ),
    },
    {
      id: own('xlsx'),
      type: 'dcat:Distribution',
      triples: distribution(
        wording.WORKBOOK_TITLE,
        wording.WORKBOOK_DESCRIPTION,
        WORKBOOK_TYPE,
        absolute(dataset.workbook),
        [absolute(dataset.workbook)],
      ),
    },
  ];
}

function distribution(
  title: string,
  description: string,
  format: string,
  access: string,
  downloads: readonly string[],
): readonly Triple[] {
  return [
    ['dcterms:title', swedish(title)],
    ['dcterms:description', swedish(description)],
    ['dcterms:format', literal(format)],
    LICENCE,
    ['dcat:accessURL', iri(access)],
    ...downloads.map((download): Triple => ['dcat:downloadURL', iri(download)]),
  ];
}

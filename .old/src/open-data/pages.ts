/** The pages that describe the tables, made from what defines them. */
import {
  DATA_CATALOGUE,
  DATA_CATALOGUE_JSON,
  ALL_ACTIVITIES,
  dataAddress,
  dataTableAddress,
  municipalityCatalogueAddress,
  OPEN_DATA,
} from '../domain/address.ts';
import { OPEN_DATA_LINK } from '../text/frame.ts';
import * as wording from '../text/open-data/page.ts';
import type { PageView } from '../views/page.ts';
import type { LinkView } from '../views/parts/links.ts';
import type { Site } from '../views/site.ts';
import type { ColumnType, DescribedColumn, Table } from './column.ts';
import { separateCatalogues } from './dcat.ts';
import type { FileLink } from '../views/parts/links.ts';
import { download } from './downloads.ts';
import { csvName, CSVW_NAME, JSON_NAME, SCHEMA_ADDRESS, WORKBOOK_NAME } from './names.ts';
import { TABLES } from './tables.ts';
import { activities } from './tables/promises.ts';

export interface OpenDataView {
  readonly tables: readonly {
    readonly title: string;
    readonly address: string;
    readonly description: string;
    readonly download: FileLink;
  }[];
  readonly files: readonly LinkView[];
  /** Addresses of the site's own files for a municipality and a year; none before anything is promised. */
  readonly parts: readonly string[];
  /** The table that the code reads. */
  readonly example: string;
  readonly workbook: string;
  readonly catalogue: string;
  /** That of one of several municipalities; the others are made alike. */
  readonly separateCatalogue?: string;
}

export function openDataView(site: Site): OpenDataView {
  const [year] = site.municipalities.flatMap(({ years }) => years);
  const file = csvName(activities.name);
  const [separate] = separateCatalogues(site);
  return {
    tables: TABLES.map(({ name, text }) => ({
      title: text.title,
      address: dataTableAddress(name),
      description: text.description,
      download: download(csvName(name), csvName(name), {}),
    })),
    files: [
      { text: wording.ALL_ACTIVITIES_LINK, address: ALL_ACTIVITIES },
      { text: wording.WORKBOOK_LINK, address: dataAddress({}, WORKBOOK_NAME) },
      { text: wording.JSON_LINK, address: dataAddress({}, JSON_NAME) },
      { text: wording.SCHEMA_LINK, address: SCHEMA_ADDRESS },
      { text: wording.CSVW_LINK, address: dataAddress({}, CSVW_NAME) },
      { text: wording.CATALOGUE_LINK, address: DATA_CATALOGUE },
      { text: wording.CATALOGUE_JSON_LINK, address: DATA_CATALOGUE_JSON },
    ],
    parts: year
      ? [dataAddress({ municipality: year.municipality.id }, file), dataAddress(year.key, file)]
      : [],
    example: dataAddress({}, file),
    workbook: dataAddress({}, WORKBOOK_NAME),
    catalogue: DATA_CATALOGUE,
    ...(separate && { separateCatalogue: municipalityCatalogueAddress(separate.municipality.id) }),
  };
}

export interface TablePageView extends PageView {
  readonly key: string;
  readonly download: FileLink;
  readonly columns: readonly ColumnView[];
}

export interface ColumnView {
  readonly name: string;
  readonly meaning: string;
  readonly type: string;
  readonly example: string;
}

const TYPE_TEXT: Readonly<Record<ColumnType, string>> = wording.TYPE_TEXT;

export function tablePage({ name, text, columns, key }: Table): TablePageView {
  const heading = wording.tableHeading(text.title);
  return {
    address: dataTableAddress(name),
    title: heading,
    description: text.description,
    heading,
    crumbs: [{ text: OPEN_DATA_LINK, address: OPEN_DATA }],
    crumb: text.title,
    key: wording.keyText(key),
    download: download(wording.csvLink(text.title), csvName(name), {}),
    columns: columns.map(columnView),
  };
}

function columnView({ name, text, type, choices, isRequired }: DescribedColumn): ColumnView {
  const { example } = text;
  return {
    name,
    meaning: choices ? `${text.description} ${wording.oneOf(choices)}` : text.description,
    type: `${TYPE_TEXT[type]}, ${isRequired ? wording.ALWAYS : wording.MAY_BE_BLANK}`,
    example: typeof example === 'object' ? example.join(type === 'lines' ? '\n' : ' ') : String(example),
  };
}

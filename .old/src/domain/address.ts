/**
 * Every address of the site, from its root: `/eksjo/2017/t3/`. The base path is added where a link is written. Names that
 * the site answers at itself are reserved: no municipality, promise, report or page of the content can have one.
 */
import { anchor, CONTACT } from './anchor.ts';
import type { PromiseKey } from './model.ts';
import { periodFromName } from './period.ts';
import { slug } from './slug.ts';

export const START = '/';
export const SEARCH = '/sok/';
export const ABOUT = '/om/';
export const RULES = '/sa-bedomer-vi/';
export const GLOSSARY = '/ordlista/';
export const OPEN_DATA = '/oppna-data/';
export const ACCESSIBILITY = '/tillganglighet/';
/** What the site is, in easy Swedish. */
export const EASY_SWEDISH = '/lattlast/';
/** The stylesheet of a site with a typeface of its own. */
export const TYPEFACE = '/typsnitt.css';
/** Small pages that other sites may show within theirs. */
export const EMBEDDED = '/inbaddat/';
/** Where editors write. */
export const DESK = '/admin/';
/** Where the development server reads and saves for the desk. There is nothing at it on a built site. */
export const DEVELOPMENT_FILES = `${DESK}filer/`;
export const SEARCH_INDEX = '/pagefind/';
/** Below it, an index for each municipality of several. */
const MUNICIPALITY_INDEXES = `${SEARCH_INDEX}kommun/`;
/** Files of open data. */
export const DATA = '/data/';
/** The catalogue of the datasets, which portals collect. */
export const DATA_CATALOGUE = `${DATA}dcat.rdf`;
export const DATA_CATALOGUE_JSON = `${DATA}dcat.jsonld`;
/** Every activity of the site in one table. */
export const ALL_ACTIVITIES = '/aktiviteter/';
/** The same for the filters of that table. */
export const ALL_ACTIVITIES_ROWS = `${ALL_ACTIVITIES}rader.json`;
/** What is new, with a page for each month. */
export const NEWS = '/nytt/';
/** How a reader is told of it. */
export const FOLLOWING = `${NEWS}#${anchor('folj')}`;
/** What was promised of each theme. */
export const THEMES = '/teman/';
/** Municipalities and years side by side. */
export const COMPARISON = '/jamfor/';
export const NOT_FOUND = '/404/';

/** Pages that the site links to and the content writes. */
const LINKED_PAGES = [ABOUT, RULES, OPEN_DATA, ACCESSIBILITY, EASY_SWEDISH];

/** Single files that the site or the project has at the top level. */
const SITE_FILES: readonly string[] = ['ikon.svg', 'robots.txt', 'sitemap.xml', 'delning.png', '404.html'];

/** What the site or the build generates. The accessibility page is not among them, since the content has a file for it. */
const GENERATED = [
  ...[SEARCH, GLOSSARY, EMBEDDED, DESK, SEARCH_INDEX, DATA, ALL_ACTIVITIES, NOT_FOUND],
  ...[NEWS, THEMES, COMPARISON],
];

/**
 * Names that nothing has at present. They are kept for pages and files that the site may get, since an address that readers have
 * cannot be moved later.
 */
const KEPT_FOR_LATER: readonly string[] = [
  ...['index', 'data', 'api', 'filer', 'bilder', 'kallor', 'delning', 'farg', 'vapen', 'inbaddat'],
  ...[
    'teman',
    'jamfor',
    'utfall',
    'karta',
    'kalender',
    'flode',
    'andringar',
    'rattelser',
    'arkiv',
    'skriv-ut',
  ],
  ...['kommuner', 'avtal', 'loften', 'uppfoljningar', 'redovisningar', 'aktiviteter', 'sidor', 'public'],
];

const ACTIVITIES = 'aktiviteter';
const STATEMENT = 'tillganglighet';
const CHANGES = 'andringar';
const FEED = 'nytt.atom';
const CALENDAR = 'kalender.ics';

/** The name of the file with the start page's own text. */
const START_PAGE = 'start';

/** Returns the address of one of the site's own pages, from its file name: `om`. */
export function ownPageAddress(id: string): string {
  return id === START_PAGE ? START : `/${id}/`;
}

export function municipalityAddress(municipality: string): string {
  return `/${municipality}/`;
}

export function yearAddress({ municipality, year }: { municipality: string; year: number }): string {
  return `/${municipality}/${year}/`;
}

/** The follow-up of all promises of an agreement for one period. */
export function reportAddress(agreement: { municipality: string; year: number }, periodId: string): string {
  return `${yearAddress(agreement)}${periodId}/`;
}

/** What a follow-up can be filed as. The archive's PDF keeps to a standard of its own. */
export const DOCUMENT_ENDINGS = { pdf: '.pdf', archive: '.arkiv.pdf', word: '.docx' } as const;

export type DocumentFormat = keyof typeof DOCUMENT_ENDINGS;

export const DOCUMENT_FORMATS = Object.keys(DOCUMENT_ENDINGS) as readonly DocumentFormat[];

/** The document that says what a page says, beside it: `/eksjo/2017/t1.pdf`. No name has a full stop, so none is the same. */
export function documentAddress(page: string, format: DocumentFormat): string {
  return page.replace(/\/$/, DOCUMENT_ENDINGS[format]);
}

/** Every activity of a year in one table. */
export function activitiesAddress(agreement: { municipality: string; year: number }): string {
  return `${yearAddress(agreement)}${ACTIVITIES}/`;
}

export function promiseAddress(key: PromiseKey): string {
  return `${yearAddress(key)}${key.id}/`;
}

/** Whom to write to or call, on a municipality's page. */
export function contactAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}#${CONTACT}`;
}

/** The accessibility statement of one of several municipalities. */
export function statementAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}${STATEMENT}/`;
}

/** The search of one of several municipalities. */
export function searchAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}sok/`;
}

/** The folder with the search index of one of several municipalities. Pagefind itself is in that of the whole site. */
export function searchIndexAddress(municipality: string): string {
  return `${MUNICIPALITY_INDEXES}${municipality}/`;
}

/** Everything that has been published and corrected for a municipality. */
export function changesAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}${CHANGES}/`;
}

/** What other sites show of a year or a promise, by the address of its page. */
export function embedAddress(page: string): string {
  return `${EMBEDDED}${page.slice(1)}`;
}

/** The feed of the whole site, of a municipality or of a promise, by the address of its page. */
export function feedAddress(page: string): string {
  return `${page}${FEED}`;
}

/** The calendar with the days when a municipality's follow-ups are due. */
export function calendarAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}${CALENDAR}`;
}

/** The stylesheet with the one colour that is a municipality's own. */
export function accentAddress(municipality: string): string {
  return `${municipalityAddress(municipality)}farg.css`;
}

/**
 * The version of the tables of open data, part of every address of theirs. Columns may be added within a version; none changes or
 * goes.
 */
export const DATA_VERSION = 1;

/** Whose data it is: a year's, a municipality's, or, without either, the whole site's. */
export interface DataScope {
  readonly municipality?: string;
  readonly year?: number;
}

/** A file of open data: `/data/1/eksjo/2017/aktiviteter.csv`. */
export function dataAddress({ municipality, year }: DataScope, file: string): string {
  const folders = [DATA_VERSION, municipality, year].filter((folder) => folder !== undefined);
  return `${DATA}${folders.join('/')}/${file}`;
}

/** The catalogue of one municipality of several. */
export function municipalityCatalogueAddress(municipality: string): string {
  return `${DATA}${municipality}/dcat.rdf`;
}

/** The page that describes a table of open data. */
export function dataTableAddress(table: string): string {
  return `${OPEN_DATA}${table}/`;
}

/** A page of the table of all activities, counted from 1. */
export function allActivitiesAddress(page: number): string {
  return page === 1 ? ALL_ACTIVITIES : `${ALL_ACTIVITIES}${page}/`;
}

/** What was new in a month, `2026-11`; a page of it, counted from 1, where they are several. */
export function newsMonthAddress(month: string, page = 1): string {
  return `${NEWS}${month}/${page === 1 ? '' : `${page}/`}`;
}

/** The id of a theme, however it is spelt: `trygghet` of `Trygghet`. Empty where it has no letter or digit. */
export function themeId(theme: string): string {
  return slug(theme);
}

/** The page of a theme, by its id: `/teman/trygghet/`. */
export function themeAddress(id: string): string {
  return `${THEMES}${id}/`;
}

/** What a municipality promised of a theme: a part of the theme's page, or a year of that. */
export function themePartAddress(id: string, municipality: string, year?: number): string {
  return `${themeAddress(id)}#${themePartId(municipality, year)}`;
}

export function themePartId(municipality: string, year?: number): string {
  return anchor('kommun', municipality, ...(year === undefined ? [] : [year]));
}

/** The page of what one of many municipalities promised of a theme. */
export function themeInAddress(id: string, municipality: string): string {
  return `${themeAddress(id)}${municipality}/`;
}

/** Which municipalities and years there are to compare on each theme. */
export const COMPARED = `${COMPARISON}teman.json`;

/** What a municipality promised of each theme, as data for the comparison. */
export function comparedAddress(municipality: string): string {
  return `${COMPARISON}${municipality}.json`;
}

/** An activity is a place on its promise's page. */
export function activityAddress(key: PromiseKey, activity: string): string {
  return `${promiseAddress(key)}#${activity}`;
}

/** The id of a term on the glossary page. */
export function termId(term: string): string {
  return term
    .toLocaleLowerCase('sv')
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A former address from the root, however it is written: `2017/tidigare-namn` or all of it. */
export function formerAddress(written: string, municipality: string): string {
  return written.startsWith('/') ? written : `/${municipality}/${written}/`;
}

/** Returns whether the site itself writes about a page of the content, or links to it by a Swedish name. */
export function isLinkedPage(id: string): boolean {
  return [START, ...LINKED_PAGES].includes(ownPageAddress(id));
}

// ── Addresses read ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The municipality whose page, or one below it, has this address, as far as the address alone can tell. */
export function municipalityIn(address: string): string | undefined {
  return address.split('/')[1] || undefined;
}

/** The municipality that a page or a file belongs to, as far as its address alone can tell. */
export function ownerIn(address: string): string | undefined {
  const [, first, second, third] = address.split('/');
  if (`/${first}/` === EMBEDDED) return second;
  if (`/${first}/` !== DATA) return first || undefined;
  return second === String(DATA_VERSION) ? third : second;
}

/** The promise at an address; undefined where the address is that of no promise, whether or not there is such a promise. */
export function promiseAt(address: string): PromiseKey | undefined {
  const [, municipality, year, id] = /^\/([^/]+)\/(\d{4})\/([^/]+)\/$/.exec(address) ?? [];
  if (municipality === undefined || year === undefined || id === undefined) return undefined;
  if (isSiteName(municipality) || isPeriodName(id) || isAgreementName(id)) return undefined;
  return { municipality, year: Number(year), id };
}

// ── Reserved names ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Returns whether a name is reserved at the top level: `sok`, `om`. */
export function isSiteName(name: string): boolean {
  return isSiteRoute(name) || LINKED_PAGES.includes(ownPageAddress(name));
}

/** Returns whether the site answers at a name today, so that no folder of published files can have it. */
export function isSiteAddress(name: string): boolean {
  return [...GENERATED, ...LINKED_PAGES].includes(ownPageAddress(name));
}

/** Returns whether the site has a file of its own at a path: `robots.txt`. */
export function isSiteFile(path: string): boolean {
  return SITE_FILES.includes(path);
}

/** Returns whether a name is reserved even for pages of the content, since the site generates something there. */
export function isSiteRoute(name: string): boolean {
  return GENERATED.includes(ownPageAddress(name)) || KEPT_FOR_LATER.includes(name);
}

/** Returns whether a name is reserved within a year. An agreement with a name, `avtal-centrum`, may get a page of its own. */
export function isAgreementName(name: string): boolean {
  return name === ACTIVITIES || KEPT_FOR_LATER.includes(name) || name.startsWith('avtal-');
}

/** Returns whether a name stands for a period, so that no promise can have it: `t1`, `2023-h1`, `slut`. */
export function isPeriodName(name: string): boolean {
  const year = 2000;
  return periodFromName(name, year, { from: `${year}-01-01`, to: `${year}-12-31` }) !== undefined;
}

/** What is kept of each of several municipalities for the pages of the whole site. */
import { ENTRIES_SUMMARY, NEWEST_SUMMARY } from '../../feeds/entries.ts';
import { DATASET_SUMMARY } from '../../open-data/datasets.ts';
import { SEARCH_SUMMARY } from '../../search/national-records.ts';
import { ACTIVITIES_SUMMARY } from '../../views/pages/all-activities.ts';
import { PLACE_SUMMARY } from '../../views/pages/start.ts';
import { NEWS_SUMMARY } from '../../views/parts/news.ts';
import { THEMES_SUMMARY } from '../../views/parts/themes.ts';
import type { MunicipalityYears, Site } from '../../views/site.ts';
import type { Summary } from '../../views/summarised.ts';

/** Everything that these pages show, besides the municipality itself and the files of its open data. */
export const SUMMARIES: readonly Summary<unknown>[] = [
  ACTIVITIES_SUMMARY,
  DATASET_SUMMARY,
  ENTRIES_SUMMARY,
  NEWEST_SUMMARY,
  NEWS_SUMMARY,
  PLACE_SUMMARY,
  SEARCH_SUMMARY,
  THEMES_SUMMARY,
];

/** Returns plain data, by name. */
export function summariesOf(site: Site, owner: MunicipalityYears): Readonly<Record<string, unknown>> {
  return Object.fromEntries(SUMMARIES.map(({ name, make }) => [name, make(site, owner)]));
}

/** What there is to keep of each of several municipalities, besides its pages. */
import type { Catalog } from '../../domain/catalog.ts';
import { ENTRIES_SUMMARY, NEWEST_SUMMARY } from '../../feeds/entries.ts';
import { DATASET_SUMMARY } from '../../open-data/datasets.ts';
import { municipalityContents } from '../../search/municipality-records.ts';
import { SEARCH_SUMMARY } from '../../search/national-records.ts';
import type { IndexContents } from '../../search/record.ts';
import { ACTIVITIES_SUMMARY } from '../../views/pages/all-activities.ts';
import { PLACE_SUMMARY } from '../../views/pages/start.ts';
import { NEWS_SUMMARY } from '../../views/parts/news.ts';
import { OWED_SUMMARY } from '../../views/parts/owed.ts';
import { THEMES_SUMMARY } from '../../views/parts/themes.ts';
import { siteOf } from '../../views/site.ts';
import type { Summary } from '../../views/summarised.ts';

/** Everything that the pages of the whole site show, besides the municipality itself and the files of its open data. */
export const SUMMARIES: readonly Summary<unknown>[] = [
  ACTIVITIES_SUMMARY,
  DATASET_SUMMARY,
  ENTRIES_SUMMARY,
  NEWEST_SUMMARY,
  NEWS_SUMMARY,
  OWED_SUMMARY,
  PLACE_SUMMARY,
  SEARCH_SUMMARY,
  THEMES_SUMMARY,
];

export interface OfOne {
  /** What the pages of the whole site show of it: plain data, by name. */
  readonly summaries: Readonly<Record<string, unknown>>;
  /** What is in its search index. */
  readonly search: IndexContents;
}

/** Returns what there is to keep of the municipality in a catalog, if it is one of several. */
export function ofOne(catalog: Catalog): OfOne | undefined {
  const site = siteOf(catalog);
  const [owner] = site.municipalities;
  if (!owner || site.single) return undefined;
  return {
    summaries: Object.fromEntries(SUMMARIES.map(({ name, make }) => [name, make(site, owner)])),
    search: municipalityContents(owner, site.glossary),
  };
}

/** The records of the pages that the site makes of all municipalities. */
import { COMPARISON, NEWS, themeAddress, THEMES } from '../domain/address.ts';
import * as comparison from '../text/comparison.ts';
import * as news from '../text/news.ts';
import { KIND_TEXT } from '../text/search.ts';
import * as wording from '../text/themes.ts';
import { THEMES_SUMMARY, themesIn } from '../views/parts/themes.ts';
import type { Site } from '../views/site.ts';
import { summarised } from '../views/summarised.ts';

/** Returns a record for each theme, and for the pages of what is new and of what can be compared. */
export function sitePages(site: Site) {
  const page = (url: string, title: string, content: string) => ({
    url,
    content,
    meta: { title },
    filters: { vad: [KIND_TEXT.page] },
  });
  const themes = themesIn(summarised(site, THEMES_SUMMARY));
  return [
    page(NEWS, news.HEADING, news.LEDE),
    ...(themes.length === 0
      ? []
      : [
          page(THEMES, wording.HEADING, wording.THEMES_DESCRIPTION),
          page(COMPARISON, comparison.HEADING, comparison.DESCRIPTION),
        ]),
    ...themes.map(({ id, name, parts }) =>
      page(
        themeAddress(id),
        wording.titleOf(name, undefined),
        parts.map(({ place, years }) => [place, ...years.map(({ label }) => label)].join(' ')).join(' · '),
      ),
    ),
  ];
}

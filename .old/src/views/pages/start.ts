/** The start page: the latest follow-up, the municipalities, the years. */
import * as wording from '../../text/start.ts';
import { municipalityAddress, START, themeAddress } from '../../domain/address.ts';
import { addMonths } from '../../domain/day.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import { findable, finderView, type FinderView } from '../parts/finder.ts';
import {
  latestNews,
  NEWS_SUMMARY,
  newsDays,
  newsOf,
  type NewsDayView,
  type NewsSummary,
} from '../parts/news.ts';
import { partiesInText } from '../parts/parties.ts';
import { themesIn, type ThemesSummary } from '../parts/themes.ts';
import { yearCard, type YearCardView } from '../parts/year-card.ts';
import type { MunicipalityYears, Site } from '../site.ts';
import { summarised } from '../summarised.ts';

export interface StartPageView extends PageView {
  readonly lede: string;
  /** What happened lately, or, where nothing says when, the most recent follow-ups. */
  readonly news: readonly NewsDayView[];
  readonly latest: readonly LinkView[];
  readonly themes: readonly LinkView[];
  /** The years, on a site with a single municipality. */
  readonly years: readonly YearCardView[];
  /** The municipalities, on a site with several. */
  readonly municipalities: readonly MunicipalityCardView[];
  /** Where readers find their municipality, on a site with many. */
  readonly finder?: FinderView;
}

export interface MunicipalityCardView {
  readonly name: string;
  readonly address: string;
  readonly latest?: YearCardView;
  readonly otherYears: readonly LinkView[];
}

/** So that the promises themselves are still near the top. */
const LATEST_SHOWN = 3;

/** With more municipalities than this, readers find theirs by name or county, since their latest years would fill many screens. */
const MAX_CARDS = 12;

/** So far back it is looked for the latest news, before all days are gone through. */
const MONTHS_BACK = [1, 12];

/** Returns the news of all municipalities, of which only those that the start page shows are sure to be there. */
export function newsForStart(site: Site): readonly NewsSummary[] {
  for (const months of MONTHS_BACK) {
    const since = addMonths(site.today, -months);
    const make = (_: Site, owner: MunicipalityYears) => newsOf(site, owner, since);
    const summaries = summarised(site, { ...NEWS_SUMMARY, make });
    const last = latestNews(summaries, LATEST_SHOWN)[LATEST_SHOWN - 1];
    if (last && last.day > since) return summaries;
  }
  return summarised(site, NEWS_SUMMARY);
}

/** What the content has written for the start page itself. */
export interface OwnStartText {
  readonly title: string;
  readonly lede?: string;
}

/** What the start page shows of all municipalities. */
export interface StartSummaries {
  readonly news: readonly NewsSummary[];
  readonly themes: readonly ThemesSummary[];
}

/** Prepares the start page. */
export function startPage(
  site: Site,
  { news: summaries, themes }: StartSummaries,
  own?: OwnStartText,
): StartPageView {
  const { single } = site;
  const name = single?.municipality.shortName;
  const news = latestNews(summaries, LATEST_SHOWN);
  const isLong = site.municipalities.length > MAX_CARDS;
  return {
    address: START,
    title: site.name,
    description: own?.lede ?? wording.descriptionOf(site.kind),
    heading: own?.title ?? wording.headingFor(site.kind, name),
    crumbs: [],
    lede: own?.lede ?? wording.ledeOf(site.kind, partiesInText(site.municipalities)),
    news: newsDays(news),
    latest: news.length > 0 ? [] : summaries.flatMap(({ undated }) => undated).slice(0, LATEST_SHOWN),
    themes: themesIn(themes).map(({ id, name: text }) => ({ text, address: themeAddress(id) })),
    years: single ? single.years.map(yearCard) : [],
    municipalities: single || isLong ? [] : site.municipalities.map(municipalityCard),
    ...(isLong && { finder: finderView(site.municipalities.map(findable)) }),
  };
}

function municipalityCard({ municipality, years }: MunicipalityYears): MunicipalityCardView {
  const [latest, ...others] = years.map(yearCard);
  return {
    name: municipality.shortName,
    address: municipalityAddress(municipality.id),
    ...(latest && { latest }),
    otherYears: others.map(({ year, address }) => ({ text: year, address })),
  };
}

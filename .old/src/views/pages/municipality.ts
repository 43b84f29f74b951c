/** A municipality's page: its years, places and contact details. */
import { changesAddress, feedAddress, municipalityAddress } from '../../domain/address.ts';
import type { Html } from '../../domain/model.ts';
import { PLACE } from '../../text/common.ts';
import { FEED_LINK } from '../../text/feeds.ts';
import { sentence } from '../../text/list.ts';
import * as wording from '../../text/municipality.ts';
import { siteNameFor } from '../../text/site-name.ts';
import type { PageView } from '../page.ts';
import { contactLinks, hostOf } from '../parts/contact.ts';
import { explainHtml, startOf } from '../parts/explained.ts';
import { fact, type FactView } from '../parts/facts.ts';
import { followMunicipality, type FollowView } from '../parts/follow.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import type { LinkView } from '../parts/links.ts';
import { newsDays, newsOf, type NewsDayView } from '../parts/news.ts';
import { partiesInText } from '../parts/parties.ts';
import { receivedView, type ReceivedView } from '../parts/shared.ts';
import { renewedPromises, type RenewedView } from '../parts/story.ts';
import { themeLinks, themesOf, type ThemeLinkView } from '../parts/themes.ts';
import { yearCard, type YearCardView } from '../parts/year-card.ts';
import type { MunicipalityYears, Site } from '../site.ts';

export interface MunicipalityPageView extends PageView {
  readonly introduction: Html;
  readonly years: readonly ListedYearView[];
  /** Promises that were renewed, side by side. */
  readonly renewed?: RenewedView;
  readonly facts: readonly FactView[];
  /** Whom to ask for. */
  readonly contactName?: string;
  readonly contact: readonly LinkView[];
  readonly website: LinkView;
  readonly terms: readonly TermView[];
  readonly follow: FollowView;
  readonly themes: readonly ThemeLinkView[];
  /** What happened lately, or, where nothing says when, the most recent follow-ups. */
  readonly news: readonly NewsDayView[];
  readonly latest: readonly LinkView[];
  /** The page with everything that has happened. */
  readonly changes?: string;
}

/** A year, with a sentence or two on what was promised and how it went. */
export interface ListedYearView extends Pick<YearCardView, 'id' | 'year' | 'tally' | 'promises'> {
  /** Absent of a year with promises of other municipalities only. */
  readonly address?: string;
  readonly lede: string;
  /** Those that stand with other municipalities. */
  readonly received?: ReceivedView;
}

/** With more promises than this, they are listed on the years' pages only, so that the years fit on this one. */
const MAX_LISTED = 12;

/** So that the years are still near the top. */
const LATEST_SHOWN = 3;

/** Prepares a municipality's page. */
export function municipalityPage(site: Site, item: MunicipalityYears): MunicipalityPageView {
  const { municipality, years, kind } = item;
  const {
    name,
    shortName,
    formerNames = [],
    website,
    contact,
    county,
    localPoliceArea,
    places,
    code,
  } = municipality;
  // The website has a line of its own.
  const others = contactLinks(contact).filter(({ address }) => address !== website);
  const [introduction, { met }] = explainHtml(municipality.introduction, startOf(site.glossary));
  const description = wording.descriptionOf(
    kind,
    shortName,
    partiesInText([item]),
    years.map(({ label }) => label),
  );
  const renewed = renewedPromises(site, item);
  const summary = newsOf(site, item);
  const news = summary.items.slice(0, LATEST_SHOWN);
  return {
    address: municipalityAddress(municipality.id),
    title: siteNameFor(kind, shortName),
    description,
    heading: wording.headingFor(kind, shortName),
    crumbs: [],
    feed: { text: FEED_LINK, address: feedAddress(municipalityAddress(municipality.id)) },
    follow: followMunicipality(item, site.today),
    introduction,
    terms: termViews(met),
    years: listedYears(item),
    ...(renewed && { renewed }),
    facts: [
      ...fact(wording.MUNICIPALITY, name),
      ...fact(wording.FORMER_NAMES, formerNames.join(', ')),
      ...fact(wording.COUNTY, county),
      ...fact(wording.POLICE_AREA, localPoliceArea),
      ...fact(wording.CODE, code),
      ...fact(PLACE, places.map((place) => place.name).join(', ')),
    ],
    ...(contact.name !== undefined && { contactName: contact.name }),
    contact: others.length > 0 ? others : contactLinks(contact),
    website: { text: hostOf(website), address: website },
    themes: themeLinks(themesOf(item)),
    news: newsDays(news),
    latest: news.length > 0 ? [] : summary.undated.slice(0, LATEST_SHOWN),
    ...((news.length > 0 || site.history?.has(municipality.id)) && {
      changes: changesAddress(municipality.id),
    }),
  };
}

function listedYears({ years, received }: MunicipalityYears): readonly ListedYearView[] {
  const promises = years.reduce((sum, year) => sum + year.promises.length, 0);
  const receivedIn = (year: number) => {
    const view = receivedView(received, year);
    return view && { received: view };
  };
  const own = years.map((year): readonly [number, ListedYearView] => {
    const card = yearCard(year);
    return [
      year.key.year,
      {
        ...card,
        lede: `${sentence(card.made)} ${card.summary}`,
        ...(promises > MAX_LISTED && { promises: [] }),
        ...receivedIn(year.key.year),
      },
    ];
  });
  const known = new Set(own.map(([year]) => year));
  const others = [...new Set(received.map(({ judged }) => judged.promise.year))]
    .filter((year) => !known.has(year))
    .map((year): readonly [number, ListedYearView] => [
      year,
      { id: String(year), year: String(year), lede: '', tally: [], promises: [], ...receivedIn(year) },
    ]);
  return [...own, ...others].sort(([a], [b]) => b - a).map(([, view]) => view);
}

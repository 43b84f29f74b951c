/** The start page: the latest follow-up, the municipalities, the years. */
import type { Period } from '../../domain/period.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import * as wording from '../../text/start.ts';
import { municipalityAddress, reportAddress, START } from '../../domain/address.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import { partiesInText } from '../parts/parties.ts';
import { yearCard, type YearCardView } from '../parts/year-card.ts';
import { isReported, type AgreementYear, type Site } from '../site.ts';

export interface StartPageView extends PageView {
  readonly lede: string;
  /** The most recent follow-ups, latest first. */
  readonly latest: readonly LatestView[];
  /** The years, on a site with a single municipality. */
  readonly years: readonly YearCardView[];
  /** The municipalities, on a site with several. */
  readonly municipalities: readonly MunicipalityCardView[];
}

export interface LatestView extends LinkView {
  readonly detail: string;
}

export interface MunicipalityCardView {
  readonly name: string;
  readonly address: string;
  readonly latest?: YearCardView;
  readonly otherYears: readonly LinkView[];
}

const LATEST_SHOWN = 3;

/** What the content has written for the start page itself. */
export interface OwnStartText {
  readonly title: string;
  readonly lede?: string;
}

/** Prepares the start page. */
export function startPage(site: Site, own?: OwnStartText): StartPageView {
  const { single } = site;
  const name = single?.municipality.shortName;
  return {
    address: START,
    title: site.name,
    description: own?.lede ?? wording.descriptionOf(site.kind),
    heading: own?.title ?? wording.headingFor(site.kind, name),
    crumbs: [],
    lede: own?.lede ?? wording.ledeOf(site.kind, partiesInText(site.municipalities)),
    latest: latestFollowUps(site),
    years: single ? single.years.map(yearCard) : [],
    municipalities: single
      ? []
      : site.municipalities.map(({ municipality, years }) => {
          const [latest, ...others] = years.map(yearCard);
          return {
            name: municipality.shortName,
            address: municipalityAddress(municipality.id),
            ...(latest && { latest }),
            otherYears: others.map(({ year, address }) => ({ text: year, address })),
          };
        }),
  };
}

function latestFollowUps(site: Site): readonly LatestView[] {
  const all = site.municipalities.flatMap(({ years }) =>
    years.flatMap((year) => year.periods.filter(isReported).map((item) => ({ year, item }))),
  );
  return all
    .sort((a, b) => (a.item.period.to < b.item.period.to ? 1 : a.item.period.to > b.item.period.to ? -1 : 0))
    .slice(0, LATEST_SHOWN)
    .map(({ year, item }) => latestView(year, item.period));
}

function latestView({ municipality, key }: AgreementYear, period: Period): LatestView {
  return {
    text: capitalised(periodText(period, true)),
    detail: municipality.shortName,
    address: reportAddress(key, period.id),
  };
}

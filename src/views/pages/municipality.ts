/** A municipality's page: its years, its places, whom to ask. */
import type { Html } from '../../domain/model.ts';
import { capitalised } from '../../text/list.ts';
import { promisesText, summarySentence } from '../../text/summary.ts';
import * as wording from '../../text/wording.ts';
import { municipalityAddress, yearAddress } from '../../domain/address.ts';
import { contactLinks, hostOf } from '../parts/contact.ts';
import { explainerFor } from '../parts/explained.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import type { PageView } from '../page.ts';
import type { FactView } from './promise.ts';
import type { AgreementYear, MunicipalityYears, Site } from '../site.ts';
import type { LinkView } from '../parts/source.ts';
import { renewedPromises, type RenewedView } from '../parts/story.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';
import { promiseCards, type PromiseCardView } from './year.ts';

export interface MunicipalityPageView extends PageView {
  readonly introduction: Html;
  readonly years: readonly YearCardView[];
  /** Promises that were renewed, side by side. */
  readonly renewed?: RenewedView;
  readonly facts: readonly FactView[];
  readonly contact: readonly LinkView[];
  readonly website: LinkView;
  readonly terms: readonly TermView[];
}

/** A year in a list. */
export interface YearCardView {
  readonly year: string;
  readonly address: string;
  readonly made: string;
  readonly summary: string;
  readonly tally: readonly TallyItemView[];
  readonly promises: readonly PromiseCardView[];
}

/** Where there are more promises than this, each year's are a page away, so that the years can be seen together. */
const MAX_LISTED = 12;

/** Prepares the page of one municipality. */
export function municipalityPage(site: Site, item: MunicipalityYears): MunicipalityPageView {
  const { municipality, years } = item;
  const { name, shortName, website, contact, county, localPoliceArea, places, code } = municipality;
  const explainer = explainerFor(site.glossary);
  const introduction = explainer.explainHtml(municipality.introduction);
  const description = wording.municipalityDescription(
    name,
    years.map(({ agreement }) => agreement.year),
  );
  const renewed = renewedPromises(site, item);
  const promises = years.reduce((sum, year) => sum + year.promises.length, 0);
  return {
    address: municipalityAddress(municipality.id),
    title: `Medborgarlöften i ${shortName}`,
    description,
    heading: wording.municipalityHeading(shortName),
    crumbs: [],
    introduction,
    terms: termViews(explainer.terms()),
    years: years.map(yearCard).map((card) => ({
      ...card,
      made: capitalised(card.made),
      promises: promises > MAX_LISTED ? [] : card.promises,
    })),
    ...(renewed && { renewed }),
    facts: [
      { label: wording.MUNICIPALITY, text: name },
      ...(county ? [{ label: wording.COUNTY, text: county }] : []),
      ...(localPoliceArea ? [{ label: wording.POLICE_AREA, text: localPoliceArea }] : []),
      { label: wording.MUNICIPALITY_CODE, text: code },
      ...(places.length > 0
        ? [{ label: wording.PLACES, text: places.map((place) => place.name).join(', ') }]
        : []),
      ...(contact.name ? [{ label: wording.CONTACT, text: contact.name }] : []),
    ],
    contact: contactLinks(contact),
    website: { text: hostOf(website), address: website },
  };
}

/** A year of a municipality in short. */
export function yearCard(year: AgreementYear): YearCardView {
  const { agreement, promises, tally } = year;
  const activities = promises.reduce((sum, judged) => sum + judged.activities.length, 0);
  return {
    year: String(agreement.year),
    address: yearAddress(agreement),
    made: promisesText(promises.length, activities),
    summary: activities > 0 ? summarySentence(tally) : '',
    tally: tallyView(tally),
    promises: promiseCards(year),
  };
}

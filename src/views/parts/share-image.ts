/** The pictures shown where a page's address is shared: what is on each, and which page has which. */
import type { JudgedPromise } from '../../domain/judged.ts';
import { countedText } from '../../text/agreement-kind.ts';
import { capitalised } from '../../text/list.ts';
import { promiseIn, siteNameFor } from '../../text/site-name.ts';
import { summarySentence } from '../../text/summary.ts';
import * as municipalityText from '../../text/municipality.ts';
import * as startText from '../../text/start.ts';
import * as yearText from '../../text/year.ts';
import { municipalityAddress, promiseAddress, START, yearAddress } from '../../domain/address.ts';
import { agreementOf, type AgreementYear } from '../agreement-year.ts';
import type { MunicipalityYears, Site } from '../site.ts';
import { tallyView, type TallyItemView } from './tally.ts';

/** What a page's head says of its picture. */
export interface ShareImageView {
  readonly address: string;
  /** The text on it. */
  readonly alt: string;
}

export interface ShareImage extends ShareImageView {
  readonly opening: string;
  /** Set large, in the typeface of what was promised. */
  readonly words: string;
  readonly tally: readonly TallyItemView[];
  readonly accent?: string;
}

export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** Returns every picture of the site. */
export function shareImages(site: Site): readonly ShareImage[] {
  const years = site.municipalities.flatMap((item) => item.years);
  return [
    siteImage(site),
    ...site.municipalities.map(municipalityImage),
    ...years.map(yearImage),
    ...(hasPromiseImages(site)
      ? years.flatMap((year) => year.promises.map((judged) => promiseImage(year, judged)))
      : []),
  ];
}

/** The picture of pages outside any year: the municipality's, or the site's. */
export function shareImageOf(site: Site, owner: MunicipalityYears | undefined): ShareImageView {
  return viewOf(owner && !site.single ? municipalityImage(owner) : siteImage(site));
}

/** Returns the picture of a year's pages. */
export function yearShareImage(year: AgreementYear): ShareImageView {
  return viewOf(yearImage(year));
}

export function promiseShareImage(site: Site, year: AgreementYear, judged: JudgedPromise): ShareImageView {
  return viewOf(hasPromiseImages(site) ? promiseImage(year, judged) : yearImage(year));
}

function hasPromiseImages({ whole }: Site): boolean {
  return !whole.isLarge;
}

function viewOf({ address, alt }: ShareImage): ShareImageView {
  return { address, alt };
}

function siteImage({ single, kind, name: opening }: Site): ShareImage {
  const name = single?.municipality.shortName;
  return shareImage(START, {
    opening,
    words: startText.headingFor(kind, name),
    accent: single?.municipality.accent,
  });
}

function municipalityImage({ municipality, kind }: MunicipalityYears): ShareImage {
  const { id, shortName, accent } = municipality;
  return shareImage(municipalityAddress(id), {
    opening: siteNameFor(kind, shortName),
    words: municipalityText.headingFor(kind, shortName),
    accent,
  });
}

function yearImage({
  municipality,
  key,
  label,
  kind,
  promises,
  activities,
  tally,
}: AgreementYear): ShareImage {
  return shareImage(yearAddress(key), {
    opening: capitalised(countedText(kind, promises.length)),
    words: yearText.headingFor(kind, municipality.shortName, label),
    tally: tallyView(tally),
    summary: activities.length > 0 ? summarySentence(tally) : '',
    accent: municipality.accent,
  });
}

function promiseImage(year: AgreementYear, judged: JudgedPromise): ShareImage {
  const { municipality, label } = year;
  const { promise, tally } = judged;
  return shareImage(promiseAddress(promise), {
    opening: promiseIn(agreementOf(year, judged).kind, municipality.shortName, label),
    words: promise.title,
    tally: tallyView(tally),
    summary: summarySentence(tally),
    accent: municipality.accent,
  });
}

interface ImageContent {
  readonly opening: string;
  readonly words: string;
  readonly tally?: readonly TallyItemView[];
  readonly summary?: string;
  readonly accent: string | undefined;
}

function shareImage(
  page: string,
  { opening, words, tally = [], summary = '', accent }: ImageContent,
): ShareImage {
  return {
    address: `${page}delning.png`,
    alt: [`${opening}:`, words, summary].filter(Boolean).join(' '),
    opening,
    words,
    tally,
    ...(accent !== undefined && { accent }),
  };
}

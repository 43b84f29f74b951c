/** A small page that another site shows within one of its own. */
import { accentAddress, embedAddress, promiseAddress, yearAddress } from '../../domain/address.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { summarySentence } from '../../text/summary.ts';
import { headingFor } from '../../text/year.ts';
import { stateText } from '../frame.ts';
import { tallyText } from '../parts/tally.ts';
import type { AgreementYear } from '../agreement-year.ts';
import type { Site } from '../site.ts';

export interface EmbedPageView {
  /** What is shown, from the site's root. */
  readonly address: string;
  /** In pixels, enough for it on a phone. */
  readonly height: number;
  /** The page that it is of. */
  readonly page: string;
  readonly heading: string;
  readonly summary: string;
  readonly rows: readonly EmbedRowView[];
  /** The stylesheet with the municipality's colour. */
  readonly accent?: string;
  /** The day that it was judged by. */
  readonly state: string;
}

export interface EmbedRowView {
  readonly text: string;
  /** Of an activity. */
  readonly outcome?: { readonly outcome: Outcome; readonly label: string };
  /** Of a promise. */
  readonly counts?: string;
}

const BASE_HEIGHT = 330;
const ROW_HEIGHT = 75;

function heightOf(rows: number): number {
  return BASE_HEIGHT + rows * ROW_HEIGHT;
}

/** Prepares what other sites show of a year: its promises, each with its outcomes counted. */
export function yearEmbed(site: Site, year: AgreementYear): EmbedPageView {
  const { municipality, kind, label, promises, tally, key } = year;
  const heading = headingFor(kind, municipality.shortName, label);
  return {
    address: embedAddress(yearAddress(key)),
    height: heightOf(promises.length),
    ...common(site, year),
    page: yearAddress(key),
    heading,
    summary: summarySentence(tally),
    rows: promises.map((judged) => ({ text: judged.promise.title, counts: tallyText(judged.tally) })),
  };
}

/** Prepares what other sites show of a promise: its activities, each with its outcome. */
export function promiseEmbed(site: Site, year: AgreementYear, judged: JudgedPromise): EmbedPageView {
  const { promise, activities, tally } = judged;
  return {
    address: embedAddress(promiseAddress(promise)),
    height: heightOf(activities.length),
    ...common(site, year),
    page: promiseAddress(promise),
    heading: promise.title,
    summary: summarySentence(tally),
    rows: activities.map(({ activity, judgement: { outcome } }) => ({
      text: activity.text,
      outcome: { outcome, label: OUTCOME_TEXT[outcome].label },
    })),
  };
}

function common(site: Site, { municipality }: AgreementYear): Pick<EmbedPageView, 'accent' | 'state'> {
  return {
    ...(municipality.accent && { accent: accentAddress(municipality.id) }),
    state: stateText(site, municipality.id),
  };
}

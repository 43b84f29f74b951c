/** A year's page: what was promised in a municipality, and what came of it. */
import type { Html } from '../../domain/model.ts';
import { dayText, monthsText, termText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import { reportedText, summarySentence } from '../../text/summary.ts';
import * as wording from '../../text/wording.ts';
import {
  activitiesAddress,
  municipalityAddress,
  promiseAddress,
  reportAddress,
  yearAddress,
} from '../../domain/address.ts';
import { explainerFor } from '../parts/explained.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import type { PageView } from '../page.ts';
import type { FactView } from './promise.ts';
import { yearShareImage } from '../parts/share-image.ts';
import type { AgreementYear, Site, YearPeriod } from '../site.ts';
import { personText, sourceView, type SourceView } from '../parts/source.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { tallyText } from '../parts/tally.ts';

export interface YearPageView extends PageView {
  readonly summary: string;
  readonly tally: readonly TallyItemView[];
  readonly stops: readonly StopView[];
  readonly promises: readonly PromiseCardView[];
  readonly activities: string;
  readonly agreementTitle: string;
  readonly facts: readonly FactView[];
  readonly introduction: Html;
  readonly sources: readonly SourceView[];
  readonly terms: readonly TermView[];
}

/** A period as a stop on the year's line. */
export interface StopView {
  readonly label: string;
  readonly months: string;
  /** Absent while nothing is reported. */
  readonly address?: string;
  readonly reported: string;
  readonly isOverdue: boolean;
}

/** A promise in a list: its words, and a mark per activity. */
export interface PromiseCardView {
  readonly title: string;
  readonly address: string;
  /** One per activity, in order. */
  readonly marks: readonly Outcome[];
  readonly counts: string;
}

/** Prepares the page of one agreement. */
export function yearPage(site: Site, year: AgreementYear): YearPageView {
  const { municipality, agreement, promises, naming, tally } = year;
  const explainer = explainerFor(site.glossary);
  const introduction = explainer.explainHtml(agreement.introduction);
  const activities = promises.reduce((sum, judged) => sum + judged.activities.length, 0);
  const opening = wording.promisedText(naming.authority, promises.length);
  const summary = activities > 0 ? `${opening} ${summarySentence(tally)}` : opening;
  const overdue = year.periods
    .filter(({ overdue }) => overdue > 0)
    .map(({ period, overdue }) => ({ name: naming.period(period), missing: overdue }));
  return {
    address: yearAddress(agreement),
    title: `Medborgarlöften i ${municipality.shortName} ${agreement.year}`,
    description: summary,
    heading: wording.yearHeading(municipality.shortName, agreement.year),
    crumbs: [{ text: municipality.shortName, address: municipalityAddress(municipality.id) }],
    summary,
    tally: tallyView(tally),
    stops: year.periods.map((item) => stopView(item, year, activities, site)),
    promises: promiseCards(year),
    activities: activitiesAddress(agreement),
    agreementTitle: agreement.title,
    facts: [
      { label: wording.TERM, text: termText(agreement.term) },
      { label: wording.PARTIES, text: agreement.parties.map(naming.party).join(', ') },
      ...signatures(year),
    ],
    introduction,
    terms: termViews(explainer.terms()),
    image: yearShareImage(year),
    sources: agreement.sources.map(sourceView),
    ...(overdue.length > 0 && { notice: wording.overdueNotice(overdue, promises.length) }),
  };
}

/** The promises of a year, each with its marks. */
export function promiseCards({ promises }: AgreementYear): readonly PromiseCardView[] {
  return promises.map(({ promise, activities, tally }) => ({
    title: promise.title,
    address: promiseAddress(promise),
    marks: activities.map(({ judgement }) => judgement.outcome),
    counts: tallyText(tally),
  }));
}

function stopView(
  { period, reports, overdue }: YearPeriod,
  year: AgreementYear,
  activities: number,
  { today }: Site,
): StopView {
  const told = year.promises
    .flatMap((judged) => judged.activities)
    .filter(({ judgement }) => judgement.entries.some((entry) => entry.period.id === period.id)).length;
  const isOverdue = overdue > 0;
  const waiting = isOverdue
    ? wording.REPORT_MISSING
    : today <= period.to
      ? wording.upcomingText(dayText(period.to))
      : wording.NOT_YET_REPORTED;
  return {
    label: capitalised(year.naming.period(period)),
    months: monthsText(period),
    ...(reports.length > 0 && { address: reportAddress(year.agreement, period.id) }),
    reported: reports.length > 0 ? reportedText(told, activities) : waiting,
    isOverdue,
  };
}

function signatures({ agreement, naming }: AgreementYear): readonly FactView[] {
  const { signed } = agreement;
  if (!signed) return [];
  return [
    ...(signed.date ? [{ label: wording.SIGNED, text: dayText(signed.date) }] : []),
    ...(signed.by.length > 0
      ? [{ label: wording.SIGNED_BY, text: signed.by.map((person) => personText(person, naming)).join('; ') }]
      : []),
  ];
}

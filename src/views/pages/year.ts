/** A year's page: what was promised in a municipality, and what came of it. */
import { activitiesAddress, reportAddress, yearAddress } from '../../domain/address.ts';
import type { Html } from '../../domain/model.ts';
import { TERM } from '../../text/common.ts';
import { dayText, monthsText, termText } from '../../text/date.ts';
import { AGREEMENT } from '../../text/fields/agreement.ts';
import { labelOf } from '../../text/fields/field-text.ts';
import { overdueNotice } from '../../text/reporting.ts';
import { reportedText, summarySentence } from '../../text/summary.ts';
import * as wording from '../../text/year.ts';
import { periodLabel, personText } from '../naming.ts';
import type { PageView } from '../page.ts';
import { awaitedText } from '../parts/awaited.ts';
import { explainHtml, startOf } from '../parts/explained.ts';
import { fact, type FactView } from '../parts/facts.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import { municipalityLink } from '../parts/links.ts';
import { promiseCard, type PromiseCardView } from '../parts/promise-card.ts';
import { yearShareImage } from '../parts/share-image.ts';
import { sourceView, type SourceView } from '../parts/source.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';
import type { AgreementYear, Site, YearPeriod } from '../site.ts';

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

/** A period on the year's line. */
export interface StopView {
  readonly label: string;
  readonly months: string;
  /** Absent until something is reported. */
  readonly address?: string;
  readonly reported: string;
  readonly isOverdue: boolean;
}

/** Prepares a year's page. */
export function yearPage(site: Site, year: AgreementYear): YearPageView {
  const { municipality, agreement, promises, activities, naming, tally } = year;
  const [introduction, { met }] = explainHtml(agreement.introduction, startOf(site.glossary));
  const opening = wording.promisedText(naming.authority, promises.length);
  const summary = activities.length > 0 ? `${opening} ${summarySentence(tally)}` : opening;
  const overdue = year.periods
    .filter(({ overdue }) => overdue > 0)
    .map(({ period, overdue }) => ({ name: naming.period(period), missing: overdue }));
  return {
    address: yearAddress(agreement),
    title: wording.titleOf(municipality.shortName, agreement.year),
    description: summary,
    heading: wording.headingFor(municipality.shortName, agreement.year),
    crumbs: [municipalityLink(municipality)],
    crumb: String(agreement.year),
    summary,
    tally: tallyView(tally),
    stops: year.periods.map((item) => stopView(item, year, site)),
    promises: promises.map(promiseCard),
    activities: activitiesAddress(agreement),
    agreementTitle: agreement.title,
    facts: [
      { label: TERM, text: termText(agreement.term) },
      { label: labelOf('parter', AGREEMENT), text: agreement.parties.map(naming.party).join(', ') },
      ...signatures(year),
    ],
    introduction,
    terms: termViews(met),
    image: yearShareImage(year),
    sources: agreement.sources.map(sourceView),
    ...(overdue.length > 0 && { notice: overdueNotice(overdue, promises.length) }),
  };
}

function stopView(
  { period, reports, overdue }: YearPeriod,
  { agreement, activities, naming }: AgreementYear,
  { today }: Site,
): StopView {
  const told = activities.filter(({ judgement }) =>
    judgement.entries.some((entry) => entry.period.id === period.id),
  );
  const isReported = reports.length > 0;
  const isOverdue = overdue > 0;
  return {
    label: periodLabel(period, naming),
    months: monthsText(period),
    ...(isReported && { address: reportAddress(agreement, period.id) }),
    reported: isReported
      ? reportedText(told.length, activities.length)
      : awaitedText(period, isOverdue, today),
    isOverdue,
  };
}

function signatures({ agreement, naming }: AgreementYear): readonly FactView[] {
  const { date, by = [] } = agreement.signed ?? {};
  return [
    ...fact(labelOf('undertecknat', AGREEMENT), date && dayText(date)),
    ...fact(wording.SIGNED_BY, by.map((person) => personText(person, naming)).join('; ')),
  ];
}

/** A year's page: what was promised in a municipality, and what came of it. */
import { activitiesAddress, embedAddress, reportAddress, yearAddress } from '../../domain/address.ts';
import type { Day } from '../../domain/day.ts';
import type { Agreement, Html } from '../../domain/model.ts';
import { TERM } from '../../text/common.ts';
import { dayText, monthsText, termText } from '../../text/date.ts';
import { AGREEMENT } from '../../text/fields/agreement.ts';
import { labelOf } from '../../text/fields/field-text.ts';
import { capitalised, listText } from '../../text/list.ts';
import { REPORTED_AS_WHOLE, REPORTED_IN_TEXT, REVIEWED } from '../../text/reporting.ts';
import { alsoRunning } from '../../text/moved.ts';
import { reportedText, summarySentence } from '../../text/summary.ts';
import { verdictsHeading } from '../../text/verdict.ts';
import * as wording from '../../text/year.ts';
import { periodLabel, personText, type Naming } from '../naming.ts';
import type { PageView } from '../page.ts';
import { awaitedText } from '../parts/awaited.ts';
import { agreementEffects, type EffectView } from '../parts/effect.ts';
import { explainHtml, readAll, startOf, type Read, type Reading } from '../parts/explained.ts';
import { fact, type FactView } from '../parts/facts.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import { municipalityLink, yearLink, type LinkView } from '../parts/links.ts';
import { promiseCard, type PromiseCardView } from '../parts/promise-card.ts';
import { rhythmFacts, yearNotice } from '../parts/schedule.ts';
import { receivedView, type ReceivedView } from '../parts/shared.ts';
import { yearShareImage } from '../parts/share-image.ts';
import { listedSource, type ListedSource } from '../parts/source.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';
import { agreementVerdict, type VerdictView } from '../parts/verdict.ts';
import {
  countsOf,
  inWordsOf,
  isReported,
  type AgreementYear,
  type JudgedAgreement,
  type YearPeriod,
} from '../agreement-year.ts';
import { runningIn, type MunicipalityYears, type Site, dayOf } from '../site.ts';

export interface YearPageView extends PageView {
  readonly summary: string;
  readonly tally: readonly TallyItemView[];
  readonly stops: readonly StopView[];
  /** One for each agreement; most often there is only one. */
  readonly agreements: readonly AgreementView[];
  readonly activities: string;
  /** Those that stand with other municipalities. */
  readonly received?: ReceivedView;
  /** Agreements that began in another year and run in this one too. */
  readonly also: { readonly lede: string; readonly links: readonly LinkView[] };
  readonly terms: readonly TermView[];
}

export interface AgreementView {
  readonly id: string;
  readonly title: string;
  /** Of one agreement among several; the page says it of the only one. */
  readonly summary?: string;
  readonly promisesHeading: string;
  readonly promises: readonly PromiseCardView[];
  /** What is reported of it as a whole. */
  readonly verdicts: readonly VerdictView[];
  readonly verdictsHeading: string;
  readonly aboutHeading: string;
  readonly effects: readonly EffectView[];
  readonly facts: readonly FactView[];
  readonly introduction: Html;
  readonly sources: readonly ListedSource[];
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
  const { municipality, key, label, kind, promises, activities, tally } = year;
  const isOnly = year.agreements.length === 1;
  const notice = yearNotice(year);
  const owner = ownerOf(site, year);
  const today = dayOf(site, municipality.id);
  const received = receivedView(owner.received, key.year);
  const [agreements, { met }] = readAll(year.agreements, startOf(site.glossary), (item, before) =>
    agreementView(item, inWordsOf(year, item.agreement), today, notice, before),
  );
  const opening = isOnly ? openingOf(year.agreements[0]!, year) : wording.promisesText(kind, promises.length);
  const summary = activities.length > 0 ? `${opening} ${summarySentence(tally)}` : opening;
  return {
    address: yearAddress(key),
    title: wording.titleOf(kind, municipality.shortName, label),
    description: summary,
    heading: wording.headingFor(kind, municipality.shortName, label),
    crumbs: [municipalityLink(municipality)],
    crumb: capitalised(label),
    summary,
    tally: tallyView(tally),
    stops: year.periods.map((item) => stopView(item, year, today)),
    agreements,
    activities: activitiesAddress(key),
    ...(received && { received }),
    also: {
      lede: alsoRunning(key.year),
      links: runningIn(owner, key.year).map(yearLink),
    },
    terms: termViews(met),
    embed: embedAddress(yearAddress(key)),
    image: yearShareImage(year),
    ...(notice !== undefined && { notice }),
  };
}

function ownerOf({ municipalities }: Site, { municipality }: AgreementYear): MunicipalityYears {
  return municipalities.find((item) => item.municipality === municipality)!;
}

function agreementView(
  item: JudgedAgreement,
  year: AgreementYear,
  today: Day,
  notice: string | undefined,
  before: Reading,
): Read<AgreementView> {
  const { agreement, promises, activities, tally } = item;
  const { naming, agreements } = year;
  const opening = openingOf(item, year);
  const [verdicts, afterVerdicts] = readAll(agreement.reports, before, (report, reached) =>
    agreementVerdict(report, item, year, false, reached),
  );
  const [introduction, after] = explainHtml(agreement.introduction, afterVerdicts);
  const view = {
    id: `avtal${agreement.name === undefined ? '' : `-${agreement.name}`}`,
    title: agreement.title,
    ...(agreements.length > 1 && {
      summary: activities.length > 0 ? `${opening} ${summarySentence(tally)}` : opening,
    }),
    promisesHeading: wording.promisesHeading(agreement.kind),
    promises: promises.map(promiseCard),
    verdicts,
    verdictsHeading: verdictsHeading(agreement.kind),
    aboutHeading: wording.aboutAgreement(agreement.kind),
    effects: agreementEffects(agreement, today),
    facts: [
      { label: TERM, text: termText(agreement.term) },
      { label: labelOf('parter', AGREEMENT), text: agreement.parties.map(naming.partyInFull).join(', ') },
      ...rhythmFacts(agreement, agreement.term, today, notice),
      ...signatures(agreement, naming),
    ],
    introduction,
    sources: agreement.sources.map(listedSource),
  };
  return [view, after];
}

function openingOf({ agreement, promises }: JudgedAgreement, { naming }: AgreementYear): string {
  const authority = capitalised(listText(agreement.parties.map(naming.party)));
  return wording.promisedText(authority, agreement.kind, promises.length);
}

function stopView(item: YearPeriod, { key, naming }: AgreementYear, today: Day): StopView {
  const { period, overdue } = item;
  const isOverdue = overdue > 0;
  return {
    label: periodLabel(period, naming),
    months: monthsText(period),
    ...(isReported(item) && { address: reportAddress(key, period.id) }),
    reported: isReported(item) ? reportedInText(item) : awaitedText(period, isOverdue, today),
    isOverdue,
  };
}

/** Returns how much is reported of a period, over the promises that it is for. */
function reportedInText(item: YearPeriod): string {
  const { told, total, inText, reviewed } = countsOf(item);
  if (told > 0) return reportedText(told, total);
  if (item.wholes.length > 0) return REPORTED_AS_WHOLE;
  if (inText > 0) return REPORTED_IN_TEXT;
  return reviewed > 0 ? REVIEWED : reportedText(told, total);
}

function signatures({ signed }: Agreement, naming: Naming): readonly FactView[] {
  const { date, by = [] } = signed ?? {};
  return [
    ...fact(labelOf('undertecknat', AGREEMENT), date && dayText(date)),
    ...fact(wording.SIGNED_BY, by.map((person) => personText(person, naming)).join('; ')),
  ];
}

/** The follow-up of a period, as a table of activities × periods. */
import { activityAddress, promiseAddress, reportAddress, yearAddress } from '../../domain/address.ts';
import { anchor } from '../../domain/anchor.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Html, Report, Source } from '../../domain/model.ts';
import type { Entry, Outcome, Review } from '../../domain/outcome.ts';
import { contains, type Period } from '../../domain/period.ts';
import { spanText } from '../../text/date.ts';
import { capitalised, sentence } from '../../text/list.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { periodText } from '../../text/period.ts';
import * as wording from '../../text/report.ts';
import { NOT_REPORTED, TOLD_IN_TEXT } from '../../text/reporting.ts';
import { reportedSentence, reviewedSentence } from '../../text/summary.ts';
import { periodLabel } from '../naming.ts';
import type { PageView } from '../page.ts';
import { explainHtml, readAll, startOf, type Read, type Reading } from '../parts/explained.ts';
import { followMunicipality, type FollowView } from '../parts/follow.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import { municipalityLink, yearLink, type LinkView } from '../parts/links.ts';
import { reportFacts } from '../parts/report-facts.ts';
import { resultView, type ResultContext, type ResultView } from '../parts/result.ts';
import { yearShareImage } from '../parts/share-image.ts';
import { sourcesPointedAt, sourceView, type SourceView } from '../parts/source.ts';
import { agreementVerdict, type VerdictView } from '../parts/verdict.ts';
import {
  agreementOf,
  countsOf,
  inWordsOf,
  isSamePeriod,
  isReported,
  type AgreementYear,
  type YearPeriod,
} from '../agreement-year.ts';
import { type MunicipalityYears, type Site, dayOf } from '../site.ts';

export interface ReportPageView extends PageView {
  /** One for each span of days that reports of this name cover; most often there is only one. */
  readonly sections: readonly ReportSectionView[];
  readonly sources: readonly SourceView[];
  /** The other periods that have been reported, and the year. */
  readonly others: readonly LinkView[];
  readonly terms: readonly TermView[];
  readonly follow: FollowView;
}

export interface ReportSectionView {
  readonly id: string;
  /** Its dates, where the page has several sections. */
  readonly heading?: string;
  readonly lede: string;
  /** What is reported of agreements as a whole. */
  readonly verdicts: readonly (VerdictView & { readonly agreement?: string })[];
  readonly promises: readonly ReportedPromiseView[];
}

export interface ReportedPromiseView {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  /** Where the year has several. */
  readonly agreement?: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRowView[];
  readonly facts: readonly string[];
  readonly body: Html;
}

export interface ReportRowView {
  /** The wording of the promise, which links to its activity; empty for work that was not promised. */
  readonly text: string;
  readonly address?: string;
  readonly outcome?: Outcome;
  readonly outcomeLabel?: string;
  /** One per column; empty if nothing was reported. */
  readonly cells: readonly (readonly ResultView[])[];
  /** What stands in each cell without a result. */
  readonly blanks: readonly string[];
}

/** In a cell of work that nobody had promised. */
const NO_RESULT = '–';

/** Prepares the page of follow-ups with the same name. Its tables have the periods up to and including their own. */
export function reportPage(
  site: Site,
  year: AgreementYear,
  periods: readonly [YearPeriod, ...YearPeriod[]],
): ReportPageView {
  const { municipality, key, kind, naming } = year;
  const [{ period }] = periods;
  const name = reportName(period, year);
  const heading = wording.headingFor(kind, municipality.shortName, name);
  const [sections, { met }] = readAll(periods, startOf(site.glossary), (current, before) =>
    sectionView(current, year, periods.length > 1, before),
  );
  return {
    address: reportAddress(key, period.id),
    title: wording.titleOf(kind, municipality.shortName, name),
    description: `${heading}. ${sections.map(({ lede }) => lede).join(' ')}`,
    heading,
    crumbs: [municipalityLink(municipality), yearLink(year)],
    crumb: periodLabel(period, naming),
    image: yearShareImage(year),
    sections,
    terms: termViews(met),
    follow: followMunicipality(ownerOf(site, year), dayOf(site, municipality.id)),
    sources: sourcesOf(periods, year).map(sourceView),
    others: [
      ...othersOf(period, year),
      { text: wording.wholeYear(kind, year.label), address: yearAddress(key) },
    ],
  };
}

function ownerOf({ municipalities }: Site, { municipality }: AgreementYear): MunicipalityYears {
  return municipalities.find((owner) => owner.municipality.id === municipality.id)!;
}

/** Returns a period's name with its year, which the names of the calendar have. */
function reportName(period: Period, { label }: AgreementYear): string {
  const name = periodText(period, true);
  return /\d{4}/.test(name) ? name : `${name} ${label}`;
}

function othersOf(period: Period, { periods, key, naming }: AgreementYear): readonly LinkView[] {
  const others = Map.groupBy(
    periods.filter((item) => isReported(item) && item.period.id !== period.id),
    (item) => item.period.id,
  );
  return [...others].map(([id, [first]]) => ({
    text: periodLabel(first!.period, naming),
    address: reportAddress(key, id),
  }));
}

/** Returns the sources of the reports, in the order of each agreement, or all of an agreement's if they name none. */
function sourcesOf(periods: readonly YearPeriod[], year: AgreementYear): readonly Source[] {
  return year.agreements.flatMap(({ agreement }) => {
    const own = periods.flatMap(({ reports, wholes }) => [
      ...wholes.filter(({ judged }) => judged.agreement === agreement).map(({ report }) => report),
      ...reports.filter(({ judged }) => agreementOf(year, judged) === agreement).map(({ report }) => report),
    ]);
    return own.length === 0
      ? []
      : sourcesPointedAt(
          own.map(({ source }) => source),
          agreement,
        );
  });
}

function sectionView(
  current: YearPeriod,
  year: AgreementYear,
  isOneOfSeveral: boolean,
  before: Reading,
): Read<ReportSectionView> {
  const { period, wholes, reports } = current;
  const { told, total, inText, reviewed } = countsOf(current);
  // A report by reviewers alone is not a report that leaves everything out.
  const isReview = told === 0 && reviewed > 0;
  const hasSeveral = year.agreements.length > 1;
  const [verdicts, afterVerdicts] = readAll(wholes, before, ({ judged, report }, reached) => {
    const [verdict, after] = agreementVerdict(
      report,
      judged,
      inWordsOf(year, judged.agreement),
      true,
      reached,
    );
    return [{ ...verdict, ...(hasSeveral && { agreement: judged.agreement.title }) }, after];
  });
  const [promises, after] = readAll(reports, afterVerdicts, ({ judged, report }, reached) =>
    reportedPromise(judged, report, year, reached),
  );
  const view = {
    id: anchor('dagar', period.from, period.to),
    ...(isOneOfSeveral && { heading: capitalised(spanText(period)) }),
    lede: wording.lede(
      spanText(period),
      reports.length > 0 && total > 0
        ? isReview
          ? reviewedSentence(reviewed, total)
          : told === 0 && inText > 0
            ? sentence(TOLD_IN_TEXT)
            : reportedSentence(told, total)
        : undefined,
    ),
    verdicts,
    promises,
  };
  return [view, after];
}

function reportedPromise(
  judged: JudgedPromise,
  report: Report,
  year: AgreementYear,
  before: Reading,
): Read<ReportedPromiseView> {
  const { promise } = judged;
  const { naming } = inWordsOf(year, agreementOf(year, judged));
  const periods = judged.schedule.periods.filter(
    (period) =>
      period.to <= report.period.to &&
      promise.reports.some((other) => other.period.id === period.id) &&
      (period.id === report.period.id || !contains(period, report.period)),
  );
  const [table, afterTable] = reportTable(judged, periods, year, before);
  const [body, after] = explainHtml(report.body, afterTable);
  const view = { ...table, facts: reportFacts(report, naming), body };
  return [view, after];
}

/** Returns what is reported of a promise in some periods, as a table. */
export function reportTable(
  judged: JudgedPromise,
  periods: readonly Period[],
  year: AgreementYear,
  before: Reading,
): Read<Omit<ReportedPromiseView, 'facts' | 'body'>> {
  const { promise } = judged;
  const { naming } = inWordsOf(year, agreementOf(year, judged));
  const [promised, afterPromised] = readAll(
    judged.activities,
    before,
    ({ activity, judgement }, reached): Read<ReportRowView> => {
      const [cells, after] = cellsOf(
        periods,
        [...judgement.entries, ...judgement.reviews],
        { promise, naming, activity },
        reached,
      );
      const blanks = periods.map((period) =>
        judgement.toldInText.some((other) => isSamePeriod(other, period)) ? TOLD_IN_TEXT : NOT_REPORTED,
      );
      const address = activityAddress(promise, activity.id);
      const { outcome } = judgement;
      const { label } = OUTCOME_TEXT[outcome];
      return [{ text: activity.text, address, outcome, outcomeLabel: label, cells, blanks }, after];
    },
  );
  const [cells, after] = cellsOf(periods, judged.unpromised, { promise, naming }, afterPromised);
  const hasUnpromised = cells.some((cell) => cell.length > 0);
  const view = {
    id: promise.id,
    title: promise.title,
    address: promiseAddress(promise),
    ...(year.agreements.length > 1 && { agreement: agreementOf(year, judged).title }),
    columns: periods.map((period) => periodLabel(period, naming)),
    rows: [
      ...promised,
      ...(hasUnpromised ? [{ text: '', cells, blanks: periods.map(() => NO_RESULT) }] : []),
    ],
  };
  return [view, after];
}

function cellsOf(
  periods: readonly Period[],
  entries: readonly (Entry | Review)[],
  context: ResultContext,
  before: Reading,
): Read<ReportRowView['cells']> {
  return readAll(periods, before, ({ id }, reached) => {
    const own = entries.filter(({ period }) => period.id === id);
    return readAll(own, reached, (entry, next) => resultView(entry, context, next));
  });
}

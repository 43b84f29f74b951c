/** The follow-up of a period, as a table of activities × periods. */
import { activityAddress, promiseAddress, reportAddress, yearAddress } from '../../domain/address.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Html, Report } from '../../domain/model.ts';
import type { Entry, Outcome } from '../../domain/outcome.ts';
import { contains, type Period } from '../../domain/period.ts';
import { spanText } from '../../text/date.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { periodText } from '../../text/period.ts';
import * as wording from '../../text/report.ts';
import { reportedText } from '../../text/summary.ts';
import { periodLabel, type Naming } from '../naming.ts';
import type { PageView } from '../page.ts';
import {
  explain,
  explainHtml,
  readAll,
  startOf,
  type ExplainedText,
  type Read,
  type Reading,
} from '../parts/explained.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import { municipalityLink, yearLink, type LinkView } from '../parts/links.ts';
import { reportFacts } from '../parts/report-facts.ts';
import { resultView, type ResultContext, type ResultView } from '../parts/result.ts';
import { yearShareImage } from '../parts/share-image.ts';
import { sourcesPointedAt, sourceView, type SourceView } from '../parts/source.ts';
import type { AgreementYear, Site, YearPeriod } from '../site.ts';

export interface ReportPageView extends PageView {
  readonly lede: string;
  readonly promises: readonly ReportedPromiseView[];
  readonly sources: readonly SourceView[];
  /** The other periods that have been reported, and the year. */
  readonly others: readonly LinkView[];
  readonly terms: readonly TermView[];
}

export interface ReportedPromiseView {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly columns: readonly string[];
  readonly rows: readonly ReportRowView[];
  readonly facts: readonly string[];
  readonly body: Html;
}

export interface ReportRowView {
  /** The wording of the promise; empty for work that was not promised. */
  readonly words: ExplainedText;
  readonly address?: string;
  readonly outcome?: Outcome;
  readonly outcomeLabel?: string;
  /** One per column; empty if nothing was reported. */
  readonly cells: readonly (readonly ResultView[])[];
}

/** Prepares a follow-up's page. Its table has the periods up to and including its own. */
export function reportPage(site: Site, year: AgreementYear, current: YearPeriod): ReportPageView {
  const { municipality, agreement, naming } = year;
  const name = periodText(current.period, true);
  const activities = current.reports.flatMap(({ judged }) => judged.activities);
  const told = activities.filter(({ judgement }) =>
    judgement.entries.some(({ period }) => period.id === current.period.id),
  );
  const heading = wording.headingFor(municipality.shortName, name);
  const lede = wording.lede(spanText(current.period), reportedText(told.length, activities.length));
  const sourceIds = current.reports.map(({ report }) => report.source);
  const [promises, { met }] = readAll(current.reports, startOf(site.glossary), ({ judged, report }, before) =>
    reportedPromise(judged, report, naming, before),
  );
  return {
    address: reportAddress(agreement, current.period.id),
    title: wording.titleOf(municipality.shortName, name),
    description: `${heading}. ${lede}`,
    heading,
    crumbs: [municipalityLink(municipality), yearLink(agreement)],
    crumb: periodLabel(current.period, naming),
    image: yearShareImage(year),
    lede,
    promises,
    terms: termViews(met),
    sources: sourcesPointedAt(sourceIds, agreement).map(sourceView),
    others: [
      ...year.periods
        .filter(({ period, reports }) => reports.length > 0 && period.id !== current.period.id)
        .map(({ period }) => ({
          text: periodLabel(period, naming),
          address: reportAddress(agreement, period.id),
        })),
      { text: wording.WHOLE_YEAR, address: yearAddress(agreement) },
    ],
  };
}

function reportedPromise(
  judged: JudgedPromise,
  report: Report,
  naming: Naming,
  before: Reading,
): Read<ReportedPromiseView> {
  const { promise } = judged;
  const periods = judged.schedule.periods.filter(
    (period) =>
      period.to <= report.period.to && (period.id === report.period.id || !contains(period, report.period)),
  );
  const [promised, afterPromised] = readAll(
    judged.activities,
    before,
    ({ activity, judgement }, reached): Read<ReportRowView> => {
      const [words, afterWords] = explain(activity.text, reached);
      const [cells, after] = cellsOf(periods, judgement.entries, { promise, naming, activity }, afterWords);
      const address = activityAddress(promise, activity.id);
      const { outcome } = judgement;
      return [{ words, address, outcome, outcomeLabel: OUTCOME_TEXT[outcome].label, cells }, after];
    },
  );
  const [cells, afterCells] = cellsOf(periods, judged.unpromised, { promise, naming }, afterPromised);
  const hasUnpromised = cells.some((cell) => cell.length > 0);
  const [body, after] = explainHtml(report.body, afterCells);
  const view = {
    id: promise.id,
    title: promise.title,
    address: promiseAddress(promise),
    columns: periods.map((period) => periodLabel(period, naming)),
    rows: [...promised, ...(hasUnpromised ? [{ words: [], cells }] : [])],
    facts: reportFacts(report, naming),
    body,
  };
  return [view, after];
}

function cellsOf(
  periods: readonly Period[],
  entries: readonly Entry[],
  context: ResultContext,
  before: Reading,
): Read<ReportRowView['cells']> {
  return readAll(periods, before, ({ id }, reached) => {
    const own = entries.filter(({ period }) => period.id === id);
    return readAll(own, reached, ({ result }, next) => resultView(result, context, next));
  });
}

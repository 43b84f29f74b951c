/** The follow-up of a period as a document: the table activity × period, as it would be filed. */
import type { Outcome } from '../../domain/outcome.ts';
import { contains, type Period } from '../../domain/period.ts';
import type { Html, Report } from '../../domain/model.ts';
import { dayText, spanText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { periodText } from '../../text/period.ts';
import { reportedText } from '../../text/summary.ts';
import * as wording from '../../text/wording.ts';
import {
  activityAddress,
  municipalityAddress,
  promiseAddress,
  reportAddress,
  yearAddress,
} from '../../domain/address.ts';
import { explainerFor, type ExplainedText, type Explainer } from '../parts/explained.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import type { PageView } from '../page.ts';
import { resultView, type ResultView, type ResultContext } from '../parts/result.ts';
import { yearShareImage } from '../parts/share-image.ts';
import type { AgreementYear, Site, YearPeriod } from '../site.ts';
import { personText, sourcesPointedAt, sourceView, type LinkView, type SourceView } from '../parts/source.ts';
import type { JudgedPromise } from '../../domain/judged.ts';

export interface ReportPageView extends PageView {
  /** The period, as the last of the crumbs. */
  readonly label: string;
  /** The address of the year that it belongs to. */
  readonly year: string;
  readonly lede: string;
  readonly promises: readonly ReportedPromiseView[];
  readonly sources: readonly SourceView[];
  /** The periods before and after that have been reported. */
  readonly neighbours: readonly LinkView[];
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
  /** As promised; empty for work that was never promised. */
  readonly words: ExplainedText;
  readonly address?: string;
  readonly outcome?: Outcome;
  readonly outcomeLabel?: string;
  /** One per column; empty where nothing was reported. */
  readonly cells: readonly (readonly ResultView[])[];
}

/** Prepares the follow-up page of one period; its table holds the periods up to and including it. */
export function reportPage(site: Site, year: AgreementYear, current: YearPeriod): ReportPageView {
  const { municipality, agreement, naming } = year;
  const name = periodText(current.period, true);
  const activities = current.reports.flatMap(({ judged }) => judged.activities);
  const told = activities.filter(({ judgement }) =>
    judgement.entries.some(({ period }) => period.id === current.period.id),
  );
  const lede = wording.reportLede(spanText(current.period), reportedText(told.length, activities.length));
  const sourceIds = current.reports.map(({ report }) => report.source);
  const explainer = explainerFor(site.glossary);
  const promises = current.reports.map(({ judged, report }) =>
    reportedPromise(judged, report, year, explainer),
  );
  return {
    address: reportAddress(agreement, current.period.id),
    title: `Uppföljning ${name} – medborgarlöften i ${municipality.shortName}`,
    description: `${wording.reportHeading(municipality.shortName, name)}. ${lede}`,
    heading: wording.reportHeading(municipality.shortName, name),
    crumbs: [
      { text: municipality.shortName, address: municipalityAddress(municipality.id) },
      { text: String(agreement.year), address: yearAddress(agreement) },
    ],
    image: yearShareImage(year),
    label: capitalised(naming.period(current.period)),
    year: yearAddress(agreement),
    lede,
    promises,
    terms: termViews(explainer.terms()),
    sources: sourcesPointedAt(sourceIds, agreement).map(sourceView),
    neighbours: year.periods
      .filter(({ period, reports }) => reports.length > 0 && period.id !== current.period.id)
      .map(({ period }) => ({
        text: capitalised(naming.period(period)),
        address: reportAddress(agreement, period.id),
      })),
  };
}

function reportedPromise(
  judged: JudgedPromise,
  report: Report,
  { naming }: AgreementYear,
  explainer: Explainer,
): ReportedPromiseView {
  const { promise } = judged;
  const telling = { promise, naming, explainer };
  const periods = judged.schedule.periods.filter(
    (period) =>
      period.to <= report.period.to && (period.id === report.period.id || !contains(period, report.period)),
  );
  const { published, reporter } = report;
  return {
    id: promise.id,
    title: promise.title,
    address: promiseAddress(promise),
    columns: periods.map((period) => capitalised(naming.period(period))),
    rows: [
      ...judged.activities.map(({ activity, judgement }) => ({
        words: explainer.explain(activity.text),
        address: activityAddress(promise, activity.id),
        outcome: judgement.outcome,
        outcomeLabel: OUTCOME_TEXT[judgement.outcome].label,
        cells: cellsOf(periods, judgement.entries, (result) => resultView(result, telling, activity)),
      })),
      ...unpromisedRow(judged, periods, telling),
    ],
    facts: [
      ...(published ? [wording.publishedFact(dayText(published))] : []),
      ...(reporter ? [wording.reporterFact(personText(reporter, naming))] : []),
    ],
    body: explainer.explainHtml(report.body),
  };
}

function unpromisedRow(
  judged: JudgedPromise,
  periods: readonly Period[],
  telling: ResultContext,
): readonly ReportRowView[] {
  const cells = cellsOf(periods, judged.unpromised, (result) => resultView(result, telling));
  return cells.some((cell) => cell.length > 0) ? [{ words: [], cells }] : [];
}

function cellsOf<Account extends { readonly period: Period; readonly result: Report['results'][number] }>(
  periods: readonly Period[],
  entries: readonly Account[],
  view: (result: Account['result']) => ResultView,
): readonly (readonly ResultView[])[] {
  return periods.map(({ id }) =>
    entries.filter(({ period }) => period.id === id).map(({ result }) => view(result)),
  );
}

/** An activity: what was promised, and what came of it. */
import { activityAddress, reportAddress } from '../../domain/address.ts';
import type { JudgedActivity, JudgedPromise } from '../../domain/judged.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Period } from '../../domain/period.ts';
import { editorsNote, placeFact, responsibleFact } from '../../text/common.ts';
import { monthsText } from '../../text/date.ts';
import { capitalised } from '../../text/list.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { targetFact } from '../../text/promise.ts';
import { changeSentence, statusSentence, reasonSentences } from '../../text/reason.ts';
import { NOT_REPORTED } from '../../text/reporting.ts';
import { targetText } from '../../text/target.ts';
import { partiesText, periodLabel, placesText } from '../naming.ts';
import type { AgreementYear, Site } from '../site.ts';
import { awaitedText } from './awaited.ts';
import { barsView, type BarsView } from './bars.ts';
import { calculations, type CalculationView } from './calculation.ts';
import { explain, readAll, type ExplainedText, type Read, type Reading } from './explained.ts';
import { resultView, type ResultView } from './result.ts';
import { seriesView, type SeriesView } from './series.ts';

export interface ActivityView {
  readonly id: string;
  readonly address: string;
  /** The wording of the promise, as plain text. */
  readonly text: string;
  /** The same wording, with explained words. */
  readonly words: ExplainedText;
  readonly note?: string;
  readonly facts: readonly string[];
  readonly changes: readonly string[];
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly reasons: readonly string[];
  readonly ownWord?: string;
  readonly isDisputed: boolean;
  readonly bars: readonly { readonly label?: string; readonly bars: BarsView }[];
  readonly periods: readonly PeriodRowView[];
  readonly series: readonly SeriesView[];
  /** How the sums behind the outcome were made. */
  readonly calculations: readonly CalculationView[];
}

export interface PeriodRowView {
  readonly label: string;
  readonly months: string;
  /** The follow-up; absent until there is one. */
  readonly address?: string;
  readonly results: readonly ResultView[];
  /** Shown if there are no results. */
  readonly blank?: string;
}

/** What an activity is part of. */
export interface Surroundings {
  readonly site: Site;
  readonly year: AgreementYear;
  readonly judged: JudgedPromise;
}

/** Prepares an activity and explains its words: first those of the promise, then those of each period. */
export function activityView(
  item: JudgedActivity,
  around: Surroundings,
  before: Reading,
): Read<ActivityView> {
  const { activity, judgement } = item;
  const { site, year, judged } = around;
  const { naming } = year;
  const [words, afterWords] = explain(activity.text, before);
  const [periods, after] = readAll(judged.schedule.periods, afterWords, (period, reached) =>
    periodRow(period, item, around, reached),
  );
  const ownWord = statusSentence(judgement, naming);
  const parties = partiesText(activity.parties, naming);
  const places = placesText(activity.places, naming);
  const drawn = judgement.measures.flatMap((entry) => {
    const bars = barsView(entry);
    return bars ? [{ entry, bars }] : [];
  });
  const view = {
    id: activity.id,
    address: activityAddress(judged.promise, activity.id),
    text: activity.text,
    words,
    ...(activity.note !== undefined && { note: editorsNote(activity.note) }),
    facts: [
      ...activity.measures.flatMap(({ target, unit }) =>
        target ? [targetFact(targetText({ target, unit }))] : [],
      ),
      ...(parties ? [responsibleFact(parties, activity.parties.length)] : []),
      ...(places ? [placeFact(places)] : []),
    ],
    changes: activity.changes.map(changeSentence),
    outcome: judgement.outcome,
    outcomeLabel: OUTCOME_TEXT[judgement.outcome].label,
    reasons: reasonSentences(activity, judgement, naming),
    ...(ownWord !== undefined && { ownWord }),
    isDisputed: judgement.isDisputed,
    bars: drawn.map(({ entry, bars }) => ({
      ...(drawn.length > 1 && { label: capitalised(entry.measure.unit.many) }),
      bars,
    })),
    periods,
    series: judgement.measures.flatMap((entry) => seriesView(entry, naming) ?? []),
    calculations: calculations(item, judged, year, site.today),
  };
  return [view, after];
}

function periodRow(
  period: Period,
  { activity, judgement }: JudgedActivity,
  { site, year, judged }: Surroundings,
  before: Reading,
): Read<PeriodRowView> {
  const { promise, schedule } = judged;
  const { agreement, naming } = year;
  const entries = judgement.entries.filter((entry) => entry.period.id === period.id);
  const isReported = promise.reports.some((report) => report.period.id === period.id);
  const isOverdue = schedule.overdue.some(({ id }) => id === period.id);
  const blank = isReported ? NOT_REPORTED : awaitedText(period, isOverdue, site.today);
  const [results, after] = readAll(entries, before, ({ result }, reached) =>
    resultView(result, { promise, naming, activity }, reached),
  );
  const view = {
    label: periodLabel(period, naming),
    months: monthsText(period),
    ...(isReported && { address: reportAddress(agreement, period.id) }),
    results,
    ...(entries.length === 0 && { blank }),
  };
  return [view, after];
}

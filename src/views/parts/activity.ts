/** An activity of the ledger: what was said, and what came of it. */
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
  /** As promised, in one piece. */
  readonly text: string;
  /** Word for word as promised. */
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
  /** How the sums were made that the outcome rests on. */
  readonly calculations: readonly CalculationView[];
}

export interface PeriodRowView {
  readonly label: string;
  readonly months: string;
  /** The follow-up that it comes from; absent while there is none. */
  readonly address?: string;
  readonly results: readonly ResultView[];
  /** Said in place of results: blank is shown, never filled in. */
  readonly blank?: string;
}

/** What surrounds an activity. */
export interface Surroundings {
  readonly site: Site;
  readonly year: AgreementYear;
  readonly judged: JudgedPromise;
}

/** Prepares an activity: its text is read first, then what each period says of it. */
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

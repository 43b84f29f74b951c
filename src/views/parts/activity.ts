/** An activity: what was promised, and what came of it. */
import { activityAddress } from '../../domain/address.ts';
import type { JudgedActivity, JudgedPromise } from '../../domain/judged.ts';
import type { Judgement, Outcome, Reason, Review } from '../../domain/outcome.ts';
import type { Period, Span } from '../../domain/period.ts';
import { editorsNote, placeFact, responsibleFact } from '../../text/common.ts';
import { approximateText, byText, spanText } from '../../text/date.ts';
import { baselineText } from '../../text/effect.ts';
import { capitalised } from '../../text/list.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { deadlineFact, targetFact } from '../../text/promise.ts';
import { changeSentence, NOT_AGREED, reasonSentences, statusSentence } from '../../text/reason.ts';
import { NOT_REPORTED, TOLD_IN_TEXT } from '../../text/reporting.ts';
import { writesText } from '../../text/result.ts';
import { targetText, windowSum } from '../../text/target.ts';
import { partiesText, periodLabel, placesText } from '../naming.ts';
import { isSamePeriod, periodAddress, type AgreementYear } from '../agreement-year.ts';
import type { Site } from '../site.ts';
import { barsView, type BarsView } from './bars.ts';
import { calculations, type CalculationView } from './calculation.ts';
import { correctionOf } from './history.ts';
import { explain, readAll, type ExplainedText, type Read, type Reading } from './explained.ts';
import { resultView, type ResultView } from './result.ts';
import { seriesView, type SeriesView } from './series.ts';

export interface ActivityView {
  readonly id: string;
  readonly address: string;
  /** Ids that it has had, which addresses still lead to. */
  readonly formerIds: readonly string[];
  /** The wording of the promise, as plain text. */
  readonly text: string;
  /** The same wording, with explained words. */
  readonly words: ExplainedText;
  readonly note?: string;
  /** When its promised words were last corrected. */
  readonly corrected?: string;
  readonly facts: readonly string[];
  readonly changes: readonly string[];
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  readonly reasons: readonly string[];
  readonly ownWord?: string;
  readonly isDisputed: boolean;
  /** What it depends on, word for word. */
  readonly condition?: string;
  /** Of a long promise: each part of it that is over. */
  readonly windows: readonly WindowView[];
  readonly bars: readonly {
    readonly label?: string;
    /** What came of the time that it is about, where each has a line. */
    readonly window?: WindowView;
    readonly bars: BarsView;
  }[];
  readonly periods: readonly PeriodRowView[];
  /** What those who do not answer for it say, each in a row of its own. */
  readonly reviews: readonly PeriodRowView[];
  /** Shown after them if they differ from the parties. */
  readonly reviewNote?: string;
  readonly series: readonly SeriesView[];
  /** How the sums behind the outcome were made. */
  readonly calculations: readonly CalculationView[];
}

export interface WindowView {
  readonly label: string;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  /** `1 av minst 2 vandringar` */
  readonly sum?: string;
}

export interface PeriodRowView {
  readonly label: string;
  /** The follow-up. */
  readonly address: string;
  readonly results: readonly ResultView[];
  /** When what it says was last corrected. */
  readonly corrected?: string;
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
  const { year, judged } = around;
  const { naming } = year;
  const [words, afterWords] = explain(activity.text, before);
  const ownWord = judgement.isDisputed ? statusSentence(judgement, naming) : undefined;
  const [periods, afterPeriods] = readAll(
    judged.schedule.periods.filter((period) => isReportedBy(judged, period) && isTold(period, judgement)),
    afterWords,
    (period, reached) => periodRow(period, item, around, reached),
  );
  const [reviews, after] = readAll(judgement.reviews, afterPeriods, (review, reached) =>
    reviewRow(review, item, around, reached),
  );
  const parties = partiesText(activity.parties, naming);
  const places = placesText(activity.places, naming);
  const drawn = judgement.measures.map((entry) => ({ entry, lines: barsView(entry, naming) }));
  const isOfSeveral = drawn.filter(({ lines }) => lines.length > 0).length > 1;
  // Periods without a word of it have rows of their own, and missing reports are named at the top of the page.
  const reasons = reasonSentences(activity, { ...judgement, silent: [] }, naming, {
    until: judged.promise.term.to,
    windows: true,
  });
  const bars = drawn.flatMap(({ entry, lines }) =>
    lines.map((bars, index) => {
      const unit = isOfSeveral && index === 0 ? capitalised(entry.measure.unit.many) : undefined;
      const label = [unit, bars.name].filter((part) => part !== undefined).join(', ');
      return { ...(label && { label }), bars };
    }),
  );
  const windows = judgement.windows.map(({ span, outcome }): WindowView => {
    const sum = sumOf(span, judgement);
    return {
      label: capitalised(spanText(span)),
      outcome,
      outcomeLabel: OUTCOME_TEXT[outcome].label,
      ...(sum !== undefined && { sum }),
    };
  });
  // Where each part has a line of bars, its outcome stands above it.
  const isDrawnEach =
    windows.length === bars.length && windows.every(({ label }, index) => bars[index]!.label === label);
  const corrected = correctionOf(around.site, judged.promise, activity.id);
  const view = {
    id: activity.id,
    address: activityAddress(judged.promise, activity.id),
    formerIds: activity.formerIds ?? [],
    text: activity.text,
    words,
    ...(activity.note !== undefined && { note: editorsNote(activity.note) }),
    ...(corrected !== undefined && { corrected }),
    facts: [
      ...activity.measures.flatMap((measure) => {
        const target = measure.target && targetText({ ...measure, target: measure.target });
        return target === undefined || reasons.some((reason) => reason.includes(target))
          ? []
          : [targetFact(target)];
      }),
      ...activity.measures.flatMap(({ baseline }) =>
        baseline ? [baselineText(baseline.value, baseline.date && approximateText(baseline.date))] : [],
      ),
      ...(activity.deadline ? [deadlineFact(byText(activity.deadline))] : []),
      ...(parties ? [responsibleFact(parties, activity.parties.length)] : []),
      ...(places ? [placeFact(places)] : []),
    ],
    changes: activity.changes.map(changeSentence),
    outcome: judgement.outcome,
    outcomeLabel: OUTCOME_TEXT[judgement.outcome].label,
    reasons,
    ...(ownWord !== undefined && { ownWord }),
    isDisputed: judgement.isDisputed,
    ...(activity.condition !== undefined && { condition: activity.condition }),
    windows: isDrawnEach ? [] : windows,
    bars: isDrawnEach ? bars.map((line, index) => ({ ...line, window: windows[index]! })) : bars,
    periods,
    reviews,
    ...(judgement.isReviewContrary && { reviewNote: NOT_AGREED }),
    series: judgement.measures.flatMap((entry) => seriesView(entry, naming) ?? []),
    calculations: calculations(item, judged, year),
  };
  return [view, after];
}

/** Returns the number of a part of a long promise, if it promises one. */
function sumOf({ from, to }: Span, { measures }: Judgement): string | undefined {
  const [only, ...others] = measures.filter(({ judgement }) => judgement);
  if (!only?.judgement || others.length > 0) return undefined;
  const window = only.judgement.windows.find(({ span }) => span.from === from && span.to === to);
  return window && windowSum(only.measure, only.judgement, window);
}

function isReportedBy({ promise }: JudgedPromise, period: Period): boolean {
  return promise.reports.some((report) => isSamePeriod(report.period, period));
}

/** Reasons that have the reported status in them. */
const QUOTING: ReadonlySet<Reason['kind']> = new Set(['reported-partly', 'reported-not-done']);

/** True where the outcome's reason, or the sentence that disputes it, has what was said in a period. */
function isQuoted(period: Period, { reasons, statuses, isDisputed }: Judgement): boolean {
  const isQuoting = isDisputed || reasons.some(({ kind }) => QUOTING.has(kind));
  return isQuoting && statuses.some((said) => isSamePeriod(said.period, period));
}

/**
 * True where there is a report of the period that concerns the activity, if only by saying nothing of it. Where that is the
 * reason for the outcome, it is not said again.
 */
function isTold(period: Period, judgement: Judgement): boolean {
  const { entries, reasons } = judgement;
  const isReason = (kind: Reason['kind']) => reasons.some((reason) => reason.kind === kind);
  const silent = isReason('not-reported') ? [] : judgement.silent;
  const toldInText = isReason('told-in-text') ? [] : judgement.toldInText;
  return [...entries.map((entry) => entry.period), ...silent, ...toldInText].some((other) =>
    isSamePeriod(other, period),
  );
}

function periodRow(
  period: Period,
  { activity, judgement }: JudgedActivity,
  { site, year, judged }: Surroundings,
  before: Reading,
): Read<PeriodRowView> {
  const { promise } = judged;
  const { naming } = year;
  const entries = judgement.entries.filter((entry) => isSamePeriod(entry.period, period));
  const isInText = judgement.toldInText.some((other) => isSamePeriod(other, period));
  const isStatusSaid = isQuoted(period, judgement);
  const calculated = new Set(judgement.measures.flatMap((one) => (one.judgement ? [one.measure.id] : [])));
  const [results, after] = readAll(entries, before, (entry, reached) =>
    resultView(entry, { promise, naming, activity, isStatusSaid, calculated }, reached),
  );
  const corrected = correctionOf(site, promise, activity.id, period.id);
  const view = {
    label: periodLabel(period, naming),
    address: periodAddress(year, period),
    results,
    ...(corrected !== undefined && { corrected }),
    ...(entries.length === 0 && { blank: isInText ? TOLD_IN_TEXT : NOT_REPORTED }),
  };
  return [view, after];
}

function reviewRow(
  review: Review,
  { activity }: JudgedActivity,
  { year, judged }: Surroundings,
  before: Reading,
): Read<PeriodRowView> {
  const { naming } = year;
  const context = { promise: judged.promise, naming, activity, isHeaded: true };
  const [result, after] = resultView(review, context, before);
  const view = {
    label: writesText(naming.party(review.party)),
    address: periodAddress(year, review.period),
    results: [result],
  };
  return [view, after];
}

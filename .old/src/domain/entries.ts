/** What reports say of one activity: its entries, the numbers in them, and the periods without any. */
import type { Day } from './day.ts';
import { isConfirmed } from './counting.ts';
import type { Activity, Measure, Report } from './model.ts';
import type { Entry, Forecast, Judgement, Review } from './outcome.ts';
import { chronologically, contains, type Period, type Term } from './period.ts';
import type { Schedule } from './schedule.ts';
import { isReview, reviewerOf, speakerKey, speakerOf, type Speakers } from './speakers.ts';
import type { Addend } from './target.ts';

/** What is said of an activity by those who answer for the promise, and by others. */
export function entriesOf(
  { id }: Pick<Activity, 'id'>,
  reports: readonly Report[],
  speakers: Speakers,
): { readonly entries: readonly Entry[]; readonly reviews: readonly Review[] } {
  const entries: Entry[] = [];
  const reviews: Review[] = [];
  for (const report of [...reports].sort((a, b) => chronologically(a.period, b.period))) {
    for (const result of report.results) {
      if (!result.activities.includes(id)) continue;
      const speaker = speakerOf(report, speakers.sources, result);
      const party = reviewerOf(speaker, speakers);
      const entry = { period: report.period, result, speaker };
      if (party === undefined) entries.push(entry);
      else reviews.push({ ...entry, party });
    }
  }
  return { entries, reviews };
}

/** The numbers reported of a measure. Those for periods after the term do not count. */
export function addendsOf(measure: Measure, entries: readonly Entry[], term: Term): readonly Addend[] {
  return entries.flatMap((entry) => {
    const { period, result, speaker } = entry;
    return result.values
      .filter((value) => value.measure === measure.id)
      .map((value): Addend => ({
        period,
        quantity: value.quantity,
        isCounted: period.from <= (term.to ?? period.from) && !isIncludedElsewhere(entry, measure, entries),
        ...(result.party !== undefined && { party: result.party }),
        ...(result.isCountedByEach && { account: speaker }),
        ...(value.countingNote !== undefined && { countingNote: value.countingNote }),
        ...(value.partOf !== undefined && { partOf: value.partOf }),
      }));
  });
}

/**
 * True when another report already includes this number: a report for the whole year includes its thirds, and a final report
 * includes earlier ones for the same time, but a party's own report never includes another party's. No level includes another.
 */
function isIncludedElsewhere(entry: Entry, measure: Measure, entries: readonly Entry[]): boolean {
  const { period, result, speaker } = entry;
  if (measure.counting === 'level') return false;
  return entries.some(
    (other) =>
      other.period.id !== period.id &&
      contains(other.period, period) &&
      chronologically(other.period, period) > 0 &&
      !(other.result.party && result.party && other.result.party !== result.party) &&
      !(
        other.result.isCountedByEach &&
        result.isCountedByEach &&
        speakerKey(other.speaker) !== speakerKey(speaker)
      ) &&
      other.result.values.some((value) => value.measure === measure.id && value.quantity.kind !== 'some'),
  );
}

export function latestForecast({ id }: Measure, entries: readonly Entry[]): Forecast | undefined {
  return entries
    .flatMap(({ period, result, speaker }) =>
      result.forecasts
        .filter(({ measure }) => measure === id)
        .map(({ quantity }) => ({ period, quantity, speaker })),
    )
    .at(-1);
}

/** True where a reviewer's figure of a measure is another than that of the parties for the same period. */
export function isReviewedOtherwise(
  measure: Measure,
  entries: readonly Entry[],
  reviews: readonly Review[],
  term: Term,
): boolean {
  return !isConfirmed(measure, addendsOf(measure, entries, term), addendsOf(measure, reviews, term));
}

/** The reports of those who answer for the promise. */
export function ownReports(reports: readonly Report[], speakers: Speakers): readonly Report[] {
  return reports.filter((report) => !isReview(report, speakers));
}

/** The periods of reports that say something in words, as a whole, and nothing of this activity by itself. */
export function periodsToldInText(
  { id }: Pick<Activity, 'id'>,
  reports: readonly Report[],
): readonly Period[] {
  return [...reports]
    .filter(
      ({ body, verdict, results }) =>
        (body.trim() !== '' || verdict !== undefined) &&
        !results.some(({ activities }) => activities.includes(id)),
    )
    .map(({ period }) => period)
    .sort(chronologically);
}

interface Reported extends Pick<Judgement, 'entries' | 'toldInText' | 'term'> {
  /** The last day of the period whose report says that it was done or dropped. */
  readonly settledBy: Day | undefined;
}

/** Periods that are due, and in which nobody says anything of the activity. */
export function silentPeriods(
  { periods }: Schedule,
  reports: readonly Report[],
  { entries, toldInText, term, settledBy }: Reported,
  today: Day,
): readonly Period[] {
  return periods.filter((period) => {
    const isReported = reports.some((report) => report.period.id === period.id);
    const isDue = isReported || period.to < today;
    const isWithin = term.to === null || period.from <= term.to;
    const isOwed = settledBy === undefined || period.to < settledBy;
    // A final report need not repeat an earlier one.
    const isMentioned = entries.some(
      (entry) => contains(entry.period, period) || (isReported && contains(period, entry.period)),
    );
    return isDue && isWithin && isOwed && !isMentioned && !toldInText.some(({ id }) => id === period.id);
  });
}

/** Events before or after the term. */
export function eventsOutsideTerm(entries: readonly Entry[], term: Term): Judgement['outsideTerm'] {
  return entries.flatMap(({ period, result }) =>
    result.events
      .filter(({ when }) => when && (when.to < term.from || (term.to !== null && when.from > term.to)))
      .map((event) => ({ period, result, event })),
  );
}

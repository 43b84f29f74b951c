/** How often something is followed up, and which reports are missing. Said once on a page, and not again by each activity. */
import type { Agreement } from '../../domain/model.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { periodsPerYear, type Period, type Term } from '../../domain/period.ts';
import { isFollowedUpAsWhole } from '../../domain/schedule.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import { dayText, monthsText, spanText } from '../../text/date.ts';
import { periodsText } from '../../text/period.ts';
import {
  followedUpAsWhole,
  NEXT_REPORT,
  NO_REPORTS,
  noRhythm,
  overdueNotice,
  RHYTHM,
  rhythmText,
  nextReportText,
  type LatePeriod,
} from '../../text/reporting.ts';
import type { Naming } from '../naming.ts';
import { fact, type FactView } from './facts.ts';
import { agreementOf, type AgreementYear } from '../agreement-year.ts';

/** Returns that reports are missing in a year, or that none are owed and none are there. */
export function yearNotice({ periods, naming, agreements, kind }: AgreementYear): string | undefined {
  const late = periods.filter(({ overdue }) => overdue > 0);
  if (late.length > 0) {
    return overdueNotice(
      kind,
      inRuns(late, ({ overdue, promises }) => `${overdue} ${promises.length}`).map((run) => ({
        ...latePeriod(
          run.map(({ period }) => period),
          naming,
        ),
        missing: run[0]!.overdue,
        promises: run[0]!.promises.length,
      })),
    );
  }
  const isSilent = agreements.every(
    ({ agreement, promises }) =>
      agreement.reports.length === 0 && promises.every(({ promise }) => promise.reports.length === 0),
  );
  const owesNothing = agreements.every(({ agreement }) => agreement.rhythm === undefined);
  return isSilent && owesNothing ? `${NO_REPORTS} ${noRhythm(kind)}` : undefined;
}

/** Returns the same of a single promise. */
export function promiseNotice(judged: JudgedPromise, year: AgreementYear): string | undefined {
  const { naming } = year;
  const { schedule, promise } = judged;
  const agreement = agreementOf(year, judged);
  if (schedule.overdue.length > 0) {
    return overdueNotice(
      agreement.kind,
      inRuns(
        schedule.overdue.map((period) => ({ period })),
        () => '',
      ).map((run) => ({
        ...latePeriod(
          run.map(({ period }) => period),
          naming,
        ),
        missing: 1,
        promises: 1,
      })),
    );
  }
  const isSilent = promise.reports.length === 0 && agreement.reports.length === 0;
  return isSilent && agreement.rhythm === undefined ? `${NO_REPORTS} ${noRhythm(agreement.kind)}` : undefined;
}

/** Puts periods of the calendar that follow each other in a year together, where `alike` is the same. */
function inRuns<T extends { readonly period: Period }>(
  items: readonly T[],
  alike: (item: T) => string,
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && alike(last) === alike(item) && areSuccessive(last.period, item.period)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function areSuccessive(a: Period, b: Period): boolean {
  return (
    'rhythm' in a.name &&
    'rhythm' in b.name &&
    a.name.rhythm === b.name.rhythm &&
    periodsPerYear(a.name.rhythm) > 1 &&
    a.name.year === b.name.year &&
    addDays(a.to, 1) === b.from
  );
}

/** The names of periods that follow each other, and their dates, with the year unless the names have it. */
function latePeriod(run: readonly Period[], naming: Naming): Pick<LatePeriod, 'name' | 'dates' | 'periods'> {
  const name = periodsText(run, naming.withYear, naming.kind);
  const span = { from: run[0]!.from, to: run.at(-1)!.to };
  return {
    name,
    dates: name.includes(span.to.slice(0, 4)) ? monthsText(span) : spanText(span),
    periods: run.length,
  };
}

/** Returns how often something of an agreement is followed up, unless the notice on top of the page says it. */
export function rhythmFacts(
  { rhythm, kind }: Agreement,
  term: Term,
  today: Day,
  notice: string | undefined,
): readonly FactView[] {
  if (rhythm === undefined) {
    const text = noRhythm(kind);
    return notice?.includes(text) ? [] : [{ label: RHYTHM, text }];
  }
  const isAsWhole = isFollowedUpAsWhole(rhythm, term, today);
  return [{ label: RHYTHM, text: isAsWhole ? followedUpAsWhole(rhythm, kind) : rhythmText(rhythm) }];
}

/** Returns when a promise is reported on next, if anything is still to come. */
export function nextReport({ schedule, promise }: JudgedPromise, today: Day): readonly FactView[] {
  const next = schedule.periods.find(
    (period) => period.to >= today && !promise.reports.some((report) => report.period.id === period.id),
  );
  return fact(NEXT_REPORT, next && nextReportText(dayText(next.to)));
}

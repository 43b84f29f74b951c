/** How often something is followed up, and which reports are missing. Said once on a page, and not again by each activity. */
import type { Agreement } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import type { Period, Term } from '../../domain/period.ts';
import { isFollowedUpAsWhole } from '../../domain/schedule.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import { dayText, monthsText, spanText } from '../../text/date.ts';
import {
  followedUpAsWhole,
  NEXT_REPORT,
  NO_REPORTS,
  noRhythm,
  overdueNotice,
  RHYTHM,
  rhythmText,
  upcomingText,
} from '../../text/reporting.ts';
import type { Naming } from '../naming.ts';
import { fact, type FactView } from './facts.ts';
import { agreementOf, type AgreementYear } from '../site.ts';

/** Returns that reports are missing in a year, or that none are owed and none are there. */
export function yearNotice({ periods, naming, agreements, kind }: AgreementYear): string | undefined {
  const late = periods.filter(({ overdue }) => overdue > 0);
  if (late.length > 0) {
    return overdueNotice(
      kind,
      late.map(({ period, overdue, promises }) => ({
        name: naming.period(period),
        dates: datesOf(period, naming),
        missing: overdue,
        promises: promises.length,
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
      schedule.overdue.map((period) => ({
        name: naming.period(period),
        dates: datesOf(period, naming),
        missing: 1,
        promises: 1,
      })),
    );
  }
  const isSilent = promise.reports.length === 0 && agreement.reports.length === 0;
  return isSilent && agreement.rhythm === undefined ? `${NO_REPORTS} ${noRhythm(agreement.kind)}` : undefined;
}

/** Returns the days of a period, with the year unless its name has it. */
function datesOf(period: Period, naming: Naming): string {
  const dates = monthsText(period);
  return naming.period(period).includes(period.to.slice(0, 4)) ? dates : spanText(period);
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
  return fact(NEXT_REPORT, next && upcomingText(dayText(next.to)));
}

/** How often something is followed up, and which reports are missing. Said once on a page, and not again by each activity. */
import type { Agreement } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import { dayText, monthsText, spanText } from '../../text/date.ts';
import {
  NEXT_REPORT,
  NO_REPORTS,
  NO_RHYTHM,
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
  return isSilent && owesNothing ? `${NO_REPORTS} ${NO_RHYTHM}` : undefined;
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
  return isSilent && agreement.rhythm === undefined ? `${NO_REPORTS} ${NO_RHYTHM}` : undefined;
}

/** Returns the days of a period, with the year unless its name has it. */
function datesOf(period: Period, naming: Naming): string {
  const dates = monthsText(period);
  return naming.period(period).includes(period.to.slice(0, 4)) ? dates : spanText(period);
}

/** Returns how often an agreement is followed up. */
export function rhythmFacts({ rhythm }: Agreement): readonly FactView[] {
  return [{ label: RHYTHM, text: rhythm ? rhythmText(rhythm) : NO_RHYTHM }];
}

/** Returns when a promise is reported on next, if anything is still to come. */
export function nextReport({ schedule, promise }: JudgedPromise, today: Day): readonly FactView[] {
  const next = schedule.periods.find(
    (period) => period.to >= today && !promise.reports.some((report) => report.period.id === period.id),
  );
  return fact(NEXT_REPORT, next && upcomingText(dayText(next.to)));
}

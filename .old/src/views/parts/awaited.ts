/** What is shown instead of a report that has not been published. */
import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { dayText } from '../../text/date.ts';
import { NOT_YET_REPORTED, REPORT_MISSING, upcomingText } from '../../text/reporting.ts';

export function awaitedText(period: Period, isOverdue: boolean, today: Day): string {
  if (isOverdue) return REPORT_MISSING;
  return today <= period.to ? upcomingText(dayText(period.to)) : NOT_YET_REPORTED;
}

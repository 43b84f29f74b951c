/** Which follow-ups an editor has to write, and by when. */
import { addMonths, type Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { MONTHS_TO_REPORT } from '../domain/schedule.ts';
import type { AgreementYear } from '../views/site.ts';

export interface DueReport {
  readonly year: AgreementYear;
  readonly period: Period;
  /** The promises that it is for, and how many of them have a report. */
  readonly promises: number;
  readonly written: number;
  /** The short names of the promises that have none. */
  readonly missing: readonly string[];
  /** The last day before it counts as late. */
  readonly lastDay: Day;
  readonly state: 'late' | 'due' | 'running';
}

/** Returns the follow-ups that are not written for every promise, those that are due first. */
export function dueReports(years: readonly AgreementYear[], today: Day): readonly DueReport[] {
  return years
    .flatMap((year) =>
      year.periods.map(({ period, promises, reports }): DueReport => {
        const lastDay = addMonths(period.to, MONTHS_TO_REPORT);
        const state = today > lastDay ? 'late' : today > period.to ? 'due' : 'running';
        const isWritten = new Set(reports.map(({ judged }) => judged.promise.id));
        const missing = promises
          .filter(({ promise }) => !isWritten.has(promise.id))
          .map(({ promise }) => promise.shortName);
        return {
          year,
          period,
          promises: promises.length,
          written: promises.length - missing.length,
          missing,
          lastDay,
          state,
        };
      }),
    )
    .filter(({ period, promises, written }) => written < promises && period.from <= today)
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

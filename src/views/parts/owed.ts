/** The follow-ups that are not written for every promise, whatever day it is, for those who write them. */
import type { Day } from '../../domain/day.ts';
import { capitalised } from '../../text/list.ts';
import { periodText } from '../../text/period.ts';
import type { AgreementYear } from '../agreement-year.ts';
import type { MunicipalityYears, Site } from '../site.ts';

export interface OwedReport {
  readonly year: number;
  /** The period's id. */
  readonly period: string;
  /** `Tertial 3 2026`. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** The promises that it is for, and how many of them have a report. */
  readonly promises: number;
  readonly written: number;
  /** The short names of the promises that have none. */
  readonly missing: readonly string[];
}

/** Returns the follow-ups of years that are not written for every promise, also those whose time has not come. */
export function owedReports(years: readonly AgreementYear[]): readonly OwedReport[] {
  return years
    .flatMap((year) =>
      year.periods.map(({ period, promises, reports }): OwedReport => {
        const isWritten = new Set(reports.map(({ judged }) => judged.promise.id));
        const missing = promises
          .filter(({ promise }) => !isWritten.has(promise.id))
          .map(({ promise }) => promise.shortName);
        return {
          year: year.key.year,
          period: period.id,
          name: capitalised(periodText(period, true)),
          from: period.from,
          to: period.to,
          promises: promises.length,
          written: promises.length - missing.length,
          missing,
        };
      }),
    )
    .filter(({ missing }) => missing.length > 0);
}

export const OWED_SUMMARY = {
  name: 'owed',
  make: (_site: Site, { years }: MunicipalityYears) => owedReports(years),
};

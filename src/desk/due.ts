/** Which follow-ups an editor has to write, and by when. */
import { addMonths, type Day } from '../domain/day.ts';
import { MONTHS_TO_REPORT } from '../domain/schedule.ts';
import type { OwedReport } from '../views/parts/owed.ts';

export interface DueReport extends OwedReport {
  /** The last day before it counts as late. */
  readonly lastDay: Day;
  readonly state: 'late' | 'due' | 'running';
}

/** Returns the follow-ups whose time has come, those that are due first. */
export function dueReports(owed: readonly OwedReport[], today: Day): readonly DueReport[] {
  return owed
    .filter(({ from }) => from <= today)
    .map((report): DueReport => {
      const lastDay = addMonths(report.to, MONTHS_TO_REPORT);
      return { ...report, lastDay, state: today > lastDay ? 'late' : today > report.to ? 'due' : 'running' };
    })
    .sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

/** A municipality and the follow-ups that were not written when the site was built. */
export interface MunicipalityOwed {
  readonly name: string;
  readonly owed: readonly OwedReport[];
}

/** A municipality in the list of them, with the follow-up that is due first, and how many more are. */
export interface MunicipalityLine {
  readonly name: string;
  readonly due?: Omit<DueReport, 'from' | 'to' | 'missing'>;
  readonly more?: number;
}

/** Returns the line of a municipality. What is due only later is not told. */
export function municipalityLine(name: string, owed: readonly OwedReport[], today: Day): MunicipalityLine {
  const [first, ...others] = dueReports(owed, today).filter(({ state }) => state !== 'running');
  if (!first) return { name };
  const { from: _from, to: _to, missing: _missing, ...due } = first;
  return { name, due, ...(others.length > 0 && { more: others.length }) };
}

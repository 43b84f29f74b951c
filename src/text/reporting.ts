/** Reports that are published, awaited or missing. */
import { countWord } from './number.ts';
import { listText } from './list.ts';

export const NOT_REPORTED = 'Inte redovisat';
export const NOT_YET_REPORTED = 'Ännu inte redovisat';
export const REPORT_MISSING = 'Redovisning saknas';

export function upcomingText(lastDay: string): string {
  return `Redovisas efter ${lastDay}`;
}

export function publishedFact(day: string): string {
  return `Publicerad ${day}`;
}

export function reporterFact(person: string): string {
  return `Redovisat av ${person}`;
}

/** A period that is late: its name, and how many promises have no report for it. */
export interface LatePeriod {
  readonly name: string;
  readonly missing: number;
}

/** Returns a notice of at least one late period; `promises` is the number of all promises. */
export function overdueNotice(periods: readonly LatePeriod[], promises: number): string {
  const whole = periods.filter(({ missing }) => missing === promises).map(({ name }) => name);
  const missing = [
    ...(whole.length > 0 ? [`${theReports(whole)} saknas.`] : []),
    ...periods
      .filter(({ missing }) => missing < promises)
      .map(({ name, missing }) => `${theReports([name])} saknas för ${missing} av ${promises} löften.`),
  ];
  const over = periods.length === 1 ? 'perioden' : 'perioderna';
  return `${missing.join(' ')} Mer än ${countWord(2)} månader har gått sedan ${over} tog slut.`;
}

function theReports(periods: readonly string[]): string {
  return `${periods.length === 1 ? 'Redovisningen' : 'Redovisningarna'} för ${listText(periods)}`;
}

/** Reports that are published, awaited or missing. */
import type { AgreementKind } from '../domain/model.ts';
import type { Rhythm } from '../domain/period.ts';
import { agreementNoun, inShort } from './agreement-kind.ts';
import { countWord } from './number.ts';
import { RHYTHM_TEXT, saysDates } from './period.ts';
import { capitalised, listText } from './list.ts';

export const NOT_REPORTED = 'Inte redovisat';
export const TOLD_IN_TEXT = 'Redovisat i text, ingen aktivitet för sig';
/** On a line of periods, where only an agreement as a whole is reported on. */
export const REPORTED_AS_WHOLE = 'redovisat som helhet';
export const REPORTED_IN_TEXT = 'redovisat i text';
export const REVIEWED = 'granskat';
export const RHYTHM = 'Följs upp';
export const NEXT_REPORT = 'Nästa uppföljning';
export const NO_REPORTS = 'Ingen uppföljning finns här.';
export const NOT_YET_REPORTED = 'Ännu inte redovisat';
export const REPORT_MISSING = 'Uppföljning saknas';

/** `Avtalet säger inte hur ofta det följs upp.` */
export function noRhythm(kind: AgreementKind): string {
  const { definite, pronoun } = agreementNoun(kind);
  return `${capitalised(definite)} säger inte hur ofta ${pronoun} följs upp.`;
}

const AT_THE_END = 'när tiden är slut';

/** How often, as the agreement says it: `varje tertial`. */
export function rhythmText(rhythm: Rhythm): string {
  if (rhythm === 'term') return AT_THE_END;
  const { written } = RHYTHM_TEXT[rhythm];
  return rhythm === 'two-years' ? written : `varje ${written}`;
}

/** The same where the term is too short for it. */
export function followedUpAsWhole(rhythm: Rhythm, kind: AgreementKind): string {
  return `${AT_THE_END}, eftersom den är för kort att dela upp (${agreementNoun(kind).definite} säger ${rhythmText(rhythm)})`;
}

/** When, after {@link NEXT_REPORT}: `efter 31 december 2026`. */
export function nextReportText(lastDay: string): string {
  return `efter ${lastDay}`;
}

export function upcomingText(lastDay: string): string {
  return `Redovisas efter ${lastDay}`;
}

export function publishedFact(day: string): string {
  return `Publicerad ${day}`;
}

export function reporterFact(person: string): string {
  return `Redovisat av ${person}`;
}

/** Late periods that follow each other, most often one: their name, its dates, and how many of the promises that it is for have no report for it. */
export interface LatePeriod {
  readonly name: string;
  readonly dates: string;
  readonly periods: number;
  readonly missing: number;
  readonly promises: number;
}

/** Returns a notice of at least one late period. */
export function overdueNotice(kind: AgreementKind, late: readonly LatePeriod[]): string {
  // Runs that lack as many of as many are told in one sentence.
  const alike = Map.groupBy(late, ({ missing, promises }) =>
    missing === promises ? '' : ` för ${missing} av ${promises} ${inShort(kind).many}`,
  );
  const missing = [...alike]
    .sort(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([share, runs]) => `${theReports(runs)} saknas${share}.`);
  const over = countOf(late) === 1 ? 'perioden' : 'perioderna';
  return `${missing.join(' ')} Mer än ${countWord(2)} månader har gått sedan ${over} tog slut.`;
}

function theReports(late: readonly LatePeriod[]): string {
  const names = late.map(({ name, dates }) => (saysDates(name, dates) ? name : `${name} (${dates})`));
  return `${countOf(late) === 1 ? 'Uppföljningen' : 'Uppföljningarna'} för ${listText(names)}`;
}

function countOf(late: readonly LatePeriod[]): number {
  return late.reduce((sum, { periods }) => sum + periods, 0);
}

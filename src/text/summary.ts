/** The sentence that answers first: how it went, made by rule from the counts. */
import type { Outcome, Tally } from '../domain/outcome.ts';
import { listText } from './list.ts';
import { countWord } from './number.ts';
import { OUTCOME_TEXT } from './outcome.ts';

const ADJECTIVES: readonly Outcome[] = ['met', 'partly', 'not-met', 'not-reported'];

/**
 * `Av tio aktiviteter är fyra uppfyllda och tre delvis uppfyllda; tre går inte att bedöma.`
 * Takes counts per outcome, those that occur only; gives one sentence.
 */
export function summarySentence(counts: Tally): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const [only] = counts;
  if (!only) return 'Löftet har inga aktiviteter.';
  if (counts.length === 1) return uniform(only.outcome, total);
  const adjectives = counts.filter(({ outcome }) => ADJECTIVES.includes(outcome));
  const verbs = counts.filter(({ outcome }) => !ADJECTIVES.includes(outcome));
  const opening = `Av ${countWord(total)} aktiviteter `;
  const rest = (some: Tally) => some.map(({ outcome, count }) => clause(outcome, count));
  if (adjectives.length === 0) {
    const [first, ...others] = verbs;
    return `${opening}${invertedClause(first!.outcome, first!.count)}; ${listText(rest(others))}.`;
  }
  const are = adjectives.map(({ outcome, count }) => `${countWord(count)} ${adjective(outcome, count)}`);
  const tail = verbs.length > 0 ? `; ${listText(rest(verbs))}` : '';
  return `${opening}är ${listText(are)}${tail}.`;
}

/** A count with its outcome, as under a row of marks: `3 uppfyllda`. */
export function countText(outcome: Outcome, count: number): string {
  return count === 1 ? OUTCOME_TEXT[outcome].one : OUTCOME_TEXT[outcome].many;
}

function uniform(outcome: Outcome, total: number): string {
  const all = total === 1 ? 'Den enda aktiviteten' : `Alla ${countWord(total)} aktiviteter`;
  if (outcome === 'not-assessable') {
    return total === 1
      ? 'Den enda aktiviteten går inte att bedöma.'
      : `Ingen av de ${countWord(total)} aktiviteterna går att bedöma.`;
  }
  if (outcome === 'ongoing') return `${all} pågår.`;
  if (outcome === 'no-need') {
    return `För ${total === 1 ? 'den enda aktiviteten' : `ingen av de ${countWord(total)} aktiviteterna`} uppstod ${total === 1 ? 'inget' : 'något'} behov.`;
  }
  if (outcome === 'not-reported' && total > 1)
    return `Ingen av de ${countWord(total)} aktiviteterna är redovisad.`;
  return `${all} är ${adjective(outcome, total)}.`;
}

function adjective(outcome: Outcome, count: number): string {
  return count === 1 ? OUTCOME_TEXT[outcome].one : OUTCOME_TEXT[outcome].many;
}

function clause(outcome: Outcome, count: number): string {
  const word = countWord(count);
  if (outcome === 'no-need') return `för ${word} uppstod inget behov`;
  return outcome === 'ongoing' ? `${word} pågår` : `${word} går inte att bedöma`;
}

function invertedClause(outcome: Outcome, count: number): string {
  const word = countWord(count);
  if (outcome === 'no-need') return `uppstod inget behov för ${word}`;
  return outcome === 'ongoing' ? `pågår ${word}` : `går ${word} inte att bedöma`;
}

/** `två löften med tio aktiviteter`. */
export function promisesText(promises: number, activities: number): string {
  const made = promises === 1 ? 'ett löfte' : `${countWord(promises)} löften`;
  const held = activities === 1 ? 'en aktivitet' : `${countWord(activities)} aktiviteter`;
  return `${made} med ${held}`;
}

/** `alla tio redovisade`, `fyra av tio redovisade`, `inget redovisat`. */
export function reportedText(reported: number, total: number): string {
  if (reported === 0) return 'inget redovisat';
  if (reported === total)
    return total === 1 ? 'den enda aktiviteten redovisad' : `alla ${countWord(total)} redovisade`;
  return `${countWord(reported)} av ${countWord(total)} redovisade`;
}

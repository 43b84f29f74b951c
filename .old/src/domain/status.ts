/** The words that the parties report, and what the rules take them to mean. */
import { isSettled, type Entry, type Outcome, type Statement } from './outcome.ts';
import type { Status } from './model.ts';

interface StatusMeaning {
  /** Whether anything was done; null where the status does not say. */
  readonly done: 'something' | 'nothing' | null;
  /** The outcome that it claims. A status without a claim contradicts no outcome. */
  readonly claims: Outcome | null;
  /** What is expected, which decides nothing. */
  readonly isForecast?: true;
}

const STATUS_MEANING: Readonly<Record<Status, StatusMeaning>> = {
  done: { done: 'something', claims: 'met' },
  'partly-done': { done: 'something', claims: 'partly' },
  'under-way': { done: 'something', claims: null },
  planned: { done: null, claims: null },
  'not-started': { done: 'nothing', claims: 'not-met' },
  'not-done': { done: 'nothing', claims: 'not-met' },
  dropped: { done: 'nothing', claims: 'not-met' },
  'no-need': { done: null, claims: 'no-need' },
  'not-followed-up': { done: null, claims: null },
  'expected-met': { done: null, claims: null, isForecast: true },
  'expected-not-met': { done: null, claims: null, isForecast: true },
};

export function isForecast(status: Status): boolean {
  return STATUS_MEANING[status].isForecast === true;
}

export function saysSomethingDone(status: Status | undefined): boolean {
  return status !== undefined && STATUS_MEANING[status].done === 'something';
}

export function saysNothingDone(status: Status): boolean {
  return STATUS_MEANING[status].done === 'nothing';
}

export function contradicts(status: Status, outcome: Outcome): boolean {
  const { claims } = STATUS_MEANING[status];
  return claims !== null && isSettled(outcome) && claims !== outcome;
}

/** True where two statuses claim different outcomes. */
export function disagree(one: Status, other: Status): boolean {
  const [a, b] = [STATUS_MEANING[one].claims, STATUS_MEANING[other].claims];
  return a !== null && b !== null && a !== b;
}

/** The latest status, one for each party that reports separately. */
export function latestStatuses(entries: readonly Entry[]): readonly Statement[] {
  const latest = new Map<string | undefined, Statement>();
  for (const { period, result, speaker } of entries) {
    const { status, party } = result;
    if (status === undefined) {
      // What was expected is overtaken by what is reported later.
      const earlier = latest.get(party);
      if (earlier && isForecast(earlier.status) && earlier.period.id !== period.id) latest.delete(party);
      continue;
    }
    // A joint status replaces those that the parties had reported separately.
    for (const [other, earlier] of latest) {
      if (other === party || (party === undefined && earlier.period.id !== period.id)) latest.delete(other);
    }
    latest.set(party, { status, period, ...(party !== undefined && { party }), speaker });
  }
  return [...latest.values()];
}

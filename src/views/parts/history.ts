/** What was published when, and what has been corrected since. */
import { isCorrection, editsOf } from '../../domain/history.ts';
import { changesAddress, promiseAddress } from '../../domain/address.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { PromiseKey } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import { dayText } from '../../text/date.ts';
import { outcomesByTimeText, overdueText } from '../../text/happenings.ts';
import { periodText } from '../../text/period.ts';
import { beginningText, correctedText, olderChanges } from '../../text/history.ts';
import type { AgreementYear } from '../agreement-year.ts';
import type { Site } from '../site.ts';
import { passingsIn } from './happenings.ts';
import type { LinkView } from './links.ts';

export interface HistoryView {
  readonly days: readonly DayView[];
  /** Where the history is not whole. */
  readonly beginning?: string;
  /** The rest of it. */
  readonly older?: LinkView;
}

export interface DayView {
  /** In ISO 8601. */
  readonly day: Day;
  readonly label: string;
  readonly texts: readonly string[];
}

/** A page shows as many at most, and links to the others. */
const MAX_SHOWN = 12;

/** Returns the history of a promise, or undefined if none is known. */
export function promiseHistory(
  site: Site,
  year: AgreementYear,
  judged: JudgedPromise,
): HistoryView | undefined {
  const { promise } = judged;
  const own = site.history?.get(promise.municipality);
  const edits = editsOf(own, promiseAddress(promise)).map(({ version, text }) => ({ ...version, text }));
  const all = [...edits, ...passed(site, year, judged)].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
  );
  const older = all.length - MAX_SHOWN;
  if (all.length === 0 && !own?.beginning) return undefined;
  return {
    days: daysOf(all.slice(0, MAX_SHOWN)),
    ...(own?.beginning && { beginning: beginningText(own.beginning) }),
    ...(older > 0 && {
      older: { text: olderChanges(older), address: changesAddress(promise.municipality) },
    }),
  };
}

interface Dated {
  readonly day: Day;
  readonly text: string;
}

/** What happened because days passed. */
function passed(site: Site, year: AgreementYear, judged: JudgedPromise): readonly Dated[] {
  return passingsIn(site, year, judged)
    .toReversed()
    .flatMap(({ day, outcomes, overdue }) => [
      ...(outcomes.length > 0 ? [{ day, text: outcomesByTimeText(outcomes) }] : []),
      ...overdue.map((period) => ({ day, text: overdueText(periodText(period, true, year.kind)) })),
    ]);
}

/** Groups what happened by day, in the order given. What is told in the same words in one day is told once. */
function daysOf(all: readonly Dated[]): readonly DayView[] {
  return [...Map.groupBy(all, ({ day }) => day)].map(([day, own]) => ({
    day,
    label: dayText(day),
    texts: [...new Set(own.map(({ text }) => text))],
  }));
}

/**
 * Returns when what is said of an activity was last corrected: its promised words, or what a period's follow-up says of it. Undefined
 * if it stands as it was first published.
 */
export function correctionOf(
  { history }: Site,
  key: PromiseKey,
  activity: string,
  period?: string,
): string | undefined {
  const edit = editsOf(history?.get(key.municipality), promiseAddress(key)).find(
    (one) => isCorrection(one) && one.period === period && one.within.includes(activity),
  );
  return edit && correctedText(edit.version.day);
}

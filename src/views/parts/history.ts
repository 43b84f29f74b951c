/** What was published when, and what has been corrected since. */
import { isCorrection, editsOf, type Edit } from '../../domain/history.ts';
import { changesAddress, promiseAddress } from '../../domain/address.ts';
import type { PromiseKey } from '../../domain/model.ts';
import type { Day } from '../../domain/day.ts';
import { dayText } from '../../text/date.ts';
import { beginningText, correctedText, olderChanges } from '../../text/history.ts';
import type { Site } from '../site.ts';
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
  readonly edits: readonly EditView[];
}

export interface EditView {
  readonly text: string;
  /** What it is of, where that is not the page itself. */
  readonly of?: LinkView;
}

/** A page shows as many at most, and links to the others. */
const MAX_EDITS = 12;

/** Returns the history of a promise, or undefined if none is known. */
export function promiseHistory({ history }: Site, key: PromiseKey): HistoryView | undefined {
  const own = history?.get(key.municipality);
  if (!own) return undefined;
  const edits = editsOf(own, promiseAddress(key));
  const older = edits.length - MAX_EDITS;
  if (edits.length === 0 && !own.beginning) return undefined;
  return {
    days: daysOf(edits.slice(0, MAX_EDITS), ({ text }) => ({ text })),
    ...(own.beginning && { beginning: beginningText(own.beginning) }),
    ...(older > 0 && { older: { text: olderChanges(older), address: changesAddress(key.municipality) } }),
  };
}

/** Groups edits by day, in the order given. What was done in one day and is told in the same words is told once. */
export function daysOf(edits: readonly Edit[], view: (edit: Edit) => EditView): readonly DayView[] {
  return [...Map.groupBy(edits, ({ version }) => version.day)].map(([day, own]) => {
    const views = new Map(own.map(view).map((one) => [`${one.of?.address ?? ''} ${one.text}`, one]));
    return { day, label: dayText(day), edits: [...views.values()] };
  });
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

/**
 * Since when what is shown of a municipality has been the same. What is judged as of that day is what would be judged as of today, so
 * that the passing of a day that changes nothing changes no page.
 */
import { belongsTo, type Catalog } from './catalog.ts';
import { addDays, dayOf, isDay, partsOf, type Day } from './day.ts';
import { scheduleIfUndone } from './judged.ts';
import type { Agreement, CitizenPromise, Party } from './model.ts';
import { turnsOf } from './turning.ts';

/** What is shown of a municipality: its own, and the promises that others have given together with it. */
export interface ShownOfOne extends Pick<Catalog, 'agreements' | 'promises' | 'parties' | 'settings'> {
  /** The days on which any of it was published or changed. */
  readonly published: readonly Day[];
}

/** Returns the first of the days up to today on which the same is shown. */
export function unchangedSince({ published, ...shown }: ShownOfOne, today: Day): Day {
  const { agreements, promises, parties, settings } = shown;
  // Whatever a day in the content is for, it counts from that day or from the one after.
  const named = namedDays(JSON.stringify([agreements, promises, settings]));
  const turning = promises.flatMap((promise) => {
    const agreement = agreements.find((one) => belongsTo(promise, one));
    return agreement ? turningDays(promise, agreement, parties, today) : [];
  });
  const days = [...published, ...named, ...turning, ...newYear(agreements, today)];
  return days.reduce((latest, day) => (day <= today && day > latest ? day : latest), '') || today;
}

const DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;

function namedDays(text: string): readonly Day[] {
  const days = [...new Set(text.match(DAY))].filter(isDay);
  return days.flatMap((day) => [day, addDays(day, 1)]);
}

/** The days up to today on which a promise may be judged otherwise, or its next follow-up told of otherwise, than on the day before. */
function turningDays(
  promise: CitizenPromise,
  agreement: Agreement,
  parties: readonly Party[],
  today: Day,
): readonly Day[] {
  const { periods } = scheduleIfUndone(promise, agreement, parties, today);
  return [
    ...turnsOf(promise, agreement, parties, { from: promise.term.from, to: today }).map(({ day }) => day),
    ...periods.flatMap(({ from, to }) => [from, addDays(to, 1)]),
  ];
}

/** An agreement without an end runs in one year more. */
function newYear(agreements: readonly Agreement[], today: Day): readonly Day[] {
  const isOpenEnded = agreements.some(({ term }) => term.to === null);
  return isOpenEnded ? [dayOf(partsOf(today).year, 1, 1)] : [];
}

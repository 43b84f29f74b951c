/** What is new. */
import { capitalised } from './list.ts';
import { MONTHS } from './date.ts';

export const HEADING = 'Nytt';
/** Of the latest, on a page of something else. */
export const LATEST_NEWS = 'Senaste nytt';
/** The same, where nothing says when any of it happened. */
export const LATEST_FOLLOW_UPS = 'Senaste uppföljningarna';
/** After it: the page with all of it. */
export const ALL_NEWS = 'Allt nytt, månad för månad';
export const MONTH_BY_MONTH = 'Månad för månad';
export const LEDE =
  'Nya löften och uppföljningar, ändrade utfall, rättelser och förseningar. Det senaste står först.';
export const NOTHING = 'Inget är publicerat med en känd dag än.';

/** Follow-ups that do not say when they were published. */
export const UNDATED = 'Utan känd dag';
export const UNDATED_LEDE =
  'De här uppföljningarna säger inte när de publicerades. Årets sista period står först.';

export const PAGES = 'Sidor';
export const NEWER = 'Nyare';
export const OLDER = 'Äldre';

export function titleFor(place: string | undefined): string {
  return place === undefined ? HEADING : `${HEADING} i ${place}`;
}

/** `November 2026`. `month` as `2026-11`. */
export function monthHeading(month: string): string {
  return `${capitalised(monthName(month))} ${month.slice(0, 4)}`;
}

/** `november`. */
export function monthName(month: string): string {
  return MONTHS[Number(month.slice(5)) - 1]!;
}

export function newsOfMonth(month: string): string {
  return `${HEADING} i ${monthName(month)} ${month.slice(0, 4)}`;
}

/** How many there are in a month, after its name: `november (3)`. */
export function monthLink(month: string, count: number): string {
  return `${monthName(month)} (${count})`;
}

/** What is left out: `Och 4 till.` */
export function moreText(count: number): string {
  return `Och ${count} till.`;
}

/** Where a municipality has more than the page can hold: what it has from before stands on its own page. */
export function olderIn(place: string): string {
  return `Äldre i ${place}`;
}

/** Feeds and calendars: what happens next, for those who follow. */
import type { AgreementKind } from '../domain/model.ts';
import { definiteOne } from './agreement-kind.ts';

/** What made a calendar, for the program that reads it. */
export const PRODUCT = 'Sagt och gjort';

/** Beside a link to a feed. */
export const FOLLOW = 'Följ';
export const FEED_LINK = 'Få veta när något händer (flöde för nyhetsläsare)';
export const CALENDAR_LINK = 'När uppföljningarna ska vara klara (kalender)';

export function feedTitle(of: string): string {
  return `Nytt: ${of}`;
}

export const FEED_DESCRIPTION = 'Nya löften och uppföljningar, ändrade utfall och rättelser.';

/** `Ny uppföljning: tertial 1 2024, Björkhult`. */
export function followUpTitle(period: string, place: string): string {
  return `Ny uppföljning: ${period}, ${place}`;
}

/** `Nytt löfte: Trygghet i centrum, Björkhult 2024`. */
export function promiseTitle(kind: AgreementKind, name: string, place: string): string {
  return `Publicerat: ${definiteOne(kind)} ${name}, ${place}`;
}

export function correctionTitle(name: string, place: string): string {
  return `Rättat: ${name}, ${place}`;
}

export function outcomeTitle(name: string, place: string): string {
  return `Ändrat utfall: ${name}, ${place}`;
}

/** After the promised words: `Utfall: Uppfyllt`. */
export function outcomeSuffix(label: string): string {
  return `Utfall: ${label}`;
}

export function calendarName(place: string): string {
  return `Uppföljningar, ${place}`;
}

/** An event on the last day: `Sista dag att redovisa tertial 1 2024, Björkhult`. */
export function dueTitle(period: string, place: string): string {
  return `Sista dag att redovisa ${period}, ${place}`;
}

/** `Redovisat: 2 av 5.` */
export function dueDescription(reported: number, total: number): string {
  return `Redovisat: ${reported} av ${total}.`;
}

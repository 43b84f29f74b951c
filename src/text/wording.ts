/** Labels and short phrases of the pages. */
import { countWord } from './number.ts';
import { listText } from './list.ts';

export const SAID = 'Sagt';
export const DONE = 'Gjort';
export const TERM = 'Gäller';
export const THEME = 'Tema';
export const PLACES = 'Plats';
export const PROBLEM = 'Problemet';
export const CAUSE = 'Orsaken';
export const NOT_REPORTED = 'Inte redovisat';
export const NOT_YET_REPORTED = 'Ännu inte redovisat';
export const REPORT_MISSING = 'Redovisning saknas';

/** `Löfte 1 av 2`. */
export function positionText(number: number, total: number): string {
  return total === 1 ? 'Det enda löftet' : `Löfte ${number} av ${total}`;
}

export function upcomingText(lastDay: string): string {
  return `Redovisas efter ${lastDay}`;
}

/** Takes the names of the periods that are late. */
export function overdueNotice(periods: readonly string[]): string {
  const what = periods.length === 1 ? 'Redovisningen' : 'Redovisningarna';
  return `${what} för ${listText(periods)} saknas. Mer än ${countWord(2)} månader har gått sedan perioden tog slut.`;
}

export function targetFact(target: string): string {
  return `Mål: ${target}`;
}

export function responsibleFact(parties: string, count: number): string {
  return `${count === 1 ? 'Ansvarig' : 'Ansvariga'}: ${parties}`;
}

export function placeFact(places: string): string {
  return `Plats: ${places}`;
}

export function publishedFact(day: string): string {
  return `Publicerad ${day}`;
}

export function reporterFact(person: string): string {
  return `Redovisat av ${person}`;
}

export function sourceFact(title: string): string {
  return `Källa: ${title}`;
}

export function betterText(better: 'higher' | 'lower'): string {
  return better === 'higher' ? 'Högre är bättre' : 'Lägre är bättre';
}

export const PARTIES = 'Parter';
export const SIGNED = 'Undertecknat';
export const SIGNED_BY = 'Undertecknat av';
export const MUNICIPALITY = 'Kommun';
export const COUNTY = 'Län';
export const POLICE_AREA = 'Lokalpolisområde';
export const MUNICIPALITY_CODE = 'Kommunkod';
export const CONTACT = 'Kontakt';

export const RULES_LINK = 'Så bedömer vi';
export const SEARCH_LINK = 'Sök';
export const ABOUT_LINK = 'Om webbplatsen';
export const GLOSSARY_LINK = 'Ordlista';
export const OPEN_DATA_LINK = 'Öppna data';
export const ACCESSIBILITY_LINK = 'Tillgänglighet';

export const START_HEADING = 'Vad som lovades, och vad det blev av det';
export const START_LEDE =
  'Polisen och kommunen lovar invånarna vad de ska göra för tryggheten. Här står varje löfte ordagrant, vad som redovisats och vad det räckte till.';
export const START_DESCRIPTION =
  'Polisens och kommunens medborgarlöften ordagrant, med varje redovisning och en öppen bedömning av vad det blev.';

export function startHeadingFor(place: string): string {
  return `Vad som lovades i ${place}, och vad det blev av det`;
}

export function yearHeading(place: string, year: number): string {
  return `Vad som lovades i ${place} ${year}, och vad det blev av det`;
}

export function municipalityHeading(place: string): string {
  return `Löftena i ${place}, år för år`;
}

export function municipalityDescription(name: string, years: readonly number[]): string {
  const list = listText([...years].reverse().map(String));
  return `Medborgarlöften från polisen och ${name}${list ? `: ${list}` : ''}.`;
}

/** `Polisen och Eksjö kommun gav två löften med tio aktiviteter.` */
export function promisedText(authority: string, made: string, parties: number): string {
  return parties === 0 ? `${made}.` : `${authority} gav ${made}.`;
}

export function reportHeading(place: string, period: string, year: number): string {
  const when = period.includes(String(year)) ? period : `${period} ${year}`;
  return `Uppföljning av medborgarlöften i ${place}, ${when}`;
}

export function reportLede(span: string, reported: string): string {
  return `Avser ${span}. Aktiviteter: ${reported}.`;
}

/** What was promised, by theme. */
import type { AgreementKind } from '../domain/model.ts';
import { countedText } from './agreement-kind.ts';
import { listText } from './list.ts';
import { countWord } from './number.ts';

export const HEADING = 'Teman';
export const LEDE = 'Det som är lovat, ordnat efter vad det handlar om. Temat står i varje löfte.';
export const NOTHING = 'Inget löfte har något tema än.';
export const THEMES_DESCRIPTION = 'Vad som är lovat om varje tema, och hur det gick, i ord och antal.';
/** On pages of something else: to all themes. */
export const ALL_THEMES = 'Alla teman';
/** To what is put side by side. */
export const COMPARE_LINK = 'Jämför kommuner eller år';
export const PARTS = 'På sidan';

/** `Trygghet, i det som lovats`. */
export function titleOf(theme: string, place: string | undefined): string {
  return place === undefined ? `Tema: ${theme}` : `Tema: ${theme}, ${place}`;
}

/** How much, and when: `Elva löften i fyra kommuner, 2021–2024`. */
export function madeText(
  made: string,
  places: number,
  years: readonly [first: number, last: number],
): string {
  const where = places > 1 ? ` i ${countWord(places)} kommuner` : '';
  return `${made}${where}, ${spanOf(years)}`;
}

function spanOf([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** In a list of themes: `fem löften, 2021 och 2023`. */
export function themeCount(kind: AgreementKind, count: number, years: readonly string[]): string {
  return `${countedText(kind, count)}, ${listText(years)}`;
}

/** Promises that say no theme: `Nio löften har inget tema.` */
export function withoutTheme(counted: string): string {
  return `${counted} har inget tema.`;
}

/** To a municipality's promises, where they have a page of their own. */
export function promisesOf(place: string): string {
  return `Vad ${place} lovade`;
}

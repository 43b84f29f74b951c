/** Municipalities and years side by side: every one to choose between, and the data of those that are chosen. */
import { COMPARISON, themeAddress, themePartAddress } from '../../domain/address.ts';
import * as wording from '../../text/comparison.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import { isComparable, themesIn, type Theme, type ThemesSummary } from '../parts/themes.ts';

export interface ComparisonPageView extends PageView {
  readonly lede: string;
  readonly isOfOne: boolean;
  readonly themes: readonly ComparedThemeView[];
}

/** A theme with the places on its page where what can be compared stands. */
export interface ComparedThemeView extends LinkView {
  readonly parts: readonly ComparedPartView[];
}

export interface ComparedPartView extends LinkView {
  /** Left out where all of the site's list would be too long with them. */
  readonly years: readonly LinkView[];
}

/** What there is to choose between. A part is a municipality, its name, and its years with what they are called. */
export interface ComparisonChoices {
  readonly themes: readonly {
    readonly id: string;
    readonly name: string;
    readonly parts: readonly (readonly [
      municipality: string,
      place: string,
      years: readonly (readonly [year: number, label: string])[],
    ])[];
  }[];
}

/** More links than this are too many for a page; then only themes and municipalities are listed, or themes alone. */
const MAX_LINKS = 400;

/** Prepares the page. */
export function comparisonPage(summaries: readonly ThemesSummary[]): ComparisonPageView {
  const themes = comparable(summaries);
  const isOfOne = summaries.length === 1;
  const parts = themes.flatMap((theme) => theme.parts);
  const hasParts = parts.length <= MAX_LINKS;
  const hasYears = parts.reduce((sum, { years }) => sum + years.length, 0) <= MAX_LINKS;
  return {
    address: COMPARISON,
    title: wording.HEADING,
    description: wording.DESCRIPTION,
    heading: wording.HEADING,
    crumbs: [],
    lede: themes.length === 0 ? wording.NOTHING : isOfOne ? wording.LEDE_OF_ONE : wording.LEDE,
    isOfOne,
    themes: themes.map(({ id, name, parts: own }) => ({
      text: name,
      address: themeAddress(id),
      parts: (hasParts ? own : []).map(({ municipality, place, years }) => ({
        text: place,
        address: themePartAddress(id, municipality),
        years: (hasYears ? years : []).map(({ year, label }) => ({
          text: label,
          address: themePartAddress(id, municipality, year),
        })),
      })),
    })),
  };
}

/** Returns what there is to choose between. */
export function comparisonChoices(summaries: readonly ThemesSummary[]): ComparisonChoices {
  return {
    themes: comparable(summaries).map(({ id, name, parts }) => ({
      id,
      name,
      parts: parts.map(({ municipality, place, years }) => [
        municipality,
        place,
        years.map(({ year, label }) => [year, label]),
      ]),
    })),
  };
}

const comparable = (summaries: readonly ThemesSummary[]): readonly Theme[] =>
  themesIn(summaries).filter(isComparable);

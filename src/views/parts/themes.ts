/**
 * What was promised of each theme, in two steps: the themes of a municipality as plain data, and what pages show of those of all.
 * Promises have the same theme where its id is the same, however it is spelt.
 */
import { themeId, themePartAddress, yearAddress } from '../../domain/address.ts';
import { OUTCOMES, tally, type Tally } from '../../domain/outcome.ts';
import type { AgreementKind } from '../../domain/model.ts';
import { capitalised } from '../../text/list.ts';
import { countedText } from '../../text/agreement-kind.ts';
import { summarySentence } from '../../text/summary.ts';
import { themeCount } from '../../text/themes.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { AgreementYear } from '../agreement-year.ts';
import type { MunicipalityYears, Site } from '../site.ts';
import { Kept } from '../../domain/kept.ts';
import type { LinkView } from './links.ts';
import { promiseCard, type PromiseCardView } from './promise-card.ts';

/** What one municipality promised of each theme, small enough to be kept for pages of many. */
export interface ThemesSummary {
  readonly municipality: string;
  readonly place: string;
  readonly kind: AgreementKind;
  /** By name. */
  readonly themes: readonly ThemeSummary[];
  /** The number of promises that have no theme. */
  readonly without: number;
}

export interface ThemeSummary {
  readonly id: string;
  /** As most of its promises spell it. */
  readonly name: string;
  /** The number of promises that spell it so. */
  readonly count: number;
  /** Latest first. */
  readonly years: readonly ThemeYear[];
}

/** What was promised of a theme in a year. */
export interface ThemeYear {
  readonly year: number;
  readonly label: string;
  readonly address: string;
  /** `två löften`. */
  readonly made: string;
  /** How it went, in a sentence. */
  readonly summary: string;
  readonly tally: Tally;
  readonly promises: readonly PromiseCardView[];
}

const swedish = new Intl.Collator('sv');
const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  swedish.compare(a.name, b.name);

/** Returns the themes of a municipality. */
export function themesOf({ municipality, years, kind }: MunicipalityYears): ThemesSummary {
  const all = years.flatMap((year) => year.promises.map((judged) => ({ year, judged })));
  const themed = all.flatMap(({ year, judged }) => {
    const { theme = '' } = judged.promise;
    const id = themeId(theme);
    return id === '' ? [] : [{ id, theme, year, judged }];
  });
  return {
    municipality: municipality.id,
    place: municipality.shortName,
    kind,
    themes: [...Map.groupBy(themed, ({ id }) => id)]
      .map(([id, some]) => ({
        id,
        ...spelling(some.map(({ theme }) => ({ name: theme, count: 1 }))),
        years: [...Map.groupBy(some, ({ year }) => year)].map(([year, own]) =>
          themeYear(
            year,
            own.map(({ judged }) => judged),
          ),
        ),
      }))
      .sort(byName),
    without: all.length - themed.length,
  };
}

function themeYear({ key, label, kind }: AgreementYear, promises: readonly JudgedPromise[]): ThemeYear {
  const activities = promises.flatMap((promise) => promise.activities);
  const counted = tally(activities.map(({ judgement }) => judgement.outcome));
  return {
    year: key.year,
    label: capitalised(label),
    address: yearAddress(key),
    made: countedText(kind, promises.length),
    summary: activities.length > 0 ? summarySentence(counted) : '',
    tally: counted,
    promises: promises.map(promiseCard),
  };
}

/** The spelling that most have, and of those that as many have the first by the alphabet. */
export function spelling(
  some: readonly { readonly name: string; readonly count: number }[],
): Pick<ThemeSummary, 'name' | 'count'> {
  const counts = [...Map.groupBy(some, ({ name }) => name)].map(([name, own]) => ({
    name,
    count: own.reduce((sum, { count }) => sum + count, 0),
  }));
  return counts.sort((a, b) => b.count - a.count || byName(a, b))[0]!;
}

/** Kept with a municipality, for the pages of the whole site. */
export const THEMES_SUMMARY = {
  name: 'themes',
  make: (_: Site, owner: MunicipalityYears) => kept.getOrMake(owner, [], () => themesOf(owner)),
};

const kept = new Kept<MunicipalityYears, ThemesSummary>();

/** A theme with what each municipality promised of it. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly ThemePart[];
}

export interface ThemePart extends Pick<ThemesSummary, 'municipality' | 'place'> {
  readonly years: readonly ThemeYear[];
}

/** Returns the themes of several municipalities, by name. */
export function themesIn(summaries: readonly ThemesSummary[]): readonly Theme[] {
  const all = summaries.flatMap(({ municipality, place, themes }) =>
    themes.map((theme) => ({ theme, part: { municipality, place, years: theme.years } })),
  );
  return [...Map.groupBy(all, ({ theme }) => theme.id)]
    .map(([id, some]) => ({
      id,
      name: spelling(some.map(({ theme }) => theme)).name,
      parts: some.map(({ part }) => part),
    }))
    .sort(byName);
}

/** True where there are at least two municipalities or years to put side by side. */
export function isComparable({ parts }: Theme): boolean {
  return parts.reduce((sum, { years }) => sum + years.length, 0) > 1;
}

/** Adds counts of outcomes. */
export function tallyOf(years: readonly ThemeYear[]): Tally {
  const counts = new Map<string, number>();
  for (const { outcome, count } of years.flatMap((year) => year.tally)) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  }
  return OUTCOMES.flatMap((outcome) => {
    const count = counts.get(outcome);
    return count === undefined ? [] : [{ outcome, count }];
  });
}

/** A theme in a municipality's own list. */
export interface ThemeLinkView extends LinkView {
  readonly detail: string;
}

/** Returns a municipality's themes, with how much it promised of each and when. */
export function themeLinks({ municipality, kind, themes }: ThemesSummary): readonly ThemeLinkView[] {
  return themes.map(({ id, name, years }) => ({
    text: name,
    address: themePartAddress(id, municipality),
    detail: themeCount(
      kind,
      years.reduce((sum, { promises }) => sum + promises.length, 0),
      years.toReversed().map(({ label }) => label.charAt(0).toLocaleLowerCase('sv') + label.slice(1)),
    ),
  }));
}

/** The themes, and the page of each: what was promised of it over the years and municipalities, in words and counts. */
import {
  COMPARISON,
  municipalityAddress,
  themeAddress,
  themeInAddress,
  themePartId,
  THEMES,
} from '../../domain/address.ts';
import type { AgreementKind } from '../../domain/model.ts';
import { commonKind, countedText } from '../../text/agreement-kind.ts';
import { capitalised, sentence } from '../../text/list.ts';
import { summarySentence } from '../../text/summary.ts';
import * as wording from '../../text/themes.ts';
import type { PageView } from '../page.ts';
import type { LinkView } from '../parts/links.ts';
import type { PromiseCardView } from '../parts/promise-card.ts';
import { tallyView, type TallyItemView } from '../parts/tally.ts';
import { isComparable, tallyOf, themesIn, type ThemePart, type ThemesSummary } from '../parts/themes.ts';

export interface ThemesPageView extends PageView {
  readonly lede: string;
  readonly themes: readonly {
    readonly name: string;
    readonly address: string;
    readonly made: string;
    readonly summary: string;
  }[];
  /** How many promises say none. */
  readonly without?: string;
  readonly compare?: LinkView;
}

export interface ThemePageView extends PageView {
  readonly lede: string;
  readonly tally: readonly TallyItemView[];
  /** To its parts, where they are several. */
  readonly contents: readonly LinkView[];
  readonly parts: readonly ThemePartView[];
  readonly compare?: LinkView;
}

/** What one municipality promised of the theme. */
export interface ThemePartView {
  readonly id: string;
  /** Left out where the site has one municipality, or the page is about it. */
  readonly place?: LinkView;
  readonly years: readonly {
    readonly id: string;
    readonly label: string;
    readonly address: string;
    readonly lede: string;
    readonly promises: readonly PromiseCardView[];
  }[];
  /** Its promises, where the page of the theme would be too long with them. */
  readonly rest?: LinkView;
}

/** With more, each municipality's promises are on a page of their own. */
export const MAX_PROMISES = 60;

/** Prepares the page with all themes. */
export function themesPage(summaries: readonly ThemesSummary[]): ThemesPageView {
  const themes = themesIn(summaries);
  const kind = kindOf(summaries);
  const without = summaries.reduce((sum, { without }) => sum + without, 0);
  return {
    address: THEMES,
    title: wording.HEADING,
    description: wording.THEMES_DESCRIPTION,
    heading: wording.HEADING,
    crumbs: [],
    lede: themes.length === 0 ? wording.NOTHING : wording.LEDE,
    themes: themes.map((theme) => ({
      name: theme.name,
      address: themeAddress(theme.id),
      made: sentence(madeOf(theme.parts, kind)),
      summary: summaryOf(theme.parts),
    })),
    ...(without > 0 && {
      without: wording.withoutTheme(capitalised(countedText(kind, without))),
    }),
    ...(themes.some(isComparable) && { compare: { text: wording.COMPARE_LINK, address: COMPARISON } }),
  };
}

/** Prepares the page of each theme, and of each municipality's part of those that are too long for one. */
export function themePages(summaries: readonly ThemesSummary[]): readonly ThemePageView[] {
  const kind = kindOf(summaries);
  const isOfOne = summaries.length === 1;
  return themesIn(summaries).flatMap((theme) => {
    const isLong = promisesIn(theme.parts) > MAX_PROMISES && !isOfOne;
    const of = (parts: readonly ThemePart[]) => ({
      lede: `${sentence(madeOf(parts, kind))} ${summaryOf(parts)}`.trim(),
      tally: tallyView(tallyOf(parts.flatMap(({ years }) => years))),
    });
    const { lede, tally } = of(theme.parts);
    const title = wording.titleOf(theme.name, undefined);
    const whole: ThemePageView = {
      address: themeAddress(theme.id),
      title,
      description: `${title}. ${lede}`,
      heading: theme.name,
      crumbs: [{ text: wording.HEADING, address: THEMES }],
      crumb: theme.name,
      lede,
      tally,
      contents:
        theme.parts.length > 1
          ? theme.parts.map(({ municipality, place }) => ({
              text: place,
              address: `#${themePartId(municipality)}`,
            }))
          : [],
      parts: theme.parts.map((part) => ({
        ...partView(part, !isLong),
        ...(!isOfOne && { place: { text: part.place, address: municipalityAddress(part.municipality) } }),
        ...(isLong && {
          rest: {
            text: wording.promisesOf(part.place),
            address: themeInAddress(theme.id, part.municipality),
          },
        }),
      })),
      ...(isComparable(theme) && {
        compare: { text: wording.COMPARE_LINK, address: `${COMPARISON}?tema=${theme.id}` },
      }),
    };
    if (!isLong) return [whole];
    const own = theme.parts.map((part): ThemePageView => {
      const partTitle = wording.titleOf(theme.name, part.place);
      const counted = of([part]);
      return {
        address: themeInAddress(theme.id, part.municipality),
        title: partTitle,
        description: `${partTitle}. ${counted.lede}`,
        heading: `${theme.name}, ${part.place}`,
        crumbs: [
          { text: wording.HEADING, address: THEMES },
          { text: theme.name, address: whole.address },
        ],
        crumb: part.place,
        ...counted,
        contents: [],
        parts: [partView(part, true)],
      };
    });
    return [whole, ...own];
  });
}

function partView({ municipality, years }: ThemePart, isWhole: boolean): ThemePartView {
  return {
    id: themePartId(municipality),
    years: years.map(({ year, label, address, made, summary, promises }) => ({
      id: themePartId(municipality, year),
      label,
      address,
      lede: `${sentence(made)} ${summary}`.trim(),
      promises: isWhole ? promises : [],
    })),
  };
}

const kindOf = (summaries: readonly ThemesSummary[]): AgreementKind =>
  commonKind(summaries.flatMap(({ themes, without, kind }) => (themes.length + without > 0 ? [kind] : [])));

const promisesIn = (parts: readonly ThemePart[]) =>
  parts.reduce((sum, { years }) => sum + years.reduce((own, { promises }) => own + promises.length, 0), 0);

function madeOf(parts: readonly ThemePart[], kind: AgreementKind): string {
  const years = parts.flatMap((part) => part.years.map(({ year }) => year));
  const made = countedText(kind, promisesIn(parts));
  return wording.madeText(made, parts.length, [Math.min(...years), Math.max(...years)]);
}

function summaryOf(parts: readonly ThemePart[]): string {
  const counted = tallyOf(parts.flatMap(({ years }) => years));
  return counted.length > 0 ? summarySentence(counted) : '';
}

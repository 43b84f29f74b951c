/** The records of the search index, one for each activity, promise, follow-up, year, municipality, term and page. */
import type { JudgedActivity, JudgedPromise } from '../domain/judged.ts';
import type { Result } from '../domain/model.ts';
import { periodText } from '../text/period.ts';
import { kindLabel } from '../text/agreement-kind.ts';
import { OUTCOME_TEXT } from '../text/outcome.ts';
import { inLanguage, LANGUAGE_FILTER, KIND_TEXT, type FacetName } from '../text/search.ts';
import { languageOf } from '../text/languages.ts';
import { asSearched, fold, wordsOf } from './words.ts';
import * as municipalityText from '../text/municipality.ts';
import * as reportText from '../text/report.ts';
import * as yearText from '../text/year.ts';
import { editorsNote, placeFact, responsibleFact } from '../text/common.ts';
import {
  activityAddress,
  GLOSSARY,
  municipalityAddress,
  ownPageAddress,
  promiseAddress,
  reportAddress,
  termId,
  yearAddress,
} from '../domain/address.ts';
import type { ListedPage } from '../domain/catalog.ts';
import { compoundsOf } from './compound.ts';
import { plainText } from './plain-text.ts';
import { sitePages } from './site-pages.ts';
import { periodLabel, type Naming } from '../views/naming.ts';
import { eventDetails, ownWord } from '../views/parts/result.ts';
import {
  agreementOf,
  isReported,
  type AgreementYear,
  type MunicipalityYears,
  type Site,
} from '../views/site.ts';

export interface SearchRecord {
  /** From the site's root, without its base path. */
  readonly url: string;
  /** The text that is searched and quoted. Default: the text of the built page at `url`. */
  readonly content?: string;
  /** Also searched, but shown separately. */
  readonly meta: {
    readonly title: string;
    /** The promise that an activity belongs to. */
    readonly promise?: string;
    /** `Eksjö 2017`. */
    readonly place?: string;
    /** Other forms of a term, or what its language is called in itself, one per line. */
    readonly forms?: string;
    /** Other words by which it can be found. Never shown. */
    readonly words?: string;
  };
  readonly filters: Partial<Record<FacetName | typeof LANGUAGE_FILTER, readonly string[]>>;
}

export interface SearchRecords {
  readonly records: readonly SearchRecord[];
  /** The words of all records, most common first, for suggestions. */
  readonly words: readonly string[];
}

/** A longer list would take long to load, and the rarest words are seldom meant. */
const MAX_WORDS = 20_000;
const MIN_WORD_LENGTH = 3;

/** Returns records for everything on the site. */
export function searchRecords(site: Site, ownPages: readonly ListedPage[]): SearchRecords {
  const found = [
    ...site.municipalities.flatMap(ofMunicipality),
    ...site.glossary.map(({ term, forms, explanation }) => ({
      url: `${GLOSSARY}#${termId(term)}`,
      content: explanation,
      meta: { title: term, ...(forms.length > 0 && { forms: forms.join('\n') }) },
      filters: { vad: [KIND_TEXT.term] },
    })),
    ...ownPages.map(ofOwnPage),
    ...sitePages(site),
  ].map(plain);
  const texts = found.map(textOf);
  const words = byFrequency(texts);
  const { foundBy } = compoundsOf(words);
  return {
    words: words.slice(0, MAX_WORDS),
    records: found.map((record, index) => {
      const hidden = foundBy(texts[index]!);
      return hidden.length === 0 ? record : { ...record, meta: { ...record.meta, words: hidden.join(' ') } };
    }),
  };
}

/** A page in another language is found by what the language is called, too. */
function ofOwnPage({ id, title, language }: ListedPage): SearchRecord {
  const named = language === undefined ? undefined : languageOf(language);
  return {
    url: ownPageAddress(id),
    meta: { title, ...(named && { place: inLanguage(named.swedish), forms: named.own }) },
    filters: {
      vad: [KIND_TEXT.page],
      ...(language !== undefined && { [LANGUAGE_FILTER]: [language] }),
    },
  };
}

/** Returns a record whose texts are searched in plain letters, whatever their documents brought along. */
function plain({ url, content, meta, filters }: SearchRecord): SearchRecord {
  const { title, promise, place, forms } = meta;
  return {
    url,
    ...(content !== undefined && { content: asSearched(content) }),
    meta: {
      title: asSearched(title),
      ...(promise !== undefined && { promise: asSearched(promise) }),
      ...(place !== undefined && { place: asSearched(place) }),
      ...(forms !== undefined && { forms: asSearched(forms) }),
    },
    filters,
  };
}

function ofMunicipality({ municipality, years, kind }: MunicipalityYears): readonly SearchRecord[] {
  const { id, shortName, name, formerNames = [], introduction, county, localPoliceArea } = municipality;
  return [
    {
      url: municipalityAddress(id),
      content: lines(name, ...formerNames, county, localPoliceArea, plainText(introduction)),
      meta: { title: municipalityText.headingFor(kind, shortName) },
      filters: { vad: [KIND_TEXT.page], kommun: [shortName] },
    },
    ...years.flatMap((year) => [
      {
        url: yearAddress(year.key),
        content: lines(
          ...year.agreements.flatMap(({ agreement }) => [
            agreement.title,
            plainText(agreement.introduction),
            ...agreement.effects.map(({ name }) => name),
          ]),
        ),
        meta: { title: yearText.headingFor(year.kind, shortName, year.label) },
        filters: { vad: [KIND_TEXT.page], ...placed(year) },
      },
      ...year.promises.flatMap((judged) => ofPromise(judged, year)),
      ...year.periods.flatMap((item) => {
        const { period, reports, wholes } = item;
        return !isReported(item)
          ? []
          : [
              {
                url: reportAddress(year.key, period.id),
                content: lines(
                  ...wholes.flatMap(({ report }) => [report.verdict?.text, plainText(report.body)]),
                  ...reports.flatMap(({ judged, report }) => [
                    judged.promise.shortName,
                    report.verdict?.text,
                    plainText(report.body),
                    ...report.results
                      .filter(({ activities }) => activities.length === 0)
                      .map((result) => resultText(result, year.naming)),
                  ]),
                ),
                meta: {
                  title: reportText.headingFor(year.kind, shortName, periodText(period, true)),
                },
                filters: {
                  vad: [KIND_TEXT.report],
                  period: [periodLabel(period, year.naming)],
                  ...placed(year),
                },
              },
            ];
      }),
    ]),
  ];
}

function ofPromise(judged: JudgedPromise, year: AgreementYear): readonly SearchRecord[] {
  const { promise } = judged;
  const { background, theme, body, evidence } = promise;
  return [
    {
      url: promiseAddress(promise),
      content: lines(
        promise.shortName,
        theme,
        background?.problem,
        background?.cause,
        plainText(body),
        ...evidence.map(({ text }) => text),
      ),
      meta: { title: promise.title, place: placeText(year) },
      filters: { vad: [kindLabel(agreementOf(year, judged).kind)], ...placed(year) },
    },
    ...judged.activities.map((item) => ofActivity(item, judged, year)),
  ];
}

function ofActivity(
  { activity, judgement }: JudgedActivity,
  { promise }: JudgedPromise,
  year: AgreementYear,
): SearchRecord {
  const { naming } = year;
  const parties = activity.parties.map(naming.party);
  const places = activity.places.map(naming.place);
  const periods = [...new Set(judgement.entries.map(({ period }) => periodLabel(period, naming)))];
  return {
    url: activityAddress(promise, activity.id),
    content: lines(
      ...judgement.entries.map(
        ({ period, result }) => `${periodLabel(period, naming)}: ${resultText(result, naming)}`,
      ),
      activity.note !== undefined && editorsNote(activity.note),
      ...activity.changes.map(({ text }) => text),
      parties.length > 0 && responsibleFact(parties.join(', '), parties.length),
      places.length > 0 && placeFact(places.join(', ')),
    ),
    meta: { title: activity.text, promise: promise.shortName, place: placeText(year) },
    filters: {
      vad: [KIND_TEXT.activity],
      utfall: [OUTCOME_TEXT[judgement.outcome].label],
      ...(parties.length > 0 && { ansvarig: parties }),
      ...(periods.length > 0 && { period: periods }),
      ...placed(year),
    },
  };
}

function resultText(result: Result, naming: Naming): string {
  const { text, events, reason, carriedOver, note } = result;
  const status = ownWord(result);
  return [
    status !== undefined && `${status}.`,
    text,
    ...events.map((event) => eventDetails(event, naming)),
    reason,
    carriedOver,
    note !== undefined && editorsNote(note),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A promise over two years is found from either. */
function placed({ municipality, years }: AgreementYear): SearchRecord['filters'] {
  return { kommun: [municipality.shortName], ar: years.map(String) };
}

function placeText({ municipality, label }: AgreementYear): string {
  return `${municipality.shortName} ${label}`;
}

function lines(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part.trim() !== '').join(' · ');
}

function textOf({ content = '', meta: { title, promise = '', forms = '' } }: SearchRecord): string {
  return [title, promise, forms, content].join('\n');
}

/** Returns words, most common first. Names keep their capital. */
function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const word of texts.flatMap(wordsOf)) {
    if (word.length < MIN_WORD_LENGTH || !/\p{L}/u.test(word)) continue;
    const lower = word.toLocaleLowerCase('sv');
    const known = counts.get(lower);
    if (!known) counts.set(lower, { word, count: 1 });
    else {
      known.count++;
      if (word === lower) known.word = lower;
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (fold(a.word) < fold(b.word) ? -1 : 1))
    .map(({ word }) => word);
}

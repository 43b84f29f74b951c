/** What a search index is made of: a record for each thing that is found, and the words that help to find it. */
import type { GlossaryTerm } from '../domain/model.ts';
import { GLOSSARY, ownPageAddress, termId } from '../domain/address.ts';
import { inLanguage, KIND_TEXT, LANGUAGE_FILTER, type FacetName } from '../text/search.ts';
import { languageOf } from '../text/languages.ts';
import type { ListedPage } from '../domain/catalog.ts';
import { compoundsOf } from './compound.ts';
import { everydayWords } from './everyday.ts';
import type { Language } from './language.ts';
import { isSmallWord } from './small-words.ts';
import { asSearched, bareStem, fold, wordsOf } from './words.ts';

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
    /** The municipality's name, or the language of a page: `på engelska`. */
    readonly place?: string;
    /** `2017`, or `2025–2026`. */
    readonly year?: string;
    /** Other forms of a term, or what its language is called in itself, one per line. */
    readonly forms?: string;
    /** A promise's activities, where they have no records of their own: see `activity-lines.ts`. */
    readonly activities?: string;
    /** Where, who, when and of what: what it is found by although its text does not say it. Never shown. */
    readonly about?: string;
    /** Other words by which it can be found. Never shown. */
    readonly words?: string;
  };
  readonly filters: Partial<Record<FacetName | typeof LANGUAGE_FILTER, readonly string[]>>;
}

/** The contents of a search index, as plain data. */
export interface IndexContents {
  /** The first of equally good hits comes first. */
  readonly records: readonly SearchRecord[];
  /** The words of all records, most common first, for suggestions. */
  readonly words: readonly string[];
  readonly language: Language;
}

/** A longer list would take long to load, and the rarest words are seldom meant. */
const MAX_WORDS = 20_000;
const MIN_WORD_LENGTH = 3;

/** Returns the contents of an index, from its records, the newest first. */
export function indexContents(
  written: readonly SearchRecord[],
  glossary: readonly GlossaryTerm[],
): IndexContents {
  const found = written.map(plain);
  const texts = found.map(textOf);
  const words = byFrequency(texts);
  const { foundBy } = compoundsOf(words);
  const stems = new Set(words.map(bareStem));
  const records = found.map((record, index) => {
    const hidden = [...foundBy(texts[index]!), ...wholeNumbers(texts[index]!)];
    for (const word of hidden) stems.add(bareStem(word));
    return hidden.length === 0 ? record : { ...record, meta: { ...record.meta, words: hidden.join(' ') } };
  });
  return {
    words: words.slice(0, MAX_WORDS),
    records,
    language: {
      everyday: everydayWords(glossary, isWrittenIn(stems)),
      terms: glossary.map(({ term, forms, explanation }) => ({
        forms: [term, ...forms],
        text: explanation,
        url: termAddress(term),
      })),
    },
  };
}

/** Returns records of the terms of the glossary. */
export function termRecords(glossary: readonly GlossaryTerm[]): readonly SearchRecord[] {
  return glossary.map(({ term, forms, explanation }) => ({
    url: termAddress(term),
    content: explanation,
    meta: { title: term, ...(forms.length > 0 && { forms: forms.join('\n') }) },
    filters: { vad: [KIND_TEXT.term] },
  }));
}

/**
 * Returns records of the site's own pages, whose texts are those of the built pages. A page in another language is found by what the
 * language is called, too.
 */
export function pageRecords(pages: readonly ListedPage[]): readonly SearchRecord[] {
  return pages.map(({ id, title, language }) => {
    const named = language === undefined ? undefined : languageOf(language);
    return {
      url: ownPageAddress(id),
      meta: { title, ...(named && { place: inLanguage(named.swedish), forms: named.own }) },
      filters: {
        vad: [KIND_TEXT.page],
        ...(language !== undefined && { [LANGUAGE_FILTER]: [language] }),
      },
    };
  });
}

/** Returns whether texts have all words of a phrase that count, or words that begin with them. */
function isWrittenIn(stems: ReadonlySet<string>): (phrase: string) => boolean {
  const all = ` ${[...stems].join(' ')}`;
  return (phrase) =>
    wordsOf(phrase)
      .filter((word) => !isSmallWord(word))
      .every((word) => all.includes(` ${bareStem(word)}`));
}

function termAddress(term: string): string {
  return `${GLOSSARY}#${termId(term)}`;
}

/** Returns a record whose texts are searched in plain letters, whatever their documents brought along. */
function plain({ url, content, meta, filters }: SearchRecord): SearchRecord {
  const texts = Object.entries(meta).map(([name, text]) => [name, asSearched(text)]);
  return {
    url,
    ...(content !== undefined && { content: asSearched(content) }),
    meta: Object.fromEntries(texts) as SearchRecord['meta'],
    filters,
  };
}

/** Returns the numbers whose thousands are set apart, in one piece: `1500` for `1 500`. */
function wholeNumbers(text: string): readonly string[] {
  const asWritten = new Set(text.match(/\d+/g));
  return [...new Set(wordsOf(text).filter((word) => /^\d+$/.test(word) && !asWritten.has(word)))];
}

function textOf({ content = '', meta: { year: _year, words: _words, ...meta } }: SearchRecord): string {
  return [...Object.values(meta), content].join('\n');
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

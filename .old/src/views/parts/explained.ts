/**
 * Glossary terms in an authority's text. Each is explained where the page uses it first, so what has been explained so far is
 * passed on from text to text, in reading order. The texts themselves are never changed.
 */
import { Parser } from 'htmlparser2';
import { anchor } from '../../domain/anchor.ts';
import type { GlossaryTerm, Html } from '../../domain/model.ts';
import { termId } from '../../domain/address.ts';

/** A text in pieces, which joined are the text. A piece with a `termId` is a word that the page explains. */
export type ExplainedText = readonly { readonly text: string; readonly termId?: string }[];

/** A result, and the state of the reading after it. */
export type Read<Thing> = readonly [thing: Thing, after: Reading];

/** How far a page has been read. Immutable: each text returns a new state. */
export interface Reading {
  readonly glossary: readonly GlossaryTerm[];
  /** The terms used so far, in order. */
  readonly met: readonly GlossaryTerm[];
}

/** Returns the state at the top of a page. */
export function startOf(glossary: readonly GlossaryTerm[]): Reading {
  return { glossary, met: [] };
}

/** Marks the terms in a text that no earlier text has used. */
export function explain(text: string, { glossary, met }: Reading): Read<ExplainedText> {
  const { pattern, byForm } = vocabularyOf(glossary);
  const pieces: { text: string; termId?: string }[] = [];
  const known = [...met];
  let end = 0;
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const term = byForm.get(match[0].toLocaleLowerCase('sv'));
    if (!term || known.includes(term)) continue;
    known.push(term);
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], termId: termId(term.term) });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return [pieces, { glossary, met: known }];
}

/** Does the same in HTML, where a term becomes a link. Links, headings and code are left alone. */
export function explainHtml(html: Html, before: Reading): Read<Html> {
  let after = before;
  const explained = withTexts(html, (text) => {
    const [pieces, next] = explain(text, after);
    after = next;
    return pieces
      .map((piece) =>
        piece.termId
          ? `<a class="term" href="#${anchor('ord', piece.termId)}">${piece.text}</a>`
          : piece.text,
      )
      .join('');
  });
  return [explained, after];
}

/** Reads items one after another, passing on the state. */
export function readAll<Thing, Made>(
  things: readonly Thing[],
  before: Reading,
  read: (thing: Thing, before: Reading) => Read<Made>,
): Read<readonly Made[]> {
  return things.reduce<Read<readonly Made[]>>(
    ([made, reached], thing) => {
      const [next, after] = read(thing, reached);
      return [[...made, next], after];
    },
    [[], before],
  );
}

const LEFT_ALONE = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Replaces the texts of HTML, which keep their entities. */
function withTexts(html: Html, change: (text: string) => string): Html {
  let changed = '';
  let end = 0;
  let alone = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => (alone += LEFT_ALONE.has(name) ? 1 : 0),
      onclosetag: (name) => (alone -= LEFT_ALONE.has(name) ? 1 : 0),
      ontext: () => {
        if (alone > 0) return;
        changed += html.slice(end, parser.startIndex);
        end = parser.endIndex + 1;
        changed += change(html.slice(parser.startIndex, end));
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return changed + html.slice(end);
}

interface Vocabulary {
  readonly pattern: RegExp | undefined;
  readonly byForm: ReadonlyMap<string, GlossaryTerm>;
}

const vocabularies = new WeakMap<readonly GlossaryTerm[], Vocabulary>();

function vocabularyOf(glossary: readonly GlossaryTerm[]): Vocabulary {
  const known = vocabularies.get(glossary);
  if (known) return known;
  const forms = glossary.flatMap((term) =>
    [term.term, ...term.forms].map((form) => [form.toLocaleLowerCase('sv'), term] as const),
  );
  const alternatives = forms
    .map(([form]) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    // Longest first, so that "lokalt brottsförebyggande råd" is preferred to "råd".
    .sort((a, b) => b.length - a.length);
  const vocabulary = {
    byForm: new Map(forms),
    pattern:
      alternatives.length === 0
        ? undefined
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
  };
  vocabularies.set(glossary, vocabulary);
  return vocabulary;
}

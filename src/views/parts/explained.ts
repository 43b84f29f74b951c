/** Words of the field in an authority's text: found, never changed, explained the first time a page uses them. */
import { Parser } from 'htmlparser2';
import type { GlossaryTerm, Html } from '../../domain/model.ts';
import { termId } from '../../domain/address.ts';

/** A text in pieces; a piece with a `termId` is a word that the page explains. Joined, they are the text as it was. */
export type ExplainedText = readonly { readonly text: string; readonly termId?: string }[];

/** Explains the words of one page, in the order in which the page shows its texts. */
export interface Explainer {
  explain(text: string): ExplainedText;
  /** The same for rendered text, where a word becomes a link. What is a link, a heading or code already is left alone. */
  explainHtml(html: Html): Html;
  /** The terms met so far, in the order in which they occurred. */
  terms(): readonly GlossaryTerm[];
}

/** A new one for each page, since a word is explained where the page uses it first. */
export function explainerFor(glossary: readonly GlossaryTerm[]): Explainer {
  const { pattern, byForm } = vocabularyOf(glossary);
  const met = new Map<string, GlossaryTerm>();
  const explain = (text: string): ExplainedText => {
    const pieces: { text: string; termId?: string }[] = [];
    let end = 0;
    for (const match of pattern ? text.matchAll(pattern) : []) {
      const term = byForm.get(match[0].toLocaleLowerCase('sv'));
      if (!term || met.has(term.term)) continue;
      met.set(term.term, term);
      if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
      pieces.push({ text: match[0], termId: termId(term.term) });
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  };
  return {
    explain,
    explainHtml: (html) =>
      withTexts(html, (text) =>
        explain(text)
          .map((piece) =>
            piece.termId ? `<a class="term" href="#ord-${piece.termId}">${piece.text}</a>` : piece.text,
          )
          .join(''),
      ),
    terms: () => [...met.values()],
  };
}

const LEFT_ALONE = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Changes the texts of rendered HTML as they are written, entities and all. */
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
    // The longest first, so that "lokalt brottsförebyggande råd" is not taken for a part of itself.
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

/** The order in which everything is listed, which the content itself does not have. */
import type { Agreement, CitizenPromise, GlossaryTerm, Municipality } from './model.ts';

interface Lists {
  readonly municipalities: readonly Municipality[];
  readonly agreements: readonly Agreement[];
  readonly promises: readonly CitizenPromise[];
  readonly glossary: readonly GlossaryTerm[];
}

const swedish = new Intl.Collator('sv');

/**
 * Returns the same with municipalities by name, agreements from the newest, promises as their agreements order them, and words by
 * the alphabet.
 */
export function inOrder<Content extends Lists>(content: Content): Content {
  const municipalities = [...content.municipalities].sort((a, b) =>
    swedish.compare(a.shortName, b.shortName),
  );
  const ranks = new Map(municipalities.map(({ id }, rank) => [id, rank]));
  const byAgreement = (
    a: { readonly municipality: string; readonly year: number },
    b: { readonly municipality: string; readonly year: number },
  ) => b.year - a.year || (ranks.get(a.municipality) ?? 0) - (ranks.get(b.municipality) ?? 0);
  return {
    ...content,
    municipalities,
    agreements: [...content.agreements].sort(byAgreement),
    promises: [...content.promises].sort((a, b) => byAgreement(a, b) || asAgreed(a, b)),
    glossary: [...content.glossary].sort((a, b) => swedish.compare(a.term, b.term)),
  };
}

/** Those with a number of their own first, then by name. */
function asAgreed(a: CitizenPromise, b: CitizenPromise): number {
  const byNumber = (a.order ?? Infinity) - (b.order ?? Infinity);
  return byNumber || swedish.compare(a.shortName, b.shortName);
}

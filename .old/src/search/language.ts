/** What a search index says of its language, for those who search. */
import type { EverydayWord } from './everyday-lookup.ts';

export interface Language {
  readonly everyday: readonly EverydayWord[];
  readonly terms: readonly ExplainedTerm[];
}

/** A term of the glossary. */
export interface ExplainedTerm {
  /** The term itself comes first. */
  readonly forms: readonly [string, ...string[]];
  readonly text: string;
  /** From the site's root, without its base path. */
  readonly url: string;
}

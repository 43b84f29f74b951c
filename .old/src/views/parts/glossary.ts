/** Glossary terms with their ids. */
import type { GlossaryTerm } from '../../domain/model.ts';
import { formsText } from '../../text/glossary.ts';
import { termId } from '../../domain/address.ts';

export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly forms: string;
  readonly explanation: string;
}

/** Returns views of terms, in the same order. */
export function termViews(terms: readonly GlossaryTerm[]): readonly TermView[] {
  return terms.map(({ term, forms, explanation }) => ({
    id: termId(term),
    term,
    forms: forms.length > 0 ? formsText(forms) : '',
    explanation,
  }));
}

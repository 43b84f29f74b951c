/** An outcome as on the pages: shape, word and colour together. */
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';

export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span class="outcome" data-outcome={outcome}>
      {OUTCOME_TEXT[outcome].label}
    </span>
  );
}

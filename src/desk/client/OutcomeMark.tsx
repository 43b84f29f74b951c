/** An outcome as on the pages: shape, word and colour together. */
import type { Outcome } from '../../domain/outcome.ts';
import { OUTCOME_TEXT } from '../../text/outcome.ts';
import { OUTCOME_ICONS } from '../../views/parts/outcome-icon.ts';

export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span class="outcome" data-outcome={outcome}>
      <svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        {OUTCOME_ICONS[outcome].map((shape, index) =>
          'path' in shape ? (
            <path key={index} d={shape.path} class={shape.look} />
          ) : (
            <circle key={index} cx="10" cy="10" r={shape.radius} class={shape.look} />
          ),
        )}
      </svg>{' '}
      {OUTCOME_TEXT[outcome].label}
    </span>
  );
}

/** Where something from Word or Excel is pasted, and what of it has no place yet. */
import { useEffect, useRef } from 'preact/hooks';
import * as words from '../../text/desk/pasting.ts';
import { withNotes } from '../workspace.ts';
import type { Desk } from './store.ts';

/** What was pasted, as the programme that it was copied in gives it. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

export interface PasteBoxProps {
  /** Takes the focus, when what was pasted has been looked through. */
  readonly isBack: boolean;
  readonly title: string;
  readonly hint: string;
  readonly onPaste: (pasted: Pasted) => void;
}

export function PasteBox({ title, hint, isBack, onPaste }: PasteBoxProps) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isBack) summary.current?.focus();
  }, []);
  return (
    <details class="paste">
      <summary ref={summary}>{title}</summary>
      <p class="hint">{hint}</p>
      <textarea
        rows={3}
        aria-label={words.PASTE_HERE}
        placeholder={words.PASTE_HERE}
        onPaste={(event) => {
          event.preventDefault();
          const { clipboardData } = event;
          onPaste({
            html: clipboardData?.getData('text/html') ?? '',
            text: clipboardData?.getData('text/plain') ?? '',
          });
        }}
      />
    </details>
  );
}

/** What was pasted and has no place yet. */
export function Notes({ desk, place }: { readonly desk: Desk; readonly place: string }) {
  const texts = desk.workspace.value.notes.get(place) ?? [];
  if (texts.length === 0) return null;
  return (
    <section class="paste">
      <h2>{words.LEFT_OVER}</h2>
      <p class="hint">{words.NOTES_HINT}</p>
      <ul>
        {texts.map((text, index) => (
          <li key={text}>
            {text}{' '}
            <button
              type="button"
              class="quiet"
              onClick={() =>
                desk.edit(undefined, (workspace) =>
                  withNotes(
                    workspace,
                    place,
                    texts.filter((_, other) => other !== index),
                  ),
                )
              }
            >
              {words.DONE_WITH}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

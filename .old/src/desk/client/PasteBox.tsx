/** Where something from Word or Excel is pasted, and what of it has no place yet. */
import { useEffect, useRef } from 'preact/hooks';
import * as words from '../../text/desk/pasting.ts';
import type { Excerpt } from '../paste/proposal.ts';
import { isOnlyOrder, type LeftOver } from '../paste/left-over.ts';
import { withNotes } from '../workspace.ts';
import type { Desk } from './store.ts';

export interface PasteBoxProps {
  /** Takes the focus, when what was pasted has been looked through. */
  readonly isBack: boolean;
  readonly title: string;
  readonly hint: string;
  readonly onPaste: (clipboard: { readonly html: string; readonly text: string }) => void;
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

/** A text with the words marked from which something was understood. */
export function Marked({
  text,
  excerpts,
}: {
  readonly text: string;
  readonly excerpts: readonly Pick<Excerpt, 'start' | 'end'>[];
}) {
  const sorted = excerpts.toSorted((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end } of sorted) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <span class="as-written">
      {parts}
      {text.slice(at)}
    </span>
  );
}

/** The heading of what was understood, to which the focus goes when it is shown. */
export function ReviewHeading({ id }: { readonly id: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {words.REVIEW}
    </h2>
  );
}

/** What belongs to no row, to look through before anything is taken. */
export function LeftOvers({
  found: all,
  hint,
}: {
  readonly found: readonly LeftOver[];
  readonly hint: string;
}) {
  const found = all.filter((left) => !isOnlyOrder(left));
  if (found.length === 0) return null;
  return (
    <>
      <h3>{words.LEFT_OVER}</h3>
      <p class="hint">{hint}</p>
      <ul>
        {found.map((left, index) => (
          <li key={index}>
            {left.reason}: {leftOverText(left)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Returns what has to find its place later, a line for each. */
export function notesOf(found: readonly LeftOver[]): readonly string[] {
  return found.filter((left) => !isOnlyOrder(left)).map(leftOverText);
}

function leftOverText({ parts }: LeftOver): string {
  return parts.map(({ head, text }) => (head === undefined ? text : `${head}: ${text}`)).join(' · ');
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

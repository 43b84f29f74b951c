/** What the two ways of pasting show alike of what was understood. */
import { useEffect, useRef } from 'preact/hooks';
import * as words from '../../text/desk/pasting.ts';
import { isOnlyOrder, type LeftOver } from '../paste/left-over.ts';
import type { Excerpt } from '../paste/proposal.ts';

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

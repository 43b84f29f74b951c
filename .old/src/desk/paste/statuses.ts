/** Finds a status of ours in the words of a follow-up. */
import { STATUSES, type Status } from '../../domain/model.ts';
import { STATUS_FORMS } from '../../text/desk/paste.ts';
import { STATUS_TEXT } from '../../text/status.ts';
import type { Extent } from './extents.ts';

export interface FoundStatus extends Extent {
  readonly status: Status;
}

/** Returns the status that a text, or its first sentence, is. A status with more words is a text of its own. */
export function statusIn(text: string): FoundStatus | undefined {
  const [first = ''] = /^[^.!;\n(]+/.exec(text) ?? [];
  for (const part of [text, first]) {
    const words = part.trim();
    const status = statusNamed(words);
    if (status) return { status, start: 0, end: words.length };
  }
  return undefined;
}

/** Returns the status that a word or two mean. */
export function statusNamed(written: string): Status | undefined {
  const plain = written
    .toLocaleLowerCase('sv')
    .replace(/(?<![.!])[.!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const known = (words: string) =>
    STATUSES.find((status) => {
      const { written: word, label } = STATUS_TEXT[status];
      return words === word || words === label.toLocaleLowerCase('sv');
    });
  const meant = STATUS_FORMS.reduce(
    (words, [pattern, replacement]) => words.replace(pattern, replacement),
    plain,
  );
  return known(plain) ?? known(meant);
}

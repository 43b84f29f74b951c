/** What every part of a form needs to know of it. */
import type { Fields, Layout } from '../../content/formats/layout.ts';
import type { Path } from '../../content/source/location.ts';
import * as words from '../../text/desk/desk.ts';
import type { Choices } from '../choices.ts';
import type { Desk } from './store.ts';

export interface FormContext {
  readonly desk: Desk;
  /** The file, relative to the content folder. */
  readonly path: string;
  readonly choices: Choices;
  readonly fields: Fields;
}

export interface FieldProps {
  readonly context: FormContext;
  readonly at: Path;
  readonly layout: Layout;
}

/** Returns the hint of a field, with an example unless one chooses among what there is. */
export function hintOf(
  { description, formHint, examples, enum: choices }: Layout,
  isChosen = false,
): string | undefined {
  const hint = formHint ?? description;
  const example = examples?.[0];
  return hint !== undefined && typeof example === 'string' && choices === undefined && !isChosen
    ? words.withExample(hint, example)
    : hint;
}

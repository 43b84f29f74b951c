import { capitalised } from '../list.ts';

/** The texts about a field for editors. */
export interface FieldText {
  /** Shown as a hint next to the field, and with error messages. */
  readonly description: string;
  /** Shown in the desk instead, where the description speaks of files, ids or how YAML is written. */
  readonly formHint?: string;
  /** The label in a form or on a page. Default: the name of the field with a capital letter. */
  readonly label?: string;
  /** One item of a list, for the button that adds one. Default: the name of the field. */
  readonly singular?: string;
  /** The field in the definite form, for sentences about it. */
  readonly definite?: string;
  /** One item of a list whose items have ids, with its article: "en plats". */
  readonly indefinite?: string;
}

export type FieldTexts = Readonly<
  Record<string, FieldText & Readonly<Partial<Record<'item' | 'key' | 'last', FieldText>>>>
>;

/** Returns the hint at an id that a form makes from another field. */
export const idHint = (from: string) => `Namnet i filerna. Föreslås av ${from} och ändras inte sedan.`;

/** The hint at every field that names a document. */
export const SOURCE_HINT =
  'Dokumentet som texten kommer från. Lägg till det under Avtal om det inte finns här.';

/** Returns the label of a field, for a page that shows its value. */
export function labelOf<Name extends string>(name: Name, fields: Readonly<Record<Name, FieldText>>): string {
  return fields[name].label ?? capitalised(name);
}

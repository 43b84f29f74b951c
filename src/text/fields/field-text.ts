import { capitalised } from '../list.ts';

/** The texts about a field for editors. */
export interface FieldText {
  /** Shown as a hint next to the field, and with error messages. */
  readonly description: string;
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

/** Returns the label of a field, for a page that shows its value. */
export function labelOf<Name extends string>(name: Name, fields: Readonly<Record<Name, FieldText>>): string {
  return fields[name].label ?? capitalised(name);
}

/** What editors are told of a field, in Swedish. */
export interface FieldText {
  /** Shown as a hint while writing, and beside an error. */
  readonly description: string;
  /** What a form calls it, where that is not its own name with a capital letter. */
  readonly label?: string;
  /** One of a list, for the button that adds one, where that is not the field's own name. */
  readonly singular?: string;
  /** In the definite form, for a sentence about it. */
  readonly definite?: string;
  /** One of a list whose parts have ids, with its article: "en plats". */
  readonly indefinite?: string;
}

export type FieldTexts = Readonly<
  Record<string, FieldText & Readonly<Partial<Record<'item' | 'key' | 'last', FieldText>>>>
>;

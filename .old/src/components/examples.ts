/** Each component has examples of its props next to it, in `Name.examples.ts`. Tests render them all. */

export interface Example<Props> {
  readonly props: Props;
  /** HTML to put in the component. */
  readonly slot?: string;
}

/** Examples, keyed by description. */
export type Examples<Props> = Readonly<Record<string, Example<Props>>>;

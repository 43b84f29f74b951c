/**
 * A component's examples stand beside it, in `Name.examples.ts`: what it can be given, case by case. The tests render every one
 * of them.
 */

export interface Example<Props> {
  readonly props: Props;
  /** HTML to put in the component. */
  readonly slot?: string;
}

/** Examples by what they show. */
export type Examples<Props> = Readonly<Record<string, Example<Props>>>;

/** The text of a problem, without its position. */
export interface ProblemText {
  readonly severity?: 'error' | 'warning';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to correct it, in a sentence or two. */
  readonly help?: string;
  /** What to replace the highlighted text with. Shown only if that removes the problem. */
  readonly replacement?: string;
  /** The help that is shown together with the replacement: "Menade du …?" Default: `help`. */
  readonly meant?: string;
  /** The line to add below the highlighted field. Shown only if that removes the problem. */
  readonly addition?: string;
  /** The item to add to a list below the highlighted one, which is on a line of its own. Shown only if that removes the problem. */
  readonly nextItem?: string;
  /** What a missing field can look like. Not to be copied as it is, so it is part of the help. */
  readonly example?: string;
}

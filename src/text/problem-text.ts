/** The text of a problem, without its position. */
export interface ProblemText {
  readonly severity?: 'error' | 'warning';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** How to correct it, in a sentence or two. */
  readonly help?: string;
  /** What to replace the highlighted text with. */
  readonly replacement?: string;
  /** The line to add. */
  readonly addition?: string;
}

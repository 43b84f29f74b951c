/** What is said of a problem, wherever it was found. */
export interface ProblemText {
  readonly severity?: 'error' | 'warning';
  /** What is wrong: a sentence. */
  readonly message: string;
  /** What to do about it: a sentence or two. */
  readonly help?: string;
  /** What to write in place of the highlighted text. */
  readonly replacement?: string;
  /** A line to add. */
  readonly addition?: string;
}

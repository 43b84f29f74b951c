/** A mistake that the user can correct, printed as one line. Any other error is a bug. */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure';
  /** Empty, because the stack is of no use to the user, whatever prints the error. */
  override readonly stack = '';
}

/** Something that the user can put right: told in one line. Anything else that is thrown is a fault of the program. */
export class ExpectedFailure extends Error {
  override readonly name = 'ExpectedFailure';
  /** Where in the program it was noticed is of no use to the user, whoever prints it. */
  override readonly stack = '';
}

/** Labelled facts. */

export interface FactView {
  readonly label: string;
  readonly text: string;
}

/** Returns the fact, or nothing if it is not known. */
export function fact(label: string, text: string | undefined): readonly FactView[] {
  return text === undefined || text === '' ? [] : [{ label, text }];
}

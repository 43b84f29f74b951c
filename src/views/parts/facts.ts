/** Labelled facts, as in a list of terms. */

export interface FactView {
  readonly label: string;
  readonly text: string;
}

/** One fact, or none where nothing is known. */
export function fact(label: string, text: string | undefined): readonly FactView[] {
  return text === undefined || text === '' ? [] : [{ label, text }];
}

/** Labelled facts. */

export interface FactView {
  readonly label: string;
  readonly text: string;
  /** Where there is more of it. */
  readonly address?: string;
}

/** Returns the fact, or nothing if it is not known. */
export function fact(label: string, text: string | undefined, address?: string): readonly FactView[] {
  return text === undefined || text === ''
    ? []
    : [{ label, text, ...(address !== undefined && { address }) }];
}

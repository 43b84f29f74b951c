/** What the check proposes to write. */
import type { Problem } from '../content/problems/problem.ts';

/** Returns whether the check has a line that removes the problem. */
export function hasFix({ corrected, added }: Problem): boolean {
  return corrected !== undefined || added !== undefined;
}

/** Returns what the check proposes to write in the field: the line without the field's name, where that is all that it has. */
export function proposed({ corrected, added, path }: Problem): string | undefined {
  const line = (corrected ?? added?.text)?.trim().replace(/^- /, '');
  const name = `${String(path?.at(-1))}: `;
  return line?.startsWith(name) ? line.slice(name.length) : line;
}

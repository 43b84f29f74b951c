/** Follows what the check proposes. */
import type { Problem } from '../content/problems/problem.ts';
import { withFile } from './files.ts';
import type { Workspace } from './workspace.ts';

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

/** Returns the workspace with the line that the check proposes, as it is if the file has changed since it was checked. */
export function withFix(workspace: Workspace, { file, line, source, corrected, added }: Problem): Workspace {
  const text = workspace.mine.get(file);
  if (text === undefined) return workspace;
  const lines = text.split('\n');
  if (corrected !== undefined) {
    if (source === undefined || lines[line - 1]?.replace(/\r$/, '') !== source) return workspace;
    lines[line - 1] = corrected + (lines[line - 1]!.endsWith('\r') ? '\r' : '');
  } else if (added) {
    lines.splice(added.below, 0, added.text);
  }
  return { ...workspace, mine: withFile(workspace.mine, file, lines.join('\n')) };
}

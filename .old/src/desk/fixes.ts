/** Follows what the check proposes. */
import type { Problem } from '../content/problems/problem.ts';
import { withFile } from './files.ts';
import type { Workspace } from './workspace.ts';

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

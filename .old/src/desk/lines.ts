/** Which field a line of a file belongs to, for findings of which only the line is known. */
import { valuesIn } from '../content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import { locationOf, type Path } from '../content/source/location.ts';
import { entireYaml, splitMarkdown } from '../content/source/source-file.ts';
import { contentsAt, type Workspace } from './workspace.ts';

/** Returns the innermost field that begins on a line or before it. `path` is relative to the content folder. */
export function fieldAtLine(workspace: Workspace, path: string, line: number): Path {
  const kind = kindOf(path);
  const text = workspace.mine.get(workspace.folder + path);
  if (kind === undefined || text === undefined) return [];
  const source = path.endsWith('.md') ? splitMarkdown(path, text) : entireYaml(path, text);
  if ('problem' in source || line >= source.body.line) return [];
  try {
    const fields = valuesIn(contentsAt(workspace, path).fields, LAYOUTS[kind]);
    return fields.findLast(({ path: at }) => locationOf(source, at, 'key').line <= line)?.path ?? [];
  } catch {
    return [];
  }
}

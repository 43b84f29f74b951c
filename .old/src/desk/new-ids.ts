/** Names new things after their texts, so that editors need not think of ids. */
import { idFrom } from '../content/formats/identifier.ts';
import { fieldOf, isFields, partOf, shapeOf, type Fields, type Layout } from '../content/formats/layout.ts';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import type { Path } from '../content/source/location.ts';
import { typedText } from './typed.ts';
import { contentsAt, getIn, setIn, withContents, type Workspace } from './workspace.ts';

/**
 * Returns the workspace with another value at a path in a content file's fields. What is not saved yet has an id that follows the
 * text that it is made from; what is saved keeps its id, which is part of its address.
 */
export function withField(workspace: Workspace, path: string, at: Path, value: unknown): Workspace {
  const contents = contentsAt(workspace, path);
  const changed = setIn(contents.fields, at, value);
  const group = at.slice(0, -1);
  const idField = idMadeFrom(path, at);
  const fields =
    idField === undefined
      ? changed
      : renamed(workspace, path, {
          before: contents.fields,
          after: changed,
          group,
          idField,
          source: String(at.at(-1)),
        });
  return withContents(workspace, path, { ...contents, fields: fields as Fields });
}

interface Renaming {
  readonly before: unknown;
  readonly after: unknown;
  readonly group: Path;
  readonly idField: string;
  readonly source: string;
}

function renamed(
  workspace: Workspace,
  path: string,
  { before, after, group, idField, source }: Renaming,
): unknown {
  const old = getIn(before, group);
  const oldId = isFields(old) ? old[idField] : undefined;
  const list = getIn(after, group.slice(0, -1));
  const others = (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((item, index) =>
    isFields(item) && index !== group.at(-1) && typeof item[idField] === 'string' ? [item[idField]] : [],
  );
  const text = (fields: unknown) => sourceText(getIn(fields, [...group, source]));
  const isOwn = oldId !== undefined && oldId !== idFrom(text(before), others);
  if (isOwn || isSaved(workspace, path, group, idField, oldId)) return after;
  const name = text(after);
  return setIn(after, [...group, idField], name === '' ? undefined : idFrom(name, others));
}

function sourceText(value: unknown): string {
  return isFields(value) ? typedText(value['flera'] ?? value['en'], {}) : typedText(value, {});
}

function isSaved(workspace: Workspace, path: string, group: Path, idField: string, id: unknown): boolean {
  if (id === undefined || !workspace.base.has(workspace.folder + path)) return false;
  const { fields } = contentsAt({ ...workspace, mine: workspace.base }, path);
  const list = getIn(fields, group.slice(0, -1));
  return Array.isArray(list) && list.some((item) => isFields(item) && item[idField] === id);
}

/** Returns the id field that a form makes from the field at a path. */
function idMadeFrom(path: string, at: Path): string | undefined {
  const kind = kindOf(path);
  if (kind === undefined) return undefined;
  let layout: Layout = LAYOUTS[kind];
  for (const step of at.slice(0, -1)) {
    const next = typeof step === 'number' ? partOf(layout) : fieldOf(layout, step);
    if (!next) return undefined;
    layout = next.anyOf ? shapeOf(next, {}) : next;
  }
  const source = at.at(-1);
  return Object.entries(layout.properties ?? {}).find(([, { madeFrom }]) => madeFrom === source)?.[0];
}

/** Removing and renaming what has an address, with everything that belongs to it. */
import { idFrom } from '../content/formats/identifier.ts';
import { isFields, valuesIn, type Fields } from '../content/formats/layout.ts';
import type { Problem } from '../content/problems/problem.ts';
import { kindOf, LAYOUTS } from '../content/schema/file-kinds.ts';
import { matchPath, pathOf } from '../content/source/file-tree.ts';
import { changesBetween, type Change } from '../changes/between.ts';
import type { DeskCheck } from './checked.ts';
import { promisesIn } from './new-files.ts';
import { activityIds } from './new-activities.ts';
import { contentsAt, getIn, setIn, withContents, withNotes, type Workspace } from './workspace.ts';

export interface PromiseKey {
  readonly municipality: string;
  readonly year: number;
  /** The name of its folder. */
  readonly promise: string;
}

/** Returns the workspace without a promise and its follow-ups. */
export function withoutPromise(workspace: Workspace, key: PromiseKey): Workspace {
  const folder = folderOf(workspace, key);
  return {
    ...workspace,
    mine: new Map([...workspace.mine].filter(([path]) => !path.startsWith(folder))),
  };
}

/** Returns the folder that a promise gets when it is to be called `name`, which no other promise of the year has. */
export function newPromiseFolder(workspace: Workspace, key: PromiseKey, name: string): string {
  const others = promisesIn(workspace, key.municipality, key.year).filter((id) => id !== key.promise);
  return idFrom(name, others);
}

/**
 * Returns the workspace with a promise in another folder, its follow-ups with it. An address that has been published leads to the
 * new one.
 */
export function withRenamedPromise(workspace: Workspace, key: PromiseKey, to: string): Workspace {
  const { municipality, year, promise: from } = key;
  if (to === from) return workspace;
  const [old, now] = [folderOf(workspace, key), folderOf(workspace, { ...key, promise: to })];
  const mine = new Map(
    [...workspace.mine].map(([path, text]) => [
      path.startsWith(old) ? now + path.slice(old.length) : path,
      text,
    ]),
  );
  const [oldFile, file] = [from, to].map((promise) => pathOf('lofte', { municipality, year, promise }));
  const wasPublished = workspace.base.has(workspace.folder + oldFile!);
  const moved = withRenewalOf({ ...workspace, mine }, municipality, `${year}/${from}`, `${year}/${to}`);
  const noted = withNotes(withNotes(moved, oldFile!, []), file!, workspace.notes.get(oldFile!) ?? []);
  return withFormer(noted, file!, [], {
    former: wasPublished ? `${year}/${from}` : undefined,
    current: `${year}/${to}`,
  });
}

/** Returns the id that an activity gets when it is to be called `name`, which no other activity of the promise has. */
export function newActivityId(workspace: Workspace, path: string, from: string, name: string): string {
  return idFrom(
    name,
    activityIds(workspace, path).filter((id) => id !== from),
  );
}

/** Returns the workspace with another id of an activity, in its promise and in everything that is reported of it. */
export function withRenamedActivity(workspace: Workspace, path: string, from: string, to: string): Workspace {
  if (to === from) return workspace;
  const { fields } = contentsAt(workspace, path);
  const activities = getIn(fields, ['aktiviteter']);
  const index = Array.isArray(activities)
    ? activities.findIndex((activity) => isFields(activity) && activity['id'] === from)
    : -1;
  if (index === -1) return workspace;
  const at = ['aktiviteter', index];
  const wasPublished = workspace.base.has(workspace.folder + path);
  const renamed = withFields(workspace, path, (fields) => setIn(fields, [...at, 'id'], to));
  const noted = withFormer(renamed, path, at, { former: wasPublished ? from : undefined, current: to });
  const folder = workspace.folder + path.slice(0, path.lastIndexOf('/') + 1);
  return [...noted.mine.keys()]
    .filter(
      (file) => file.startsWith(folder) && kindOf(file.slice(workspace.folder.length)) === 'uppfoljning',
    )
    .reduce(
      (changed, file) => withActivityReferences(changed, file.slice(workspace.folder.length), from, to),
      noted,
    );
}

function withActivityReferences(workspace: Workspace, path: string, from: string, to: string): Workspace {
  return withFields(workspace, path, (fields) =>
    [...valuesIn(fields, LAYOUTS.uppfoljning)]
      .filter(({ value, layout }) => layout.references === 'activity' && value === from)
      .reduce<unknown>((changed, { path }) => setIn(changed, path, to), fields),
  );
}

/** Writes what something was called, and does not say that it was once called what it is called now. */
function withFormer(
  workspace: Workspace,
  path: string,
  at: readonly (string | number)[],
  { former, current }: { readonly former: string | undefined; readonly current: string },
): Workspace {
  return withFields(workspace, path, (fields) => {
    const list = getIn(fields, [...at, 'tidigare']);
    const known = (Array.isArray(list) ? list.map(String) : []).filter((one) => one !== current);
    const all = former === undefined || known.includes(former) ? known : [...known, former];
    return setIn(fields, [...at, 'tidigare'], all.length > 0 ? all : undefined);
  });
}

/** Lets the promises that renew one renew it by its new name. */
function withRenewalOf(workspace: Workspace, municipality: string, from: string, to: string): Workspace {
  return [...workspace.mine.keys()]
    .filter((file) => file.startsWith(workspace.folder))
    .map((file) => file.slice(workspace.folder.length))
    .filter((path) => kindOf(path) === 'lofte' && matchPath(path)?.params['municipality'] === municipality)
    .reduce(
      (changed, path) =>
        withFields(changed, path, (fields) =>
          getIn(fields, ['förnyar']) === from ? setIn(fields, ['förnyar'], to) : fields,
        ),
      workspace,
    );
}

/** Changes the fields of a file. One that cannot be read is left as it is, for the check to report. */
function withFields(workspace: Workspace, path: string, change: (fields: Fields) => unknown): Workspace {
  let contents;
  try {
    contents = contentsAt(workspace, path);
  } catch {
    return workspace;
  }
  const before = contents.fields as Fields;
  const fields = change(before) as Fields;
  return fields === before ? workspace : withContents(workspace, path, { ...contents, fields });
}

const folderOf = ({ folder }: Workspace, { municipality, year, promise }: PromiseKey) =>
  `${folder}${municipality}/${year}/${promise}/`;

/** What an edit would lead to. */
export interface Consequences {
  readonly changes: readonly Change[];
  /** The errors that there would be then, and are not now. */
  readonly errors: readonly Problem[];
}

/** Returns what an edit leads to, from the check before and after it. */
export function consequencesOf(before: DeskCheck, after: DeskCheck): Consequences {
  const known = new Set(before.problems.map(({ file, message }) => `${file}: ${message}`));
  return {
    changes: changesBetween({ content: before.content }, { content: after.content }),
    errors: after.problems.filter(
      ({ severity, file, message }) => severity === 'error' && !known.has(`${file}: ${message}`),
    ),
  };
}

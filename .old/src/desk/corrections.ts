/**
 * Changes of what has been published: a signed promise stands as it was signed, and a corrected follow-up says that it was
 * corrected. Finds such changes, and writes them down as the guide says.
 */
import { isFields, type Fields } from '../content/formats/layout.ts';
import { quantityText } from '../content/formats/quantity.ts';
import { matchPath } from '../content/source/file-tree.ts';
import type { Path } from '../content/source/location.ts';
import type { Day } from '../domain/day.ts';
import { correctedNote } from '../text/desk/corrections.ts';
import { contentsAt, getIn, withValue, type Workspace } from './workspace.ts';

export interface Correction {
  /** The file, relative to the content folder. */
  readonly path: string;
  /** An activity's promised words, or what a follow-up says of it. */
  readonly kind: 'promised' | 'reported';
  /** The activity or the result that the changed field belongs to, and the field in it. */
  readonly item: Path;
  readonly field: Path;
  readonly before: string;
  readonly after: string;
  /** True if it has been written down already. */
  readonly isNoted: boolean;
}

/** Returns the changes of published texts and numbers. */
export function correctionsIn(workspace: Workspace): readonly Correction[] {
  const { base, mine, folder } = workspace;
  return [...mine].flatMap(([file, text]) => {
    const old = base.get(file);
    if (old === undefined || old === text || !file.startsWith(folder)) return [];
    const path = file.slice(folder.length);
    try {
      const before = contentsAt({ ...workspace, mine: base }, path).fields;
      const after = contentsAt(workspace, path).fields;
      switch (matchPath(path)?.kind) {
        case 'lofte':
          return [
            ...changedItems(before, after, { path, kind: 'promised', list: 'aktiviteter', name: 'id' }),
          ];
        case 'uppfoljning':
          return [
            ...changedItems(before, after, {
              path,
              kind: 'reported',
              list: 'redovisat',
              name: 'aktivitet',
            }),
          ];
        default:
          return [];
      }
    } catch {
      // One of them is invalid, which the check reports.
      return [];
    }
  });
}

interface ListOfItems {
  readonly path: string;
  readonly kind: Correction['kind'];
  readonly list: string;
  /** The field that names an item. */
  readonly name: string;
}

function* changedItems(
  before: unknown,
  after: unknown,
  { path, kind, list, name }: ListOfItems,
): Iterable<Correction> {
  const olds = itemsOf(before, list);
  for (const [index, item] of itemsOf(after, list).entries()) {
    const old = olds.find((other) => isSameItem(other, item, name));
    if (!old) continue;
    const isNoted = item['anmärkning'] !== undefined && item['anmärkning'] !== old['anmärkning'];
    const common = { path, kind, item: [list, index], isNoted };
    const texts = [textAt(old, ['text']), textAt(item, ['text'])] as const;
    if (texts[0] !== '' && texts[0] !== texts[1]) {
      yield { ...common, field: ['text'], before: texts[0], after: texts[1] };
    }
    for (const measure of Object.keys(isFields(old['värden']) ? old['värden'] : {})) {
      const [from, to] = [numberAt(old, measure), numberAt(item, measure)];
      if (from !== to) yield { ...common, field: ['värden', measure], before: from, after: to };
    }
  }
}

function itemsOf(fields: unknown, list: string): readonly Fields[] {
  const items = getIn(fields, [list]);
  return Array.isArray(items) ? (items as readonly unknown[]).filter(isFields) : [];
}

function isSameItem(a: Fields, b: Fields, name: string): boolean {
  return JSON.stringify([a[name], a['part']]) === JSON.stringify([b[name], b['part']]);
}

function textAt(fields: Fields, at: Path): string {
  const value = getIn(fields, at);
  return typeof value === 'string' ? value : '';
}

function numberAt(fields: Fields, measure: string): string {
  const value = getIn(fields, ['värden', measure]);
  return value === undefined || value === null ? '' : quantityText(value);
}

/** Returns the workspace with a note of what stood there before: it was a mistake of the editor's, or the source has changed. */
export function noted(workspace: Workspace, { path, item, before }: Correction, today: Day): Workspace {
  const at = [...item, 'anmärkning'];
  const old = getIn(contentsAt(workspace, path).fields, at);
  const note = correctedNote(today, before);
  return withValue(workspace, path, at, typeof old === 'string' ? `${old} ${note}` : note);
}

/** Returns the workspace with the signed words back, and the new ones as a decision made today. */
export function decided(
  workspace: Workspace,
  { path, item, before, after }: Correction,
  today: Day,
): Workspace {
  const changes = getIn(contentsAt(workspace, path).fields, [...item, 'ändringar']);
  const list = Array.isArray(changes) ? (changes as readonly unknown[]) : [];
  const back = withValue(workspace, path, [...item, 'text'], before);
  const change = { ändring: 'omformulerad', datum: today, text: after };
  return withValue(back, path, [...item, 'ändringar'], [...list, change]);
}

/** Returns the workspace with what was published. */
export function restored(workspace: Workspace, { path, item, field }: Correction): Workspace {
  const before = contentsAt({ ...workspace, mine: workspace.base }, path).fields;
  const [list, index] = item;
  const fields = contentsAt(workspace, path).fields;
  const name = list === 'aktiviteter' ? 'id' : 'aktivitet';
  const own = itemsOf(fields, String(list))[Number(index)] ?? {};
  const old = itemsOf(before, String(list)).find((other) => isSameItem(other, own, name));
  return withValue(workspace, path, [...item, ...field], getIn(old, field));
}

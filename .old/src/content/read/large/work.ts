/** The check of single municipalities, in this thread and in others. */
import { checkPart, type PartWithContent, type SharedByParts } from '../../check/part.ts';
import { satteri } from '../../markdown/satteri.ts';
import type { Entry } from '../../source/content-folder.ts';
import type { Day } from '../../../domain/day.ts';
import { fileEntry } from '../folder.ts';
import { packed, type PackedPart } from './packed.ts';
import { digestOfTexts } from './part-files.ts';

/** What all municipalities are checked with. Plain data. */
export interface SharedWork {
  readonly shared: SharedByParts;
  readonly prefix: string;
  readonly location: string;
  readonly today: Day;
  readonly base: string;
}

/** A municipality to check, and the kinds of its entries. */
export interface Task {
  readonly id: string;
  readonly kinds: readonly (readonly [path: string, kind: Entry['kind']])[];
}

export interface Done extends PackedPart {
  readonly id: string;
  /** The digest of what its files said. */
  readonly texts: string;
}

/** Checks a municipality, and packs what came of it. */
export function checkTask({ id, kinds }: Task, work: SharedWork): Done {
  const entries = new Map(
    kinds.map(([path, kind]) => [path, kind === 'file' ? fileEntry(work.location, path) : { kind }] as const),
  );
  return { id, ...packed(checkEntries(id, entries, work)), texts: digestOfTexts(entries) };
}

/** Checks a municipality. `reserved` are names that it cannot have. */
export function checkEntries(
  id: string,
  entries: ReadonlyMap<string, Entry>,
  { shared, prefix, location, today, base }: SharedWork,
  reserved: ReadonlySet<string> = new Set(),
): PartWithContent {
  const settings = { today, base, reserved, markdown: satteri };
  return checkPart({ prefix, location, entries }, id, shared, settings);
}

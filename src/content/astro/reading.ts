/**
 * The reading that everything in a process is made from: the content is read once per build, and once per save while somebody
 * writes. Astro runs its configuration, the collections and the pages each with modules of their own, so what they share is kept
 * outside modules.
 */
import type { Settings } from '../../settings/environment.ts';
import { readContent, type Reading } from '../read.ts';

interface Shared {
  current?: Promise<Reading>;
  shown?: ShownReading;
}

/** What the pages are made from, or, where it has errors, what is wrong with what has been written since. */
export interface ShownReading extends Pick<Reading, 'problems' | 'files'> {
  /** Changes with every reading. */
  readonly version: number;
}

function shared(): Shared {
  const outside = globalThis as { contentReading?: Shared };
  return (outside.contentReading ??= {});
}

/** Reads the content folder, unless that has been done. */
export function currentReading(settings: Settings): Promise<Reading> {
  return (shared().current ??= readContent(settings));
}

/** Makes the next to ask read the folder again. */
export function forgetReading(): void {
  delete shared().current;
}

/** Called once the collections hold the reading, or, where it has errors, what they held before. */
export function showReading({ problems, files }: Reading): void {
  shared().shown = { problems, files, version: shownReading().version + 1 };
}

export function shownReading(): ShownReading {
  return shared().shown ?? { problems: [], files: 0, version: 0 };
}

/**
 * Shares one reading of the content within a process: it is read once per build, and after each change in the development server.
 * Astro loads separate instances of this module for its configuration, the collections and the pages, so the state is global.
 */
import type { Settings } from '../../settings/environment.ts';
import { readContent, type Reading } from '../read.ts';

interface Shared {
  current?: Promise<Reading>;
  shown?: ShownReading;
}

/** The problems of the latest reading. If any is an error, the pages still show the last reading without errors. */
export type ShownReading = Pick<Reading, 'problems' | 'files'>;

function shared(): Shared {
  const outside = globalThis as { contentReading?: Shared };
  return (outside.contentReading ??= {});
}

/** Returns the current reading, and reads the content folder if there is none. */
export function currentReading(settings: Settings): Promise<Reading> {
  return (shared().current ??= readContent(settings));
}

/** Makes the next call of {@link currentReading} read the folder again. */
export function forgetReading(): void {
  delete shared().current;
}

/** Records a reading, when the collections have been loaded from it or, if it has errors, have been left unchanged. */
export function showReading({ problems, files }: Reading): void {
  shared().shown = { problems, files };
}

/** Returns the recorded reading. */
export function shownReading(): ShownReading {
  return shared().shown ?? { problems: [], files: 0 };
}

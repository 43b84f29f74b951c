/**
 * Shares one reading of the content within a process: it is read once per build, and after each change in the development server.
 * Astro loads separate instances of this module for its configuration and the collections, so the state is global.
 */
import type { Settings } from '../../settings/environment.ts';
import { readContent, type Reading } from '../read.ts';

interface Shared {
  current?: Promise<Reading>;
  count: number;
}

function shared(): Shared {
  const outside = globalThis as { contentReading?: Shared };
  return (outside.contentReading ??= { count: 0 });
}

/** Returns the current reading, and reads the content folder if there is none. */
export function currentReading(settings: Settings): Promise<Reading> {
  return (shared().current ??= readContent(settings));
}

/** Makes this the current reading. */
export function setReading(reading: Reading): void {
  shared().current = Promise.resolve(reading);
}

/** Makes the next call of {@link currentReading} read the folder again. */
export function forgetReading(): void {
  delete shared().current;
  shared().count++;
}

/** Returns how many readings have been forgotten. */
export function readingCount(): number {
  return shared().count;
}

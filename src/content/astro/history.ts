/** Shares the history of the content within a process, for the same reason as its reading is shared. */
import type { History } from '../../domain/history.ts';
import { historyOf } from '../../history/history.ts';
import type { Settings } from '../../settings/environment.ts';

const outside = globalThis as { contentHistory?: History | undefined };

/** Reads the history of the content that is shown. */
export async function showHistory({ contentDir, history }: Settings): Promise<void> {
  outside.contentHistory = await historyOf(contentDir, history);
}

/** Returns the history of the content that is shown, or undefined if it has none. */
export function shownHistory(): History | undefined {
  return outside.contentHistory;
}

/** Repeats an action whenever a folder changes. */
import { watch } from 'node:fs';

/** Files saved within this time count as one change. */
const DEBOUNCE_MS = 100;

/** Runs an action once, and again after every change in the folders, until it fails or the program is stopped. */
export async function onEveryChange(folders: readonly string[], action: () => Promise<void>): Promise<never> {
  const { promise: failure, reject } = Promise.withResolvers<never>();
  const watchers = new AbortController();
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const act = () => {
    last = last.then(action).catch((error: unknown) => {
      // A file was deleted while being read, which is another change.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') again();
      else reject(error);
    });
  };
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(act, DEBOUNCE_MS);
  };
  act();
  try {
    // Started before the first run is over, so that no change is missed.
    for (const folder of new Set(folders)) {
      watch(folder, { recursive: true, signal: watchers.signal }, again);
    }
  } catch (error) {
    // If a folder does not exist, the action's own error says so better.
    void last.then(() => {
      reject(error);
    });
  }
  try {
    return await failure;
  } finally {
    watchers.abort();
    clearTimeout(timer);
  }
}

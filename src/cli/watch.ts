/** Does something again whenever a folder changes. */
import { watch } from 'node:fs';

/** A moment in which an editor's program saves several files counts as one change. */
const DEBOUNCE_MS = 100;

/** Runs once, and again after every change below the folders, until the program is stopped or the action fails. */
export async function onEveryChange(folders: readonly string[], action: () => Promise<void>): Promise<never> {
  const { promise: failure, reject } = Promise.withResolvers<never>();
  const watching = new AbortController();
  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const act = () => {
    last = last.then(action).catch((error: unknown) => {
      // What is taken away while it is read is a change, too.
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
    // What changes during the first run is not missed.
    for (const folder of new Set(folders)) {
      watch(folder, { recursive: true, signal: watching.signal }, again);
    }
  } catch (error) {
    // The action knows better what to say of a folder that does not exist.
    void last.then(() => {
      reject(error);
    });
  }
  try {
    return await failure;
  } finally {
    watching.abort();
    clearTimeout(timer);
  }
}

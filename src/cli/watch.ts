/** Does something again whenever a folder changes. */
import { watch } from 'node:fs';

/** A moment in which an editor's program saves several files counts as one change. */
const QUIET_MS = 100;

/** Runs once, and again after every change below the folders, until the program is stopped. */
export async function onEveryChange(folders: readonly string[], action: () => Promise<void>): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  await action();
  let last = Promise.resolve();
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(action);
    }, QUIET_MS);
  };
  for (const folder of new Set(folders)) watch(folder, { recursive: true }, again);
  return new Promise(() => undefined);
}

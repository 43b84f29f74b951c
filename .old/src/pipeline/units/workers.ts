/** Makes parts of the site side by side. */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { makeUnit, type Running, type UnitTask } from './make.ts';
import type { MadeUnit } from './record.ts';
import { Store } from './store.ts';
import type { Answer, WorkerTask } from './worker.ts';

/** A thread takes as long to start as the pages of so many promises take to make. */
const MIN_FOR_THREADS = 150;

/** Makes parts, in this thread if they are few. `onMade` is called for each, in any order. */
export async function makeAll(
  tasks: readonly UnitTask[],
  { entry, ...rest }: WorkerTask,
  onMade: (made: MadeUnit) => Promise<void>,
): Promise<void> {
  const start = { ...rest, entry: pathToFileURL(entry).href };
  const promises = tasks.reduce((sum, { shown }) => sum + shown.catalog.promises.length, 0);
  if (tasks.length === 1 || promises < MIN_FOR_THREADS) {
    const running = (await import(start.entry)) as Running;
    const store = new Store(start.store);
    for (const task of tasks) await onMade(await makeUnit(running, task, start.address, store));
    return;
  }
  const queue = tasks.values();
  const threads = Math.min(availableParallelism(), tasks.length);
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: start });
      try {
        for (const task of queue) await onMade(await made(worker, task));
      } finally {
        await worker.terminate();
      }
    }),
  );
}

function made(worker: Worker, task: UnitTask): Promise<MadeUnit> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('A thread that makes pages has ended'));
    worker.once('error', reject);
    worker.once('exit', onExit);
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject);
      worker.off('exit', onExit);
      if ('made' in answer) resolve(answer.made);
      else reject(answer.error instanceof Error ? answer.error : new Error(String(answer.error)));
    });
    worker.postMessage(task);
  });
}

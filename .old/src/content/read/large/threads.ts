/** Shares the check of many municipalities between the processors. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { checkTask, type Done, type SharedWork, type Task } from './work.ts';

/** Fewer municipalities are checked sooner than a thread has started. */
const MIN_TASKS = 12;
const MAX_THREADS = 4;
/** Most of what a check makes is needed no more when its municipality is done, so there is little to keep when there is room. */
const YOUNG_MB = 96;
/** How many tasks a thread has before it, so that it never waits for this one. */
const AHEAD = 3;

/** Checks municipalities, in no order, and hands on what came of each. */
export async function checkAll(
  work: SharedWork,
  tasks: readonly Task[],
  onDone: (done: Done) => void,
): Promise<void> {
  const left = [...tasks];
  const others = tasks.length < MIN_TASKS ? 0 : Math.min(availableParallelism(), MAX_THREADS) - 1;
  const threads = Promise.all(Array.from({ length: others }, () => checkInThread(work, left, onDone)));
  for (let task = left.pop(); task; task = left.pop()) {
    onDone(checkTask(task, work));
    // Lets the threads have their next tasks.
    await setImmediate();
  }
  await threads;
}

/** Checks municipalities in a thread until none is left. */
async function checkInThread(work: SharedWork, left: Task[], onDone: (done: Done) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const thread = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let open = 0;
  const next = () => {
    const task = left.pop();
    if (task) {
      open++;
      thread.postMessage(task);
    } else if (open === 0) resolve(undefined);
  };
  thread.on('error', reject);
  thread.on('message', (done: Done) => {
    open--;
    onDone(done);
    next();
  });
  for (let task = 0; task < AHEAD; task++) next();
  try {
    await promise;
  } finally {
    await thread.terminate();
  }
}

/** A thread that checks municipalities. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkTask, type SharedWork, type Task } from './work.ts';

parentPort!.on('message', (task: Task) => {
  parentPort!.postMessage(checkTask(task, workerData as SharedWork));
});

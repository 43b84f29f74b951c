/** A thread that makes parts of the site, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SiteAddress } from '../links.ts';
import { makeUnit, type Running, type UnitTask } from './make.ts';
import type { MadeUnit } from './record.ts';
import { Store } from './store.ts';

/** What a thread is given when it starts. */
export interface WorkerTask {
  /** The compiled pages. */
  readonly entry: string;
  readonly address: SiteAddress;
  /** The folder of the store. */
  readonly store: string;
}

/** What it answers. */
export type Answer = { readonly made: MadeUnit } | { readonly error: unknown };

const { entry, address, store } = workerData as WorkerTask;
const running = (await import(entry)) as Running;
const kept = new Store(store);

parentPort!.on('message', (task: UnitTask) => {
  makeUnit(running, task, address, kept).then(
    (made) => parentPort!.postMessage({ made } satisfies Answer),
    (error: unknown) => parentPort!.postMessage({ error } satisfies Answer),
  );
});

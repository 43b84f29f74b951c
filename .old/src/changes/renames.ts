/** Promises that have another folder name than they had. */
import { promiseAddress } from '../domain/address.ts';
import type { CitizenPromise } from '../domain/model.ts';

/** Returns the promise that each removed one has become: the one that has its address, its title or its activities. */
export function renamedPromises(
  before: readonly CitizenPromise[],
  after: readonly CitizenPromise[],
): ReadonlyMap<CitizenPromise, CitizenPromise> {
  const addresses = (promises: readonly CitizenPromise[]) => new Set(promises.map(promiseAddress));
  const [old, now] = [addresses(before), addresses(after)];
  const free = new Set(after.filter((promise) => !old.has(promiseAddress(promise))));
  const renamed = new Map<CitizenPromise, CitizenPromise>();
  for (const promise of before) {
    const address = promiseAddress(promise);
    if (now.has(address)) continue;
    const candidates = [...free].filter(({ municipality }) => municipality === promise.municipality);
    const heir =
      candidates.find(({ formerAddresses }) => formerAddresses.includes(address)) ??
      candidates.find(({ year, title }) => year === promise.year && title === promise.title) ??
      candidates.find(
        ({ year, activities }) => year === promise.year && isMostlySame(promise.activities, activities),
      );
    if (!heir) continue;
    renamed.set(promise, heir);
    free.delete(heir);
  }
  return renamed;
}

type Texts = readonly { readonly id: string; readonly text: string }[];

function isMostlySame(before: Texts, after: Texts): boolean {
  const kept = before.filter(({ id, text }) => after.some((other) => other.id === id && other.text === text));
  return before.length > 0 && kept.length * 2 > Math.max(before.length, after.length);
}

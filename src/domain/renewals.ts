/** Promises that renew promises: year after year they make a chain, which must not come back to where it began. */

/**
 * Returns what follows `start`, one after the other. `next` returns the promise that a promise renews, or the one that
 * renews it. A chain that turns back on itself ends before it does.
 */
export function chainFrom<Link>(start: Link, next: (link: Link) => Link | undefined): readonly Link[] {
  const seen = new Set([start]);
  for (let link = next(start); link !== undefined && !seen.has(link); link = next(link)) seen.add(link);
  return [...seen].slice(1);
}

/** Returns the circle that `start` is part of, beginning with it; undefined where following `next` does not lead back. */
export function circleFrom<Link>(
  start: Link,
  next: (link: Link) => Link | undefined,
): readonly Link[] | undefined {
  const circle = [start, ...chainFrom(start, next)];
  return next(circle.at(-1)!) === start ? circle : undefined;
}

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

/** Returns the circles among some links, by each of their links: it first, and then what follows it. */
export function circlesAmong<Link>(
  links: Iterable<Link>,
  next: (link: Link) => Link | undefined,
): ReadonlyMap<Link, () => readonly Link[]> {
  const circles = new Map<Link, () => readonly Link[]>();
  // Where each was met on the way from its start. None is followed twice, since a chain may be long.
  const met = new Map<Link, { readonly start: Link; readonly at: number }>();
  for (const start of links) {
    const way: Link[] = [];
    let link: Link | undefined = start;
    while (link !== undefined && !met.has(link)) {
      met.set(link, { start, at: way.length });
      way.push(link);
      link = next(link);
    }
    const back = link === undefined ? undefined : met.get(link)!;
    if (back?.start !== start) continue;
    const circle = way.slice(back.at);
    for (const [at, member] of circle.entries())
      circles.set(member, () => [...circle.slice(at), ...circle.slice(0, at)]);
  }
  return circles;
}

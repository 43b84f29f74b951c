/** Checks what the parts of a site refer to in each other, once all of them are there. */
import type { BuiltPage } from '../built-page.ts';
import { brokenTarget, missingIn, targetOf, type Destinations, type SiteAddress } from '../links.ts';
import type { UnitRecord } from './record.ts';

/** Everything that a site consists of. */
export interface Assembled {
  readonly records: readonly UnitRecord[];
  /** The pages among the files that are served as they are. */
  readonly published: readonly BuiltPage[];
  /** The paths of the files that are in no part. */
  readonly others: readonly string[];
}

/** Returns a Swedish sentence for each problem. */
export function brokenLinks({ records, published, others }: Assembled, address: SiteAddress): string[] {
  const files = new Set([...records.flatMap((record) => record.files.map(([path]) => path)), ...others]);
  const anchors = new Map<string, readonly string[] | ReadonlySet<string>>([
    ...records.flatMap(({ pages }) => pages.map(({ file, anchors }) => [file, anchors] as const)),
    ...published.map((page) => [page.file, page.anchors] as const),
  ]);
  const site: Destinations = {
    has: (file) => files.has(file),
    anchorsOf: (file) => {
      const known = anchors.get(file);
      if (known === undefined || known instanceof Set) return known;
      const asSet = new Set(known);
      anchors.set(file, asSet);
      return asSet;
    },
  };
  return [
    ...records.flatMap(({ pages, links }) =>
      links.flatMap(({ target, pages: from }) => {
        const problem = brokenTarget(target, site);
        return problem === undefined ? [] : from.map((index) => `${pages[index]!.file}: ${problem}`);
      }),
    ),
    ...published.flatMap((page) => [
      ...missingIn(page).map((problem) => `${page.file}: ${problem}`),
      ...page.references.flatMap((reference) => {
        const target = targetOf(page, reference, address);
        const problem = typeof target === 'object' ? brokenTarget(target, site) : target;
        return problem === undefined ? [] : [`${page.file}: ${problem}`];
      }),
    ]),
  ];
}

/** Pages at former addresses, which redirect to a promise's present one. */
import * as wording from '../../text/moved.ts';
import type { PageView } from '../page.ts';
import type { Site } from '../site.ts';
import type { LinkView } from '../parts/links.ts';

export interface MovedPageView extends PageView {
  readonly to: LinkView;
}

/** Returns a page for each former address of each promise. */
export function movedPages({ promises }: Site): readonly MovedPageView[] {
  return [...promises].flatMap(([address, { judged }]) =>
    judged.promise.formerAddresses.map((former) => ({
      address: former,
      title: wording.HEADING,
      description: `${wording.LEDE} ${judged.promise.title}`,
      heading: wording.HEADING,
      crumbs: [],
      to: { text: judged.promise.title, address },
    })),
  );
}

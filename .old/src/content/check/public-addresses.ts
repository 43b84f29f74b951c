/** Checks that a file that the content has served has an address of its own. */
import { isSiteFile } from '../../domain/address.ts';
import * as messages from '../../text/problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { PublicFiles } from '../source/content-folder.ts';
import { problemOf } from '../source/locate.ts';

/** Finds files at an address that the project's own files have, or that the site generates. `own` are the project's, if known. */
export function* takenAddresses(published: PublicFiles, own: PublicFiles | undefined): Iterable<Problem> {
  // On some servers case does not count.
  const taken = new Map(
    [...(own?.files ?? [])].map((path) => [path.toLowerCase(), `${own!.folder}/${path}`]),
  );
  for (const path of published.files) {
    const file = taken.get(path.toLowerCase());
    const owner =
      file !== undefined
        ? messages.PUBLIC_ADDRESS_OWNERS.project(file)
        : isSiteFile(path.toLowerCase())
          ? messages.PUBLIC_ADDRESS_OWNERS.site
          : undefined;
    if (owner !== undefined)
      yield problemOf(`${published.folder}/${path}`, messages.publicAddressTaken(`/${path}`, owner));
  }
}

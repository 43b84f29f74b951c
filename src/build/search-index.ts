/** The search index of a finished site, made by Pagefind from the HTML that readers get. */
import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Search interfaces that Pagefind writes beside every index; the site has its own. */
const UNUSED_INTERFACES = ['pagefind-*ui*', 'pagefind-highlight*'];

/** Indexes the site in `folder`, writes the index into its `pagefind/`, and gives the number of pages that can be found. */
export async function writeSearchIndex(folder: string): Promise<number> {
  try {
    const { index } = succeeded(await createIndex());
    if (index === undefined) throw new Error('Pagefind gave no index');
    const { page_count } = succeeded(await index.addDirectory({ path: folder }));
    const { outputPath } = succeeded(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
    for await (const file of glob(UNUSED_INTERFACES, { cwd: outputPath })) await rm(join(outputPath, file));
    return page_count;
  } finally {
    await close();
  }
}

/** Pagefind reports what went wrong in its answers and never throws. */
function succeeded<Answer extends { readonly errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

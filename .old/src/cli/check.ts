/**
 * `npm run check`: prints every problem in the content. The exit code is 1 on errors and 2 on wrong usage. `--fix` first offers
 * the corrections that are safe; `--watch` checks again on every change. In a git repository, the addresses that others have already
 * are compared with those that are left: as of where the branch left its upstream, the latest commit, or the commit after `--mot`.
 */
import { parseArgs } from 'node:util';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/problems.ts';
import { FORMATS, problemList } from '../content/problems/print.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { committedContent, readContent } from '../content/read.ts';
import { WATCHING } from '../text/editing.ts';
import { run } from './command.ts';
import { fixContent } from './fix.ts';
import { onEveryChange } from './watch.ts';

await run(async () => {
  const { format, fix, ja, watch, mot } = readArguments();
  const settings = readSettings();
  const { contentDir, ownPublicDir } = settings;
  if (fix) await fixContent(settings, ja);
  const check = async () => {
    const earlier = await earlierContent(contentDir, mot);
    const { problems, files } = await readContent({ ...settings, ...(earlier && { earlier }) });
    process.stdout.write(problemList(problems, files, format));
    return hasErrors(problems) ? 1 : 0;
  };
  if (!watch) return check();
  return onEveryChange([contentDir, ownPublicDir], async () => {
    console.clear();
    await check();
    console.log(`\n${WATCHING}`);
  });
});

/** Returns the content to compare with, if there is any. Says so on standard error if the commit to compare with is missing. */
async function earlierContent(contentDir: string, mot: string) {
  // A first push has nothing before it, which forges write as zeros or leave empty.
  const against = /^0*$/.test(mot) ? undefined : mot;
  const earlier = await committedContent(contentDir, against);
  if (earlier === 'no-history') return undefined;
  if (!('missing' in earlier)) return earlier;
  console.error(messages.revisionMissing(earlier.missing));
  return undefined;
}

function readArguments() {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    format: { type: 'string', default: 'text' },
    fix: flag,
    ja: flag,
    watch: flag,
    mot: { type: 'string', default: '' },
  } as const;
  const values = valueUnlessThrown(() => parseArgs({ options }).values);
  const format = FORMATS.find((format) => format === values?.format);
  if (!values || !format) throw new ExpectedFailure(messages.usage);
  return { ...values, format };
}

function valueUnlessThrown<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

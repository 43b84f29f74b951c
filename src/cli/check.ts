/**
 * `npm run check`: prints every problem in the content. The exit code is 1 on errors and 2 on wrong usage. `--fix` first offers
 * the corrections that are safe; `--watch` checks again on every change.
 */
import { parseArgs } from 'node:util';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/problems.ts';
import { FORMATS, problemList } from '../content/problems/print.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { readContent } from '../content/read.ts';
import { WATCHING } from '../text/editing.ts';
import { run } from './command.ts';
import { fixContent } from './fix.ts';
import { onEveryChange } from './watch.ts';

await run(async () => {
  const { format, fix, ja, watch } = readArguments();
  const settings = readSettings();
  const { contentDir, publicDir } = settings;
  if (fix) await fixContent(settings, ja);
  const check = async () => {
    const { problems, files } = await readContent(settings);
    process.stdout.write(problemList(problems, files, format));
    return hasErrors(problems) ? 1 : 0;
  };
  if (!watch) return check();
  return onEveryChange([contentDir, publicDir], async () => {
    console.clear();
    await check();
    console.log(`\n${WATCHING}`);
  });
});

function readArguments() {
  const flag = { type: 'boolean', default: false } as const;
  const options = { format: { type: 'string', default: 'text' }, fix: flag, ja: flag, watch: flag } as const;
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

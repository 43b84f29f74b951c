/**
 * `npm run build`: checks the content and builds the site, into `dist` or the folder given by `--out`. With `--part 3/8` it makes only
 * every eighth municipality, from the third, and with `--join parts/*` it builds the site from such parts.
 */
import { resolve } from 'node:path';
import { currentReading } from '../content/astro/reading.ts';
import { shownOf } from '../content/astro/shown.ts';
import { historyOf } from '../history/history.ts';
import { problemList } from '../content/problems/print.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { printTimed } from '../pipeline/build-log.ts';
import { LockTimeout } from '../pipeline/lock.ts';
import { SiteCheckError } from '../pipeline/site-check.ts';
import { swapIn } from '../pipeline/swap.ts';
import { buildPart, buildSite, type Part } from '../pipeline/units/build.ts';
import { Store, storeFolderOf } from '../pipeline/units/store.ts';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { programVersion } from '../settings/version.ts';
import * as messages from '../text/build.ts';
import { readOptionsAndLists, run } from './command.ts';

/** Several times as long as the largest site takes. */
const WAIT_MINUTES = 10;

await run(async () => {
  const { out: written, part, parts } = readBuildOptions();
  const out = written ?? (part ? `parts/${part.number}` : 'dist');
  const settings = readSettings();
  const project = settings.projectDir;

  const { content, problems, files } = await currentReading(settings);
  if (problems.length > 0) process.stderr.write(problemList(problems, files, 'text'));
  if (hasErrors(problems)) return 1;
  const version = programVersion();
  const asked = content.settings?.software?.version;
  if (asked !== undefined && asked !== version) console.error(messages.otherVersion(asked, version));
  printTimed(messages.contentChecked(files));
  let municipalities = 0;
  try {
    const waiting = {
      onWait: (other?: messages.OtherBuild) => printTimed(messages.waiting(other, WAIT_MINUTES)),
      limitMs: WAIT_MINUTES * 60_000,
    };
    await swapIn({ project, out: resolve(project, out), ...waiting }, async (_project, site) => {
      const history = await historyOf(settings.contentDir, settings.history);
      const shown = await shownOf(content, history, settings);
      const task = { settings, shown, site, store: storeFolderOf(settings), parts };
      if (part) municipalities = await buildPart(task, part);
      else await buildSite(task);
    });
  } catch (error) {
    if (error instanceof LockTimeout) throw new ExpectedFailure(messages.waitedInVain(error.owner));
    if (!(error instanceof SiteCheckError)) throw error;
    console.error(`${error.message}\n\n${messages.notBuilt(out)}`);
    return 1;
  }
  printTimed(
    part ? messages.partDone(out, part.number, part.of, municipalities) : messages.done(out, version),
  );
  return 0;
});

interface BuildOptions {
  readonly out: string | undefined;
  readonly part: Part | undefined;
  /** The folders of the parts to join. */
  readonly parts: readonly string[];
}

function readBuildOptions(): BuildOptions {
  const { out, part, join } = readOptionsAndLists(['out', 'part'], ['join']);
  if (part !== undefined && join) throw new ExpectedFailure(messages.PART_OR_JOIN);
  const parts = (join ?? []).map((folder) => resolve(folder));
  const missing = parts.find((folder) => !Store.isAt(folder));
  if (missing !== undefined) throw new ExpectedFailure(messages.noPart(missing));
  return { out, part: part === undefined ? undefined : partIn(part), parts };
}

function partIn(written: string): Part {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(written)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) {
    throw new ExpectedFailure(messages.badPart(written));
  }
  return { number, of };
}

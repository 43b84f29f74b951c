/** `npm run build`: checks the content and builds the site, into `dist` or the folder given by `--out`. */
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
import { buildSite } from '../pipeline/units/build.ts';
import { storeFolderOf } from '../pipeline/units/store.ts';
import { readSettings } from '../settings/environment.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { programVersion } from '../settings/version.ts';
import * as messages from '../text/build.ts';
import { readOptions, run } from './command.ts';

/** Several times as long as the largest site takes. */
const WAIT_MINUTES = 10;

await run(async () => {
  const { out = 'dist' } = readOptions('out');
  const settings = readSettings();
  const project = settings.projectDir;

  const { content, problems, files } = await currentReading(settings);
  if (problems.length > 0) process.stderr.write(problemList(problems, files, 'text'));
  if (hasErrors(problems)) return 1;
  const version = programVersion();
  const asked = content.settings?.software?.version;
  if (asked !== undefined && asked !== version) console.error(messages.otherVersion(asked, version));
  printTimed(messages.contentChecked(files));
  try {
    const waiting = {
      onWait: (other?: messages.OtherBuild) => printTimed(messages.waiting(other, WAIT_MINUTES)),
      limitMs: WAIT_MINUTES * 60_000,
    };
    await swapIn({ project, out: resolve(project, out), ...waiting }, async (_project, site) => {
      const history = await historyOf(settings.contentDir, settings.history);
      await buildSite({
        settings,
        shown: shownOf(content, history, settings),
        site,
        store: storeFolderOf(settings),
      });
    });
  } catch (error) {
    if (error instanceof LockTimeout) throw new ExpectedFailure(messages.waitedInVain(error.owner));
    if (!(error instanceof SiteCheckError)) throw error;
    console.error(`${error.message}\n\n${messages.notBuilt(out)}`);
    return 1;
  }
  printTimed(messages.done(out, version));
  return 0;
});

/** `npm run build`: checks the content, then builds the site; `--out` names another folder than `dist`. */
import { resolve } from 'node:path';
import { currentReading } from '../content/astro/reading.ts';
import { problemList } from '../content/problems/print.ts';
import { hasErrors } from '../content/problems/problem.ts';
import { buildWithAstro } from '../pipeline/astro.ts';
import { tell } from '../pipeline/build-log.ts';
import { UnfitSite } from '../pipeline/site-check.ts';
import { swapIn } from '../pipeline/swap.ts';
import { readSettings } from '../settings/environment.ts';
import * as messages from '../text/build.ts';
import { readOptions, run } from './command.ts';

await run(async () => {
  const { out = 'dist' } = readOptions('out');
  const settings = readSettings();
  const project = settings.projectDir;

  const { problems, files } = await currentReading(settings);
  if (problems.length > 0) process.stderr.write(problemList(problems, files, 'text'));
  if (hasErrors(problems)) return 1;
  tell(messages.contentChecked(files));
  try {
    const onWait = () => tell(messages.WAITING);
    await swapIn({ project, out: resolve(project, out), onWait }, buildWithAstro);
  } catch (error) {
    if (!(error instanceof UnfitSite)) throw error;
    console.error(`${error.message}\n\n${messages.notBuilt(out)}`);
    return 1;
  }
  tell(messages.done(out));
  return 0;
});

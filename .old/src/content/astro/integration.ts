/**
 * An integration that checks the content. A build stops at errors before it does anything else. The development server reads the
 * content again when files change, and keeps the last valid content while there are errors, which its pages show.
 */
import { sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import type { Settings } from '../../settings/environment.ts';
import { problemList } from '../problems/print.ts';
import { hasErrors } from '../problems/problem.ts';
import { historyOf } from '../../history/history.ts';
import type { Reading } from '../read.ts';
import { currentReading, forgetReading } from './reading.ts';
import { setLatestProblems, show, shownOf } from './shown.ts';

/** Changes to several files within this time are handled together. */
const DEBOUNCE_MS = 60;

/** Returns the integration for the content folder and the project's own content. */
export function contentFolder(settings: Settings): AstroIntegration {
  const folders = [...new Set([settings.contentDir, settings.defaultsDir])];
  let isDevelopment = false;
  return {
    name: 'content',
    hooks: {
      'astro:config:setup': ({ command, isRestart }) => {
        isDevelopment = command === 'dev';
        if (isRestart) forgetReading();
      },
      'astro:config:done': async ({ logger }) => {
        const list = await listOfErrors(settings, logger);
        if (list !== undefined && !isDevelopment) throw withoutStack(list);
        if (list !== undefined) logger.error(list);
        await showReading(await currentReading(settings), settings);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const readAgain = async () => {
          forgetReading();
          const list = await listOfErrors(settings, logger);
          if (list !== undefined) logger.error(list);
          await showReading(await currentReading(settings), settings);
          if (list === undefined) await refreshContent?.({});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        let last = Promise.resolve();
        let timer: NodeJS.Timeout | undefined;
        const onChange = (path: string) => {
          if (!folders.some((folder) => path.startsWith(folder + sep))) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            last = last.then(readAgain).catch((error: unknown) => logger.error(String(error)));
          }, DEBOUNCE_MS);
        };
        server.watcher.add(folders);
        for (const event of ['add', 'change', 'unlink', 'unlinkDir'] as const)
          server.watcher.on(event, onChange);
      },
    },
  };
}

/** Shows the content of a reading, with its history, unless it has errors: then pages show these. */
async function showReading({ content, ...latest }: Reading, settings: Settings): Promise<void> {
  setLatestProblems(latest);
  if (hasErrors(latest.problems)) return;
  const history = await historyOf(settings.contentDir, settings.history);
  show(await shownOf(content, history, settings));
}

/** Returns a list of all problems if any of them is an error, and otherwise logs the warnings. */
async function listOfErrors(settings: Settings, logger: AstroIntegrationLogger): Promise<string | undefined> {
  const { problems, files } = await currentReading(settings);
  const list = `\n${problemList(problems, files, 'text')}`;
  if (hasErrors(problems)) return list;
  if (problems.length > 0) logger.warn(list);
  return undefined;
}

/** Returns an error without a stack trace, which would not help an editor. */
function withoutStack(list: string): AstroError {
  const error = new AstroError(list);
  error.stack = '';
  return error;
}

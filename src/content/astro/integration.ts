/**
 * An integration that checks the content. A build stops at errors before it does anything else. The development server reads the
 * content again when files change, and keeps the last valid content while there are errors, which its pages show.
 */
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import type { Settings } from '../../settings/environment.ts';
import { problemList, summaryOf } from '../problems/print.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import { historyOf } from '../../history/history.ts';
import type { Reading } from '../read.ts';
import { watchFolder } from '../read/watch-folder.ts';
import { notWatched, SEE_ALL } from '../../text/serving.ts';
import { currentReading, forgetReading } from './reading.ts';
import { setLatestProblems, show, shownOf } from './shown.ts';

/** Changes to several files within this time are handled together. */
const DEBOUNCE_MS = 60;

/** With more problems, warnings are listed only when they are new. */
const MAX_LISTED = 30;

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
        const { problems, files } = await currentReading(settings);
        if (isDevelopment) log(problems, files, logger);
        else if (hasErrors(problems)) throw withoutStack(`\n${problemList(problems, files, 'text')}`);
        else if (problems.length > 0) logger.warn(`\n${problemList(problems, files, 'text')}`);
        await showReading(await currentReading(settings), settings);
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const readAgain = async () => {
          const before = await currentReading(settings);
          forgetReading();
          const { problems, files } = await currentReading(settings);
          log(problems, files, logger, before.problems);
          await showReading(await currentReading(settings), settings);
          if (!hasErrors(problems)) await refreshContent?.({});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        let last = Promise.resolve();
        let timer: NodeJS.Timeout | undefined;
        const onChange = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            last = last.then(readAgain).catch((error: unknown) => logger.error(String(error)));
          }, DEBOUNCE_MS);
        };
        try {
          const ends = folders.map((folder) => watchFolder(folder, onChange));
          server.httpServer?.once('close', () => {
            ends.forEach((end) => end());
          });
        } catch (error) {
          logger.error(notWatched(String(error)));
        }
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

/**
 * Logs the problems. Of more than anybody reads, the warnings that there were before are left to the check.
 *
 * @param before those of the reading before, or nothing when the server starts
 */
function log(
  problems: readonly Problem[],
  files: number,
  logger: AstroIntegrationLogger,
  before: readonly Problem[] = problems,
): void {
  if (problems.length === 0) return;
  const known = new Set(before.map(nameOf));
  const isMany = problems.length > MAX_LISTED;
  const listed = isMany
    ? problems.filter((problem) => problem.severity === 'error' || !known.has(nameOf(problem)))
    : problems;
  const list = problemList(listed, files, 'text');
  const text = isMany ? `${listed.length > 0 ? list : ''}${summaryOf(problems, files)} ${SEE_ALL}` : list;
  if (hasErrors(problems)) logger.error(`\n${text}`);
  else logger.warn(`\n${text}`);
}

const nameOf = ({ file, message }: Problem) => `${file}\n${message}`;

/** Returns an error without a stack trace, which would not help an editor. */
function withoutStack(list: string): AstroError {
  const error = new AstroError(list);
  error.stack = '';
  return error;
}

/** Compiles the pages into a program, as a process of its own. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setReading } from '../../content/astro/reading.ts';
import { importAstro } from '../astro.ts';
import { compileInto } from './compiling.ts';
import { ASSETS, type CompileAnswer, type CompileTask } from './program.ts';

// It does not outlive the build that waits for it.
const end = () => process.kill(process.pid);
process.once('disconnect', end);
process.once('message', (task: CompileTask) => {
  compile(task).then(
    () => {
      process.off('disconnect', end);
      process.disconnect();
    },
    (error: unknown) => process.send!(answerOf(error), end),
  );
});

async function compile({ project, folder, pages }: CompileTask): Promise<void> {
  const cache = join(folder, 'cache');
  compileInto(folder);
  // The collections hold nothing but these pages.
  setReading({
    content: { municipalities: [], agreements: [], promises: [], parties: [], glossary: [], pages },
    problems: [],
    files: pages.length,
  });
  const { build } = await importAstro();
  await build({
    root: project,
    outDir: join(folder, ASSETS),
    cacheDir: cache,
    // The files of the content are none of the program's.
    publicDir: join(folder, 'public'),
    logger: { entrypoint: new URL('../build-log.ts', import.meta.url) },
  });
  await rm(cache, { recursive: true, force: true });
}

function answerOf(error: unknown): CompileAnswer {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { message, ...(stack !== undefined && { stack }), ...(code !== undefined && { code }) };
}

/** Compiles the pages into a program, in a thread of its own. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { setReading } from '../../content/astro/reading.ts';
import { importAstro } from '../astro.ts';
import { compileInto } from './compiling.ts';
import { ASSETS, type CompileTask } from './program.ts';

const { project, folder, pages } = workerData as CompileTask;
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

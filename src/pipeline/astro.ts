/** How the project's commands run Astro. */

/** Builds the whole site of a project into a folder; what Astro keeps between steps goes into another. */
export async function buildWithAstro(project: string, folder: string, cache: string): Promise<void> {
  const { build } = await importAstro();
  await build({
    root: project,
    outDir: folder,
    cacheDir: cache,
    logger: { entrypoint: new URL('./build-log.ts', import.meta.url) },
  });
}

/** Astro, which looks at the environment as it is loaded. */
export async function importAstro(): Promise<typeof import('astro')> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Vite would take these for its own settings, and a test runner leaves them behind.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) Reflect.deleteProperty(process.env, name);
  return import('astro');
}

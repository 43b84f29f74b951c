/** Runs Astro from the project's commands. */

/** Imports Astro with a clean environment, which it reads as it loads. */
export async function importAstro(): Promise<typeof import('astro')> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Test runners and bundlers set these, and Vite would take them for its own settings: a development server that is told it is in
  // production leaves out its integrations.
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']) {
    Reflect.deleteProperty(process.env, name);
  }
  return import('astro');
}

/** `npm run dev`: the site as it will be, kept up to date while someone writes. `--port`, `--host`. */
import type { Plugin } from 'vite';
import { readSettings } from '../settings/environment.ts';
import { importAstro } from '../pipeline/astro.ts';
import { readListening, run, tellAddress } from './command.ts';

/** The page of the forms, and the files of its script. Astro has taken the base path off by then. */
const FORMS = '/admin/';
const SCRIPT = /^\/admin\/(start\.js|delar\/[^/]+)$/;

await run(async () => {
  const { base, projectDir } = readSettings();
  const { host, port } = readListening();
  const { dev } = await importAstro();
  const { address } = await dev({
    root: projectDir,
    logLevel: 'warn',
    server: { host, port },
    vite: { plugins: [formsAsOnAnyHost()] },
  });
  tellAddress(host, address.port, base);
  return 0;
});

/**
 * The forms are files, which any host finds once the site is built. Astro's development server looks for no `index.html` in a
 * folder, and finds a file of a route for any path only with a slash after it.
 */
function formsAsOnAnyHost(): Plugin {
  return {
    name: 'forms-as-on-any-host',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const [path = '', query] = (request.url ?? '').split(/(?=\?)/);
        const addition = path === FORMS ? 'index.html' : SCRIPT.test(path) ? '/' : '';
        request.url = `${path}${addition}${query ?? ''}`;
        next();
      });
    },
  };
}

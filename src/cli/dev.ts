/** `npm run dev`: the site as it will be, kept up to date while someone writes. `--port`, `--host`. */
import type { Plugin } from 'vite';
import { PARTS, START } from '../admin/bundle.ts';
import { settings } from '../content/settings.ts';
import { readListening, run, tellAddress } from './command.ts';

/** Where the forms are, from the site's base path. */
const FORMS = '/admin/';

await run(async () => {
  const { base, projectDir } = settings;
  const { host, port } = readListening();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { dev } = await import('astro');
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
 * folder, and finds a file of a route for any path only with a slash after it. It has taken the base path off the addresses by then.
 */
function formsAsOnAnyHost(): Plugin {
  return {
    name: 'forms-as-on-any-host',
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _response, next) => {
        const [path = '', query] = (request.url ?? '').split(/(?=\?)/);
        const addition = path === FORMS ? 'index.html' : isOfScript(path) ? '/' : '';
        request.url = `${path}${addition}${query ?? ''}`;
        next();
      });
    },
  };

  function isOfScript(path: string): boolean {
    return path === FORMS + START || path.startsWith(`${FORMS}${PARTS}/`);
  }
}

/** `npm run dev`: the development server, which updates the site as files are saved. `--port`, `--host`. */
import { readSettings } from '../settings/environment.ts';
import { importAstro } from '../pipeline/astro.ts';
import { printAddress, readListenOptions, run } from './command.ts';

await run(async () => {
  const { base, projectDir } = readSettings();
  const { host, port } = readListenOptions();
  const { dev } = await importAstro();
  const { address } = await dev({ root: projectDir, logLevel: 'warn', server: { host, port } });
  printAddress(host, address.port, base);
  return 0;
});

/** `npm run dev`: the site as it will be, kept up to date while someone writes. `--port`, `--host`. */
import { readSettings } from '../settings/environment.ts';
import { importAstro } from '../pipeline/astro.ts';
import { readListening, run, tellAddress } from './command.ts';

await run(async () => {
  const { base, projectDir } = readSettings();
  const { host, port } = readListening();
  const { dev } = await importAstro();
  const { address } = await dev({ root: projectDir, logLevel: 'warn', server: { host, port } });
  tellAddress(host, address.port, base);
  return 0;
});

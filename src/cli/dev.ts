/** `npm run dev`: the site as it will be, kept up to date while someone writes. `--port`, `--host`. */
import { settings } from '../content/settings.ts';
import { readListening, run, tellAddress } from './command.ts';

await run(async () => {
  const { base, projectDir } = settings;
  const { host, port } = readListening();
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { dev } = await import('astro');
  const { address } = await dev({ root: projectDir, logLevel: 'warn', server: { host, port } });
  tellAddress(host, address.port, base);
  return 0;
});

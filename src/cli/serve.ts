/** `npm run preview`, and the second half of `npm start`: shows the site that was built last. `--port`, `--host`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../pipeline/static-host.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { readSettings } from '../settings/environment.ts';
import { readListening, run, tellAddress } from './command.ts';

await run(async () => {
  const { base, projectDir } = readSettings();
  const { host, port: wished, isPortFixed } = readListening();
  const folder = join(projectDir, 'dist');
  if (!existsSync(folder)) {
    throw new ExpectedFailure('Det finns ingen byggd webbplats. Bygg den först: npm run build');
  }
  const { port } = await serveFolder(folder, { base, hostname: host, port: wished, isPortFixed }).catch(
    (error: unknown) => {
      throw new ExpectedFailure(`Porten ${wished} går inte att använda: ${String(error)}`);
    },
  );
  tellAddress(host, port, base);
  return 0;
});

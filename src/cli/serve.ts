/** `npm run preview`, and the second half of `npm start`: shows the site that was built last. `--port`, `--host`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../pipeline/preview-server.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { readSettings } from '../settings/environment.ts';
import * as messages from '../text/serving.ts';
import { readListening, run, tellAddress } from './command.ts';

await run(async () => {
  const { base, projectDir } = readSettings();
  const { host, port: wished, isPortFixed } = readListening();
  const folder = join(projectDir, 'dist');
  if (!existsSync(folder)) {
    throw new ExpectedFailure(messages.NOT_BUILT);
  }
  const { port } = await serveFolder(folder, { base, hostname: host, port: wished, isPortFixed }).catch(
    (error: unknown) => {
      throw new ExpectedFailure(messages.portInUse(wished, String(error)));
    },
  );
  tellAddress(host, port, base);
  return 0;
});

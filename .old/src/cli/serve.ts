/** `npm run preview`, and the second half of `npm start`: serves the latest build. `--port`, `--host`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from '../pipeline/preview-server.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { readSettings } from '../settings/environment.ts';
import * as messages from '../text/serving.ts';
import { printAddress, readListenOptions, run } from './command.ts';

await run(async () => {
  const { base, projectDir } = readSettings();
  const { host, port: firstPort, isPortFixed } = readListenOptions();
  const folder = join(projectDir, 'dist');
  if (!existsSync(folder)) {
    throw new ExpectedFailure(messages.NOT_BUILT);
  }
  const { port } = await serveFolder(folder, { base, hostname: host, port: firstPort, isPortFixed }).catch(
    (error: unknown) => {
      throw new ExpectedFailure(messages.portInUse(firstPort, String(error)));
    },
  );
  printAddress(host, port, base);
  return 0;
});

/** `npm run new`. */
import { run } from './command.ts';
import { makeNew } from './making.ts';

await run(() => makeNew(process.argv.slice(2), process));

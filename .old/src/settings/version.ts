/** The version of the program, and where versions of it are fetched from. */
import { readFileSync } from 'node:fs';

/** Returns the program's version, as in `package.json`. */
export function programVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Returns the folder where the user started a command, which npm leaves for the program's own. */
export function startFolder(environment: NodeJS.ProcessEnv = process.env, here = process.cwd()): string {
  const { npm_package_json: file, INIT_CWD: started } = environment;
  // Any other folder was chosen by whoever started the process.
  const isNpm = file !== undefined && file.replace(/[\\/]package\.json$/, '') === here;
  return isNpm && started ? started : here;
}

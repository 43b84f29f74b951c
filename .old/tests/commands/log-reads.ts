/** Preloaded with `--import`: appends the path of each file that a command reads to the file named by `READS`. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { appendFileSync, readFileSync } = fs;
const { readFile } = fs.promises;

function log(path: unknown): void {
  appendFileSync(process.env['READS']!, `${String(path)}\n`);
}

fs.readFileSync = ((...parameters: Parameters<typeof readFileSync>) => {
  log(parameters[0]);
  return readFileSync(...parameters);
}) as typeof readFileSync;

fs.promises.readFile = ((...parameters: Parameters<typeof readFile>) => {
  log(parameters[0]);
  return readFile(...parameters);
}) as typeof readFile;

syncBuiltinESMExports();

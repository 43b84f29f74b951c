/** Asks git. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const MAX_OUTPUT_BYTES = 1024 * 1024 * 1024;

/** Returns what a git command prints, run in a folder, or undefined if it fails. */
export async function askGit(folder: string, ...parameters: readonly string[]): Promise<string | undefined> {
  try {
    const options = { cwd: folder, maxBuffer: MAX_OUTPUT_BYTES };
    return (await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...parameters], options)).stdout;
  } catch {
    return undefined;
  }
}

/** Returns the contents of files by their names in git: a hash, or `<commit>:<path>`. Those that git has not got are left out. */
export async function filesInGit(
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (names.length === 0) return files;
  const bytes = await batch(folder, names.map((name) => `${name}\n`).join(''));
  let at = 0;
  for (const name of names) {
    // `<hash> blob <size>`, a line break, the file and another line break.
    const end = bytes.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(bytes.subarray(at, end).toString())?.[1]);
    at = end + 1;
    if (Number.isNaN(size)) continue;
    files.set(name, bytes.subarray(at, at + size));
    at += size + 1;
  }
  return files;
}

function batch(folder: string, wanted: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const process = spawn('git', ['cat-file', '--batch'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const parts: Buffer[] = [];
    process.stdout.on('data', (part: Buffer) => parts.push(part));
    process.on('error', reject).on('close', () => resolve(Buffer.concat(parts)));
    process.stdin.end(wanted);
  });
}

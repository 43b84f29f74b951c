/** Runs git in a folder. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { GIT_MISSING, gitFailed } from '../text/new-site.ts';

/** Runs git in a folder and returns what it prints. Throws an {@link ExpectedFailure} with what it says if it fails. */
export async function git(folder: string, ...parameters: readonly string[]): Promise<string> {
  try {
    return (await promisify(execFile)('git', parameters, { cwd: folder })).stdout.trim();
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    throw new ExpectedFailure(code === 'ENOENT' ? GIT_MISSING : gitFailed(stderr.trim()));
  }
}

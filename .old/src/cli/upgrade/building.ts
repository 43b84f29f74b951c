/** Fetches an earlier version of the program, and builds a site with any. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SoftwareVersion } from '../../domain/settings.ts';
import { readSettings } from '../../settings/environment.ts';
import { ExpectedFailure } from '../../settings/expected-failure.ts';
import * as messages from '../../text/upgrade.ts';
import { git } from '../git.ts';

const LARGE = 64 * 1024 * 1024;

/** Fetches a version of the program with its packages into a new folder. */
export async function fetchProgram({ version, source }: SoftwareVersion, folder: string): Promise<string> {
  console.error(messages.fetching(version));
  try {
    await git(
      '.',
      '-c',
      'advice.detachedHead=false',
      'clone',
      '--quiet',
      '--depth',
      '1',
      '--branch',
      `v${version}`,
      '--',
      source,
      folder,
    );
    const parameters = [
      'ci',
      '--omit=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    await promisify(execFile)('npm', parameters, {
      cwd: folder,
      maxBuffer: LARGE,
      shell: process.platform === 'win32',
    });
    return folder;
  } catch {
    throw new ExpectedFailure(messages.OLD_NOT_FOUND(version, source));
  }
}

/** Builds a content folder with a version of the program. Returns what it says if that fails. */
export async function buildSite(program: string, content: string, out: string): Promise<string | undefined> {
  const { today } = readSettings();
  try {
    await promisify(execFile)(process.execPath, [join('src', 'cli', 'build.ts'), '--out', out], {
      cwd: program,
      maxBuffer: LARGE,
      // Neither has a history, which only one of the folders could tell.
      env: { ...process.env, CONTENT_DIR: content, CONTENT_GIT: '-', BUILD_DATE: today },
    });
    return undefined;
  } catch (error) {
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
    return stderr.trim() || stdout.trim() || String(error);
  }
}

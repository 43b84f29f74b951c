/** Repositories with content of which each version is given. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a version that differ from the one before. Undefined removes one. */
export type ChangedFiles = Readonly<Record<string, string | undefined>>;

export class ContentRepository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes an empty repository, in a temporary folder if none is given. */
  static async create(folder?: string): Promise<ContentRepository> {
    const repository = new ContentRepository(folder ?? (await mkdtemp(join(tmpdir(), 'content-'))));
    await mkdir(repository.folder, { recursive: true });
    repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  async write(files: ChangedFiles): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (text === undefined) await rm(file, { recursive: true });
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    }
  }

  /** Makes a version, at noon of a day. */
  async commit(day: string, files: ChangedFiles): Promise<void> {
    await this.write(files);
    this.git('add', '--all');
    this.gitOn(day, 'commit', '--quiet', '--message', `As of ${day}`);
  }

  git(...parameters: readonly string[]): string {
    return this.gitOn('2018-01-01', ...parameters);
  }

  gitOn(day: string, ...parameters: readonly string[]): string {
    const time = `${day}T12:00:00Z`;
    const who = { NAME: 'Redaktör', EMAIL: 'redaktor@bjorkhult.example', DATE: time };
    const env = { ...process.env };
    for (const [key, value] of Object.entries(who)) {
      env[`GIT_AUTHOR_${key}`] = value;
      env[`GIT_COMMITTER_${key}`] = value;
    }
    return execFileSync('git', parameters, { cwd: this.folder, env, encoding: 'utf8' });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

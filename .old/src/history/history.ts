/**
 * The history of the content, from git: what was published when, and what of it has been corrected. Compares what each version of
 * the content means with the version before, and not the lines of its files.
 */
import type { HistorySettings } from '../settings/environment.ts';
import type { History, MunicipalityHistory } from '../domain/history.ts';
import { matchPath, pathOf } from '../content/source/file-tree.ts';
import { Chronicle, type Stage } from './chronicle.ts';
import { Memory } from './memory.ts';
import { underPresentFolders } from './renamed-folders.ts';
import { commitsOf, repositoryOf, type Commit, type Repository } from './repository.ts';

/**
 * Returns the history of a content folder, or undefined if it is in no repository. Throws an `ExpectedFailure` if the repository or
 * the version that the settings name is not there.
 */
export async function historyOf(
  contentDir: string,
  { repository, version, cache }: HistorySettings,
): Promise<History | undefined> {
  if (repository === '-') return undefined;
  const found = await repositoryOf(repository ?? contentDir, version);
  return found && readHistory(found, cache);
}

/**
 * Returns the history of the content in a repository. Each version is compared once: what came of it is kept in the folder `cache`,
 * if given.
 */
export async function readHistory(repository: Repository, cache?: string): Promise<History> {
  const { commits: made, isShallow } = await commitsOf(repository);
  const commits = await underPresentFolders(repository.folder, made);
  const [first] = commits;
  const history = new Map<string, MunicipalityHistory>();
  if (!first) return history;
  const memory = await Memory.open(cache, first.id);
  for (const [municipality, stages] of stagesOf(commits)) {
    const chronicle = new Chronicle(repository, municipality, memory);
    const found = await chronicle.read(stages, isShallow ? first.id : undefined);
    if (found) history.set(municipality, found);
  }
  await memory.save();
  return history;
}

/** Returns the versions in which anything of a municipality changed, the earliest first. */
function stagesOf(commits: readonly Commit[]): ReadonlyMap<string, readonly Stage[]> {
  const stages = new Map<string, Stage[]>();
  const partiesPath = pathOf('parter', {});
  let parties: string | undefined;
  for (const { files, ...version } of commits) {
    if (files.has(partiesPath)) parties = files.get(partiesPath);
    const own = Map.groupBy(files, ([path]) => matchPath(path)?.params['municipality']);
    for (const [municipality, changed] of own) {
      if (municipality === undefined) continue;
      const known = stages.get(municipality) ?? [];
      known.push({ version, changed: new Map(changed), parties });
      stages.set(municipality, known);
    }
  }
  return stages;
}

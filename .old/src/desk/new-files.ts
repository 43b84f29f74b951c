/** Makes new agreements, promises and municipalities, named after what they are called. */
import { idFrom } from '../content/formats/identifier.ts';
import type { Fields } from '../content/formats/layout.ts';
import { agreementPath, matchPath, pathOf, type AgreementParams } from '../content/source/file-tree.ts';
import { renewed } from '../content/write/renewal.ts';
import { STANDING_IDS } from '../domain/parties.ts';
import { contentsAt, withContents, type Workspace } from './workspace.ts';

/** Returns the folder that a promise's short name gives, which no other promise of the year has. */
export function promiseFolder(
  workspace: Workspace,
  municipality: string,
  year: number,
  shortName: string,
): string {
  return idFrom(shortName, promisesIn(workspace, municipality, year));
}

/** Returns the folders of a year's promises. */
export function promisesIn(workspace: Workspace, municipality: string, year: number): readonly string[] {
  return paramsOf(workspace)
    .filter(
      ({ params, kind }) =>
        kind === 'lofte' && params['municipality'] === municipality && params['year'] === String(year),
    )
    .map(({ params }) => params['promise']!);
}

/** Returns the workspace with a new promise. */
export function withPromise(
  workspace: Workspace,
  key: { readonly municipality: string; readonly year: number; readonly promise: string },
  fields: Fields,
): Workspace {
  return withContents(workspace, pathOf('lofte', key), { fields, body: '' });
}

/** Returns the workspace with a new agreement. Parties and rhythm are those of the latest one before, which most often stay. */
export function withAgreement(
  workspace: Workspace,
  agreement: AgreementParams,
  title: string,
  previous?: Fields,
): Workspace {
  const { parter = STANDING_IDS, slag, uppföljs } = previous ?? {};
  const fields = {
    titel: title,
    parter,
    ...(slag !== undefined && { slag }),
    ...(uppföljs !== undefined && { uppföljs }),
  };
  return withContents(workspace, agreementPath(agreement), { fields, body: '' });
}

/** Returns the workspace with promises of an older year renewed in another. Each keeps its folder's name unless it is taken. */
export function withRenewals(
  workspace: Workspace,
  municipality: string,
  {
    from,
    to,
    promises,
  }: { readonly from: number; readonly to: number; readonly promises: readonly string[] },
): Workspace {
  return promises.reduce((changed, id) => {
    const { fields } = contentsAt(workspace, pathOf('lofte', { municipality, year: from, promise: id }));
    const promise = idFrom(id, promisesIn(changed, municipality, to));
    return withPromise(changed, { municipality, year: to, promise }, renewed(fields as Fields, from, id));
  }, workspace);
}

/** Returns the name that tells an agreement from the others of its year, made from a short name. */
export function agreementName(
  workspace: Workspace,
  municipality: string,
  year: number,
  shortName: string,
): string {
  const taken = paramsOf(workspace)
    .filter(({ params }) => params['municipality'] === municipality && params['year'] === String(year))
    .flatMap(({ params }) => params['agreement'] ?? []);
  return idFrom(shortName, taken);
}

/** Returns the workspace with a new municipality, which says the rest in its form. */
export function withMunicipality(
  workspace: Workspace,
  municipality: string,
  { name, shortName }: { readonly name: string; readonly shortName: string },
): Workspace {
  return withContents(workspace, pathOf('kommun', { municipality }), {
    fields: { namn: name, kortnamn: shortName },
    body: '',
  });
}

/** Returns the names of the site's own pages that are plain Markdown. */
export function ownPages(workspace: Workspace): readonly string[] {
  return paramsOf(workspace)
    .flatMap(({ kind, params }) => (kind === 'sida' ? params['page']! : []))
    .sort();
}

/** Returns the folder that a municipality's short name gives. */
export function municipalityFolder(workspace: Workspace, shortName: string): string {
  const read = paramsOf(workspace).flatMap(({ params }) => params['municipality'] ?? []);
  const taken = [...read, ...workspace.unread];
  return idFrom(shortName, taken);
}

function paramsOf({ mine, folder }: Workspace) {
  return [...mine.keys()].flatMap((path) =>
    path.startsWith(folder) ? (matchPath(path.slice(folder.length)) ?? []) : [],
  );
}

/** What the desk of a site with very many municipalities reads first. */
import type { Snapshot } from '../../forge/forge.ts';
import { chooseMunicipalities, municipalitiesIn } from '../municipalities.ts';
import type { OpenedProps } from './Connect.tsx';
import { municipalityAt, route } from './route.ts';

/** Reads what municipalities share, the one that is open, and those that have been written in and not saved. */
export async function firstReading({
  forge,
  drafts,
}: Pick<OpenedProps, 'forge' | 'drafts'>): Promise<Snapshot> {
  const draft = await drafts.get().catch(() => undefined);
  const { content } = forge.folders;
  const paths = draft?.files.map(({ path }) => path) ?? [];
  const written = municipalitiesIn(paths, content === '' ? '' : `${content}/`);
  const open = municipalityAt(route.value);
  return forge.read(undefined, chooseMunicipalities(open === undefined ? written : [...written, open]));
}

/** How far what was saved has come: the pages where it can be seen, or what the check on the forge has found. */
import { pageOf } from '../../content/source/file-tree.ts';
import * as words from '../../text/desk/saving.ts';
import { fieldAtLine } from '../lines.ts';
import { fileLabel } from '../naming.ts';
import { addressOfField } from './field-link.ts';
import type { Session } from './session.ts';

/** More links than these would be in the way. */
const MAX_LINKS = 3;

export function ProgressNotice({ session }: { readonly session: Session }) {
  const followed = session.progress.value;
  if (!followed) return null;
  const { progress } = followed;
  switch (progress.state) {
    case 'checking':
      return <>{words.CHECKING}</>;
    case 'published':
      return (
        <>
          {words.published(progress.at)} <Pages session={session} paths={followed.paths} />
        </>
      );
    case 'failed':
      return (
        <>
          {words.NOT_PUBLISHED} {progress.url !== undefined && <a href={progress.url}>{words.SEE_CHECK}</a>}
        </>
      );
    case 'unknown':
      return null;
  }
}

/** The pages on which something has changed. */
function Pages({
  session: { desk },
  paths,
}: {
  readonly session: Session;
  readonly paths: readonly string[];
}) {
  const { mine, folder } = desk.workspace.value;
  const pages = new Map(
    paths.flatMap((path) => {
      const address = mine.has(folder + path) ? pageOf(path) : undefined;
      return address === undefined ? [] : [[address, path] as const];
    }),
  );
  const base = desk.settings.base.replace(/\/$/, '');
  const shown = [...pages].slice(0, MAX_LINKS);
  return (
    <>
      {shown.map(([address, path]) => (
        <>
          <a key={address} href={base + address} target="_blank" rel="noreferrer">
            {shown.length === 1 ? words.SEE_PAGE : words.seePage(fileLabel(folder + path, mine, folder))}
          </a>{' '}
        </>
      ))}
    </>
  );
}

/** What the check on the forge has found, each with a link to its field. */
export function CheckFindings({ session }: { readonly session: Session }) {
  const { desk } = session;
  const { folder, mine } = desk.workspace.value;
  const found = (session.progress.value?.progress.findings ?? []).filter(({ path }) => mine.has(path));
  if (found.length === 0) return null;
  return (
    <ul class="findings" role="alert">
      {found.map(({ path: file, line, message }) => {
        const path = file.slice(folder.length);
        return (
          <li class="error" key={`${file}:${line}:${message}`}>
            <a href={addressOfField(path, fieldAtLine(desk.workspace.value, path, line))}>
              {fileLabel(file, mine, folder)}
            </a>
            : {message}
          </li>
        );
      })}
    </ul>
  );
}

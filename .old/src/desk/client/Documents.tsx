/** The documents and pictures that the site has: where each is used, and removing what nothing uses. */
import * as words from '../../text/desk/documents.ts';
import { documentsIn, withoutDocument } from '../documents.ts';
import { fieldAtLine } from '../lines.ts';
import { fileLabel } from '../naming.ts';
import { TableHead } from './Box.tsx';
import { addressOfField } from './field-link.ts';
import type { Desk } from './store.ts';

export function Documents({ desk }: { readonly desk: Desk }) {
  const workspace = desk.workspace.value;
  const { mine, folder } = workspace;
  const documents = documentsIn(workspace);
  const base = desk.settings.base.replace(/\/$/, '');
  return (
    <>
      <h1>{words.HEADING}</h1>
      <p class="hint">{words.INTRO}</p>
      {documents.length === 0 ? (
        <p>{words.NONE}</p>
      ) : (
        <table class="sheet" role="table">
          <TableHead names={[words.FILE, words.USED, words.ACTION]} />
          <tbody>
            {documents.map(({ path, isSaved, uses }) => (
              <tr key={path} role="row">
                <th scope="row" role="rowheader">
                  {isSaved ? (
                    <a href={`${base}/${encodeURI(path)}`} target="_blank" rel="noreferrer">
                      {path}
                    </a>
                  ) : (
                    <>
                      {path} <span class="hint">{words.NOT_SAVED}</span>
                    </>
                  )}
                </th>
                <td role="cell">
                  {uses.length === 0 ? (
                    words.UNUSED
                  ) : (
                    <ul>
                      {uses.map((use) => (
                        <li key={`${use.path}:${use.line}`}>
                          <a href={addressOfField(use.path, fieldAtLine(workspace, use.path, use.line))}>
                            {fileLabel(folder + use.path, mine, folder)}
                          </a>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
                <td role="cell">
                  {uses.length === 0 && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={words.remove(path)}
                      onClick={() => desk.edit(undefined, (workspace) => withoutDocument(workspace, path))}
                    >
                      {words.ACTION}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

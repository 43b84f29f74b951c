/** Where the site is connected to no repository: a folder on the computer, in browsers that can work in one. */
import { useEffect, useState } from 'preact/hooks';
import { ForgeError, foldersOf, type Forge } from '../../forge/forge.ts';
import { canOpenFolder, chooseFolder } from '../../forge/local-folder.ts';
import { rememberedFolder, rememberFolder, type RememberedFolder } from '../../forge/remembered-folder.ts';
import * as handing from '../../text/desk/handing-over.ts';
import * as words from '../../text/desk/sign-in.ts';

export interface ChooseFolderProps {
  /** The site's base path, which tells its folder from those of other sites at the same origin. */
  readonly base: string;
  readonly onOpen: (forge: Forge) => void;
}

export function ChooseFolder({ base, onOpen }: ChooseFolderProps) {
  const [message, setMessage] = useState('');
  const [remembered, setRemembered] = useState<RememberedFolder | undefined>(undefined);
  const folders = foldersOf('content');
  const opening = (open: () => Promise<Forge | undefined>) =>
    open().then(
      (forge) => {
        if (forge) onOpen(forge);
      },
      (error: unknown) => {
        if (!(error instanceof ForgeError)) throw error;
        setMessage(error.message);
      },
    );
  const openAgain = (folder: RememberedFolder) => opening(() => folder.open());
  useEffect(() => {
    void rememberedFolder(base, folders).then((folder) => {
      setRemembered(folder);
      if (folder?.isAllowed) void openAgain(folder);
    });
  }, []);
  const choose = () =>
    opening(async () => {
      const folder = await chooseFolder(folders);
      if (folder) await rememberFolder(base, folder);
      return folder;
    });
  const read = (files: Iterable<File>) => {
    // The browser empties its list when the page changes.
    const kept = [...files];
    return opening(async () => {
      const { ReadFolder } = await import('../../forge/read-folder.ts');
      return new ReadFolder(kept, folders, download);
    });
  };
  return (
    <div class="desk form">
      <h1>{words.NOWHERE_HEADING}</h1>
      <p>{words.NOWHERE}</p>
      {remembered && (
        <p>
          <button type="button" onClick={() => void openAgain(remembered)}>
            {words.openAgain(remembered.name)}
          </button>
        </p>
      )}
      {canOpenFolder() ? (
        <>
          <p>{words.FOLDER_HINT}</p>
          <button type="button" class={remembered ? 'quiet' : ''} onClick={() => void choose()}>
            {remembered ? words.OTHER_FOLDER : words.CHOOSE_FOLDER}
          </button>
        </>
      ) : (
        <p>{words.NO_FOLDER}</p>
      )}
      <p>{handing.READ_HINT}</p>
      <p>
        <label for="las-mapp">{handing.READ_FOLDER}</label>{' '}
        <input
          id="las-mapp"
          type="file"
          {...{ webkitdirectory: true }}
          onChange={(event) => void read(event.currentTarget.files ?? [])}
        />
      </p>
      {message !== '' && <p role="alert">{message}</p>}
    </div>
  );
}

/** Has the browser keep a file among its downloads. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

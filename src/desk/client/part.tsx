/** Parts of the desk that are loaded when they are opened. */
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LOADING_PART, NOT_LOADED, RELOAD } from '../../text/desk/parts.ts';

/** Long enough for what is on the screen to be loaded first. */
const AHEAD_MS = 3000;

/**
 * Returns a component that loads itself, and says so if it cannot, for example without a network. `when` is `ahead` for what is
 * soon needed: an editor may be without a network by then, or the site be published anew with other names of its parts. `Waiting` is
 * shown until it is loaded. `onFailed` is called before it is said that it could not be.
 */
export function part<Props extends object>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
  when: 'ahead' | 'opened' = 'ahead',
  Waiting: () => JSX.Element | null = LoadingPart,
  onFailed: (props: Props) => void = () => undefined,
): (props: Props) => JSX.Element {
  let loaded: ComponentType<Props> | undefined;
  const loading = async () => {
    loaded ??= await load();
  };
  // Browsers do not ask again for a script that has failed, so none is asked for without a network.
  const loadAhead = () => {
    if (navigator.onLine) void loading().catch(() => undefined);
  };
  if (when === 'ahead') setTimeout(loadAhead, AHEAD_MS);
  return function Part(props: Props) {
    const [, setLoaded] = useState(loaded !== undefined);
    const [isFailed, setFailed] = useState(false);
    useEffect(() => {
      loading().then(
        () => setLoaded(true),
        () => {
          onFailed(props);
          setFailed(true);
        },
      );
    }, []);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    return isFailed ? <NotLoaded /> : <Waiting />;
  };
}

function LoadingPart() {
  return <p role="status">{LOADING_PART}</p>;
}

/** Says that a part could not be loaded. The page must be reloaded, since browsers do not ask again for a script that has failed. */
function NotLoaded() {
  return (
    <p role="alert">
      {NOT_LOADED}{' '}
      <button type="button" class="quiet" onClick={() => location.reload()}>
        {RELOAD}
      </button>
    </p>
  );
}

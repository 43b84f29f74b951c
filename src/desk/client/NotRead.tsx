/** Says what could not be read and why, and lets the editor try again. The network may come back by itself, and then it is tried too. */
import { useEffect } from 'preact/hooks';
import type { ForgeError } from '../../forge/forge.ts';
import { NOT_READ } from '../../text/desk/desk.ts';
import { RELOAD, TRY_AGAIN } from '../../text/desk/parts.ts';

export interface NotReadProps {
  readonly error: ForgeError;
  readonly what?: string;
  readonly onRetry: () => void;
}

export function NotRead({ error, what = NOT_READ, onRetry }: NotReadProps) {
  // Browsers do not ask again for a script that has failed.
  const mustReload = error.kind === 'not-loaded';
  useEffect(() => {
    if (mustReload) return undefined;
    addEventListener('online', onRetry);
    return () => removeEventListener('online', onRetry);
  }, [onRetry]);
  return (
    <p role="alert">
      {what} {error.message}{' '}
      <button type="button" class="quiet" onClick={mustReload ? () => location.reload() : onRetry}>
        {mustReload ? RELOAD : TRY_AGAIN}
      </button>
    </p>
  );
}

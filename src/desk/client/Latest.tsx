/** What has been saved lately, each of which can be taken back. */
import { useEffect, useState } from 'preact/hooks';
import { ForgeError, type SavedChange } from '../../forge/forge.ts';
import { dayInSweden } from '../../domain/day.ts';
import { dayText } from '../../text/date.ts';
import { clockText } from '../../text/desk/forge.ts';
import * as words from '../../text/desk/saving.ts';
import { NotRead } from './NotRead.tsx';
import { go } from './route.ts';
import type { Session } from './session.ts';

const SHOWN = 10;

export function Latest({ session }: { readonly session: Session }) {
  const [changes, setChanges] = useState<readonly SavedChange[] | ForgeError>([]);
  const read = () => {
    session.forge.latest(SHOWN).then(setChanges, (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      if (error.kind === 'expired-key') session.tell(error);
      setChanges(error);
    });
  };
  useEffect(read, [session.progress.value]);
  const takeBack = async (change: SavedChange) => {
    if (await session.takeBack(change)) go({ screen: 'save' });
  };
  if (changes instanceof ForgeError)
    return <NotRead error={changes} what={words.LATEST_UNREAD} onRetry={read} />;
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{words.LATEST}</h2>
      <ul class="links">
        {changes.map((change) => (
          <li key={change.version}>
            {words.change(
              change.message.split('\n', 1)[0]!,
              change.author,
              dayText(dayInSweden(change.at)),
              clockText(change.at),
            )}{' '}
            <button
              type="button"
              class="quiet"
              disabled={session.isBusy.value}
              onClick={() => void takeBack(change)}
            >
              {words.TAKE_BACK}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

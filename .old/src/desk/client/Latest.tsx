/** What has been saved lately, each of which can be taken back. */
import { useEffect, useState } from 'preact/hooks';
import type { SavedChange } from '../../forge/forge.ts';
import { dayInSweden } from '../../domain/day.ts';
import { dayText } from '../../text/date.ts';
import { clockText } from '../../text/desk/forge.ts';
import * as words from '../../text/desk/saving.ts';
import { go } from './route.ts';
import type { Session } from './session.ts';

const SHOWN = 10;

export function Latest({ session }: { readonly session: Session }) {
  const [changes, setChanges] = useState<readonly SavedChange[]>([]);
  useEffect(() => {
    session.forge.latest(SHOWN).then(setChanges, () => setChanges([]));
  }, [session.progress.value]);
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
              onClick={() => void session.takeBack(change).then(() => go({ screen: 'save' }))}
            >
              {words.TAKE_BACK}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

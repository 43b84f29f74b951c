/** Removing an activity, or giving it another address. */
import { isFields } from '../../content/formats/layout.ts';
import * as words from '../../text/desk/removing.ts';
import { newActivityId, withRenamedActivity } from '../removing.ts';
import { typedText } from '../typed.ts';
import { withValue } from '../workspace.ts';
import { Asking } from './Asking.tsx';
import type { Desk } from './store.ts';

interface Props {
  readonly desk: Desk;
  /** The promise's file, relative to the content folder. */
  readonly path: string;
  readonly index: number;
  readonly fields: unknown;
  readonly onRemoved: () => void;
}

export function ActivityActions({ desk, path, index, fields, onRemoved }: Props) {
  const own = isFields(fields) ? fields : {};
  const { id } = own;
  const isPublished = desk.published.value.content.promises.some(
    (promise) =>
      path === `${promise.municipality}/${promise.year}/${promise.id}/lofte.md` &&
      promise.activities.some((activity) => activity.id === id),
  );
  return (
    <>
      {isPublished && typeof id === 'string' && (
        <Asking
          desk={desk}
          title={words.RENAME_ACTIVITY}
          advice={words.RENAME_ACTIVITY_ADVICE}
          name={id}
          change={(workspace, name) =>
            withRenamedActivity(workspace, path, id, newActivityId(workspace, path, id, name))
          }
        />
      )}
      <Asking
        desk={desk}
        title={words.removeNamed(typedText(own['text'], {}))}
        advice={isPublished ? words.ACTIVITY_ADVICE : undefined}
        change={(workspace) => withValue(workspace, path, ['aktiviteter', index], undefined)}
        onDone={onRemoved}
      />
    </>
  );
}

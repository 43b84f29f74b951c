/** Pasting the activities of a promise: each row is shown with what was understood, and asked about, before it is taken. */
import { useState } from 'preact/hooks';
import * as words from '../../text/desk/pasting.ts';
import { part } from './part.tsx';
import { Notes, PasteBox, type Pasted } from './PasteBox.tsx';
import type { Desk } from './store.ts';

interface Props {
  readonly desk: Desk;
  /** The promise's file, relative to the content folder. */
  readonly path: string;
}

const Review = part(async () => (await import('./ActivitiesReview.tsx')).ActivitiesReview);

export function PasteActivities({ desk, path }: Props) {
  const [pasted, setPasted] = useState<Pasted | undefined>(undefined);
  const [isBack, setBack] = useState(false);
  const done = () => {
    setPasted(undefined);
    setBack(true);
  };
  if (pasted) return <Review desk={desk} path={path} pasted={pasted} onDone={done} />;
  return (
    <>
      <PasteBox
        title={words.PASTE_ACTIVITIES}
        hint={words.PASTE_ACTIVITIES_HINT}
        isBack={isBack}
        onPaste={setPasted}
      />
      <Notes desk={desk} place={path} />
    </>
  );
}

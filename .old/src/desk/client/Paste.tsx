/** Pasting a whole follow-up: everything is shown beside the promised words before it is taken. */
import { useState } from 'preact/hooks';
import type { Period } from '../../domain/period.ts';
import * as words from '../../text/desk/pasting.ts';
import type { AgreementYear } from '../../views/site.ts';
import type { SheetPromise } from '../sheet.ts';
import { part } from './part.tsx';
import { PasteBox } from './PasteBox.tsx';
import type { Desk } from './store.ts';

export interface PasteProps {
  readonly desk: Desk;
  readonly year: AgreementYear;
  readonly period: Period;
  readonly promises: readonly SheetPromise[];
}

/** What was pasted, as the programme that it was copied in gives it. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

const Review = part(async () => (await import('./PasteReview.tsx')).PasteReview);

export function Paste(props: PasteProps) {
  const [pasted, setPasted] = useState<Pasted | undefined>(undefined);
  const [isBack, setBack] = useState(false);
  const done = () => {
    setPasted(undefined);
    setBack(true);
  };
  if (pasted) return <Review {...props} pasted={pasted} onDone={done} />;
  return <PasteBox title={words.PASTE} hint={words.PASTE_HINT} isBack={isBack} onPaste={setPasted} />;
}

/** Pasting a whole follow-up: everything is shown beside the promised words before it is taken. */
import { useState } from 'preact/hooks';
import type { Period } from '../../domain/period.ts';
import * as words from '../../text/desk/pasting.ts';
import type { AgreementYear } from '../../views/agreement-year.ts';
import type { SheetPromise } from '../sheet.ts';
import { part } from './part.tsx';
import { PasteBox, type Pasted } from './PasteBox.tsx';
import type { Desk } from './store.ts';

export interface PasteProps {
  readonly desk: Desk;
  readonly year: AgreementYear;
  readonly period: Period;
  readonly promises: readonly SheetPromise[];
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

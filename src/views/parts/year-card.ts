/** A year in a list: what was promised in it and how it went. */
import { yearAddress } from '../../domain/address.ts';
import { capitalised } from '../../text/list.ts';
import { countedText } from '../../text/agreement-kind.ts';
import { summarySentence } from '../../text/summary.ts';
import type { AgreementYear } from '../agreement-year.ts';
import { promiseCard, type PromiseCardView } from './promise-card.ts';
import { tallyView, type TallyItemView } from './tally.ts';

export interface YearCardView {
  /** The folder's year, which no other has. */
  readonly id: string;
  readonly year: string;
  readonly address: string;
  /** `två löften`. */
  readonly made: string;
  /** Empty if there are no activities. */
  readonly summary: string;
  readonly tally: readonly TallyItemView[];
  readonly promises: readonly PromiseCardView[];
}

export function yearCard({ key, label, kind, promises, activities, tally }: AgreementYear): YearCardView {
  return {
    id: String(key.year),
    year: capitalised(label),
    address: yearAddress(key),
    made: countedText(kind, promises.length),
    summary: activities.length > 0 ? summarySentence(tally) : '',
    tally: tallyView(tally),
    promises: promises.map(promiseCard),
  };
}

/** A promise in a list: its words, and a mark per activity. */
import { promiseAddress } from '../../domain/address.ts';
import type { JudgedPromise } from '../../domain/judged.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { tallyText } from './tally.ts';

export interface PromiseCardView {
  readonly title: string;
  readonly address: string;
  /** One per activity, in order. */
  readonly marks: readonly Outcome[];
  readonly counts: string;
  /** Where it stands, of a promise that is listed with another municipality too. */
  readonly shared?: string;
}

export function promiseCard({ promise, activities, tally }: JudgedPromise): PromiseCardView {
  return {
    title: promise.title,
    address: promiseAddress(promise),
    marks: activities.map(({ judgement }) => judgement.outcome),
    counts: tallyText(tally),
  };
}

/** Promises that several municipalities give together. */
import { municipalityAddress } from '../../domain/address.ts';
import type { AgreementKind, CitizenPromise } from '../../domain/model.ts';
import { commonKind } from '../../text/agreement-kind.ts';
import { listText } from '../../text/list.ts';
import * as wording from '../../text/sharing.ts';
import type { AgreementYear } from '../agreement-year.ts';
import type { ReceivedPromise } from '../site.ts';
import type { LinkView } from './links.ts';
import { promiseCard, type PromiseCardView } from './promise-card.ts';

/** Who else has given a promise. */
export interface SharedWithView {
  readonly before: string;
  readonly links: readonly LinkView[];
  readonly after: string;
}

/** Returns who else has given a promise, for its own page. */
export function sharedWith(
  { neighbours }: AgreementYear,
  promise: CitizenPromise,
  kind: AgreementKind,
): SharedWithView | undefined {
  if (promise.sharedWith.length === 0) return undefined;
  const links = promise.sharedWith.map((id) => ({
    text: neighbours.get(id) ?? id,
    address: municipalityAddress(id),
  }));
  return { ...wording.sharedWithText(kind), links };
}

/** Returns the same as a sentence. */
export function sharedWithSentence({ before, links, after }: SharedWithView): string {
  return `${before} ${listText(links.map(({ text }) => text))}${after}`;
}

/** The promises of a year that stand with other municipalities. */
export interface ReceivedView {
  readonly heading: string;
  /** Why they are not counted. */
  readonly note: string;
  readonly promises: readonly PromiseCardView[];
}

/** Returns the promises of a year that stand with other municipalities, if there are any. */
export function receivedView(received: readonly ReceivedPromise[], year: number): ReceivedView | undefined {
  const own = received.filter(({ judged }) => judged.promise.year === year);
  if (own.length === 0) return undefined;
  const kind = commonKind(own.map((item) => item.kind));
  return {
    heading: wording.sharedHeading(kind),
    note: wording.countedElsewhere(kind),
    promises: own.map((item) => ({
      ...promiseCard(item.judged),
      shared: wording.reportedWithText(item.kind, item.owner.shortName),
    })),
  };
}

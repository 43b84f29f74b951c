/** Who speaks in a report: words are never put into the mouth of somebody who did not write them. */
import type { Agreement, AgreementReport, CitizenPromise, Party, Report, Result, Source } from './model.ts';

/** A party, the publisher of the document in its own name, or nobody who is named. */
export type Speaker =
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'publisher'; readonly name: string }
  | { readonly kind: 'nobody' };

/** Who may speak of a promise, and from where. */
export interface Speakers {
  /** Those that answer for the promise: the agreement's parties, and those responsible for any of its activities. */
  readonly answering: readonly string[];
  /** Those that review whatever they answer for. */
  readonly reviewing: readonly string[];
  readonly sources: readonly Source[];
}

export function speakersOf(
  { activities }: Pick<CitizenPromise, 'activities'>,
  { parties, sources }: Pick<Agreement, 'parties' | 'sources'>,
  known: readonly Party[],
): Speakers {
  return {
    answering: [...new Set([...parties, ...activities.flatMap((activity) => activity.parties)])],
    reviewing: known.filter(({ isReviewer }) => isReviewer).map(({ id }) => id),
    sources,
  };
}

/** The speaker of a result, or, without one, of a report as a whole. */
export function speakerOf(
  report: Pick<Report | AgreementReport, 'reporter' | 'source'>,
  sources: readonly Source[],
  result?: Pick<Result, 'party'>,
): Speaker {
  const party = result?.party ?? report.reporter?.party;
  if (party !== undefined) return { kind: 'party', party };
  const name = sources.find(({ id }) => id === report.source)?.publisher;
  return name === undefined ? { kind: 'nobody' } : { kind: 'publisher', name };
}

/** The party that judges what it does not answer for; undefined where the speaker answers for it, or is no party. */
export function reviewerOf(speaker: Speaker, { answering, reviewing }: Speakers): string | undefined {
  if (speaker.kind !== 'party') return undefined;
  const { party } = speaker;
  return reviewing.includes(party) || !answering.includes(party) ? party : undefined;
}

/** True where nothing in a report is said by those who answer for the promise. */
export function isReview(report: Report, speakers: Speakers): boolean {
  const isReviewed = (result?: Result) =>
    reviewerOf(speakerOf(report, speakers.sources, result), speakers) !== undefined;
  return report.results.length === 0 ? isReviewed() : report.results.every((result) => isReviewed(result));
}

/** Orders and tells apart speakers by who they are. */
export function speakerKey(speaker: Speaker): string {
  switch (speaker.kind) {
    case 'party':
      return `party ${speaker.party}`;
    case 'publisher':
      return `publisher ${speaker.name}`;
    case 'nobody':
      return 'nobody';
  }
}

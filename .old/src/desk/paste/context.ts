/** Where something is pasted, and what it may be about. */
import type { Activity, CitizenPromise, Party } from '../../domain/model.ts';
import type { Period } from '../../domain/period.ts';

/** Where a follow-up is pasted. */
export interface ReportContext {
  /** The promise, or all promises that the period is for. */
  readonly promises: readonly Pick<CitizenPromise, 'id' | 'title' | 'shortName' | 'activities' | 'term'>[];
  readonly period: Period;
  /** With the names that the municipality gives them. */
  readonly parties: readonly Party[];
}

/** One activity, with its promise. */
export interface Candidate {
  readonly promise: ReportContext['promises'][number];
  readonly activity: Activity;
}

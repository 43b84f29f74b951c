/** What has happened to the content since it was first published, as far as it is known. */
import type { Day } from './day.ts';

/** By municipality. One without any known version is left out. */
export type History = ReadonlyMap<string, MunicipalityHistory>;

export interface MunicipalityHistory {
  /** The version of its content that is shown. */
  readonly version: Version;
  /** What was published and what has changed since, the latest first. */
  readonly edits: readonly Edit[];
  /** Where the history begins, if not with the first version. */
  readonly beginning?: {
    readonly day: Day;
    /** Earlier versions are not at hand, or are written in a way that is no longer read. */
    readonly reason: 'not-at-hand' | 'unreadable';
  };
}

export interface Version {
  /** The commit. */
  readonly id: string;
  readonly day: Day;
  /** When it was made, in ISO 8601 with the time. */
  readonly time: string;
}

/** One thing that was published, corrected or taken away. */
export interface Edit {
  readonly version: Version;
  /** `judged`: what was published gave another outcome. */
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed' | 'judged';
  /** A sentence without its full stop: `Tertial 2: antalet trafikkontroller ändrat från minst 4 till minst 5`. */
  readonly text: string;
  /** The page that shows it, or that showed it. */
  readonly address?: string;
  readonly year?: number;
  /** The address of the promise that it concerns, as it is today. */
  readonly promise?: string;
  /** The period of the follow-up that it concerns. */
  readonly period?: string;
  /** The ids of what has changed: an activity, a measure. */
  readonly within: readonly string[];
}

/** Returns the latest version of any municipality. */
export function latestVersion(history: History | undefined): Version | undefined {
  return [...(history?.values() ?? [])]
    .map(({ version }) => version)
    .sort((a, b) => (a.time < b.time ? 1 : -1))[0];
}

/** True if something that had been published is no longer as it was. */
export function isCorrection({ kind }: Edit): boolean {
  return kind === 'changed' || kind === 'removed';
}

const byPromise = new WeakMap<MunicipalityHistory, ReadonlyMap<string | undefined, readonly Edit[]>>();

/** Returns what has happened to a promise, the latest first. */
export function editsOf(own: MunicipalityHistory | undefined, promise: string): readonly Edit[] {
  if (!own) return [];
  // Asked for by every activity of every promise.
  const known = byPromise.get(own) ?? Map.groupBy(own.edits, (edit) => edit.promise);
  byPromise.set(own, known);
  return known.get(promise) ?? [];
}

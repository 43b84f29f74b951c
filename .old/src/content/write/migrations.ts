/**
 * What has changed its meaning from one version to another, and how a content that was written for the earlier one keeps what it
 * said. Each change is offered once: to those who come from a version before it.
 */
import type { MIGRATION_TEXT } from '../../text/upgrade.ts';
import { rhythmLine } from '../../text/editing.ts';
import type { Agreement, CitizenPromise } from '../../domain/model.ts';
import { keptRhythms, withRhythm } from './kept-rhythm.ts';

/** A change to one file. */
export interface Migrated {
  /** Relative to the content folder. */
  readonly path: string;
  /** The changed lines. */
  readonly shown: string;
  readonly apply: (text: string) => string;
}

export interface Migration {
  /** The first version in which it means something else. */
  readonly version: string;
  readonly name: keyof typeof MIGRATION_TEXT;
  readonly changes: (content: MigratedContent) => readonly Migrated[];
}

interface MigratedContent {
  readonly agreements: readonly Agreement[];
  readonly promises: readonly CitizenPromise[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: '0.2.0',
    name: 'rhythm',
    changes: ({ agreements, promises }) =>
      keptRhythms(agreements, promises).map(({ path, word }) => ({
        path,
        shown: rhythmLine(word),
        apply: (text) => withRhythm(text, word),
      })),
  },
];

/** Returns what has changed between two versions. Content without a version may be of any. */
export function migrationsBetween(from: string | undefined, to: string): readonly Migration[] {
  return MIGRATIONS.filter(({ version }) => isBetween(version, from, to));
}

/** Returns whether a version is later than `from` and not later than `to`. */
export function isBetween(version: string, from: string | undefined, to: string): boolean {
  return (from === undefined || compareVersions(version, from) > 0) && compareVersions(version, to) <= 0;
}

/** Returns a negative number if the first version is the earlier one. What follows a hyphen is ignored. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('-', 1)[0]!.split('.').map(Number)) as [
    number[],
    number[],
  ];
  const index = first.findIndex((part, index) => part !== (second[index] ?? 0));
  return index === -1 ? 0 : first[index]! - (second[index] ?? 0);
}

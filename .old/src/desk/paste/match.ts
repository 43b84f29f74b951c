/** Finds which activity each pasted row is about, by its words. */
import { munkres } from 'munkres';
import type { Activity } from '../../domain/model.ts';
import { fold, stemOf, wordsOf } from '../../search/words.ts';
import { SMALL_WORDS } from '../../text/desk/paste.ts';
import { letterDistance } from '../../text/distance.ts';
import { BULLET } from './blocks.ts';

/** How sure a match is: the same words, most of them, or some. */
export type Certainty = 'certain' | 'likely' | 'guessed';

export interface Match {
  /** The index of the activity. */
  readonly activity: number;
  readonly certainty: Certainty;
}

/** Below this, a row is about none of the activities. */
const MIN_LIKENESS = 0.34;

const OWN_WORD_LENGTH = 8;
const OWN_WORD_LIKENESS = 0.4;

export class Matcher {
  private readonly activities: readonly (readonly (readonly string[])[])[];
  /** How many activities have each stem. */
  private readonly counts = new Map<string, number>();

  constructor(activities: readonly Pick<Activity, 'text' | 'changes'>[]) {
    // An activity is known by each wording that it has had.
    this.activities = activities.map(({ text, changes }) => {
      const wordings = [
        text,
        ...changes.flatMap((change) => (change.kind === 'reworded' ? (change.text ?? []) : [])),
      ];
      return wordings.map(stemsOf);
    });
    for (const wordings of this.activities) {
      for (const stem of new Set(wordings.flat())) this.counts.set(stem, (this.counts.get(stem) ?? 0) + 1);
    }
  }

  /** Returns how like a text is to each activity, from 0 to 1. */
  likenesses(text: string): readonly number[] {
    const stems = stemsOf(text);
    return this.activities.map((wordings) =>
      Math.max(...wordings.map((wording) => this.likeness(stems, wording))),
    );
  }

  /**
   * Returns the activity of each text. No activity has two texts, and the whole is as like as it can be. `bonus` adds to the
   * likeness of a text and an activity that are like already.
   */
  assigned(
    texts: readonly string[],
    bonus: (text: number, activity: number) => number = () => 0,
  ): readonly (Match | undefined)[] {
    const table = texts.map((text, row) =>
      this.likenesses(text).map((likeness, at) =>
        likeness < MIN_LIKENESS ? 0 : Math.min(1, likeness + bonus(row, at)),
      ),
    );
    const matches: (Match | undefined)[] = texts.map(() => undefined);
    if (table.length === 0 || this.activities.length === 0) return matches;
    // Squared, so that a perfect match is not traded for two poor ones.
    for (const [row, at] of munkres(table.map((scores) => scores.map((score) => 1 - score * score)))) {
      const scores = table[row]!;
      const score = scores[at]!;
      if (score === 0) continue;
      const second = Math.max(0, ...scores.filter((_, other) => other !== at));
      matches[row] = { activity: at, certainty: certaintyOf(score, score - second) };
    }
    return matches;
  }

  /** Mostly whether the words of the text are in the activity: rows are shortened more often than they are lengthened. */
  private likeness(stems: readonly string[], activity: readonly string[]): number {
    if (stems.length === 0 || activity.length === 0) return 0;
    const precision = this.coverage(stems, activity);
    const recall = this.coverage(activity, stems);
    const likeness = 0.65 * precision + 0.35 * recall;
    return this.hasOwnWord(stems, activity) ? Math.max(likeness, OWN_WORD_LIKENESS) : likeness;
  }

  /** Returns whether a text, however long, has a long word that only this activity has. */
  private hasOwnWord(stems: readonly string[], activity: readonly string[]): boolean {
    return activity
      .filter((stem) => stem.length >= OWN_WORD_LENGTH && this.counts.get(stem) === 1)
      .some((stem) =>
        stems.some((other) => other.length >= OWN_WORD_LENGTH && wordLikeness(stem, other) > 0),
      );
  }

  /** Returns how much of the weight of some words is found among others. */
  private coverage(words: readonly string[], others: readonly string[]): number {
    let [found, all] = [0, 0];
    for (const word of words) {
      const weight = this.weight(word);
      all += weight;
      found += weight * Math.max(...others.map((other) => wordLikeness(word, other)));
    }
    return all === 0 ? 0 : found / all;
  }

  /** Words that few activities have say most. */
  private weight(stem: string): number {
    return Math.log(1 + (this.activities.length + 1) / (this.counts.get(stem) ?? 1));
  }
}

function certaintyOf(score: number, margin: number): Certainty {
  if (score >= 0.75 && margin >= 0.15) return 'certain';
  return score >= 0.5 && margin >= 0.08 ? 'likely' : 'guessed';
}

/** "1.2" before an activity. */
const NUMBERING = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+/;

function stemsOf(text: string): readonly string[] {
  const words = wordsOf(text.replace(BULLET, '').replace(NUMBERING, '')).map((word) =>
    word.toLocaleLowerCase('sv'),
  );
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return [...new Set((telling.length > 0 ? telling : words).map((word) => fold(stemOf(word))))];
}

/** Returns how like two stems are: equal, a part of a compound, or misspelt. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // The last part of a compound says what it is, and the first only of what kind.
  if (short.length >= 4 && long.endsWith(short)) return 0.9;
  if (short.length >= 4 && long.startsWith(short)) return DERIVED.test(long.slice(short.length)) ? 0.9 : 0.7;
  const allowed = short.length >= 9 ? 2 : short.length >= 5 ? 1 : 0;
  if (allowed === 0 || long.length - short.length > allowed || /\d/.test(a + b)) return 0;
  return letterDistance(a, b) <= allowed ? 0.8 : 0;
}

/** "Utbildning" of "utbilda". */
const DERIVED = /^(?:ning|ningen|ningar|ande|are|ad|at|as|ats|else|t|ts|s)$/;

/**
 * What an agreement without `uppföljs` was taken to mean while that was guessed: the line that says so, for whoever wants to
 * keep it. Nothing is owed under an agreement that does not say how often it is followed up.
 */
import type { Agreement, CitizenPromise } from '../../domain/model.ts';
import { belongsTo } from '../../domain/catalog.ts';
import { periodsPerYear, RHYTHMS, type Rhythm } from '../../domain/period.ts';
import { RHYTHM_TEXT } from '../../text/period.ts';
import { isFields } from '../formats/layout.ts';
import { LAYOUTS } from '../schema/file-kinds.ts';
import { agreementPath } from '../source/file-tree.ts';
import { readMarkdown, writeMarkdown } from './file-text.ts';

/** The practice of the police, where no report shows another. */
const DEFAULT_RHYTHM: Rhythm = 'third';

/** From the shortest periods to the longest. */
const FINEST_FIRST = [...RHYTHMS].sort((a, b) => rank(b) - rank(a));

function rank(rhythm: Rhythm): number {
  return rhythm === 'term' ? 0 : periodsPerYear(rhythm);
}

/** An agreement that does not say how often it is followed up, and the word that would keep what was guessed before. */
export interface KeptRhythm {
  /** From the content folder. */
  readonly path: string;
  readonly word: string;
}

/** The agreements without `uppföljs`, each with the finest rhythm that its reports show. */
export function keptRhythms(
  agreements: readonly Agreement[],
  promises: readonly CitizenPromise[],
): readonly KeptRhythm[] {
  return agreements
    .filter(({ rhythm }) => rhythm === undefined)
    .map((agreement) => {
      const { municipality, year, name } = agreement;
      const shown = promises
        .filter((promise) => belongsTo(promise, agreement))
        .flatMap(({ reports }) => reports)
        .map(({ period }) => ('rhythm' in period.name ? period.name.rhythm : 'term'));
      const rhythm =
        shown.length === 0 ? DEFAULT_RHYTHM : (FINEST_FIRST.find((one) => shown.includes(one)) ?? 'term');
      const path = agreementPath({ municipality, year, agreement: name });
      return { path, word: RHYTHM_TEXT[rhythm].written };
    });
}

/** The file of an agreement with the word in its field `uppföljs`, and all else as it was typed. */
export function withRhythm(text: string, word: string): string {
  const { fields, body } = readMarkdown(text);
  return writeMarkdown(
    { fields: { ...(isFields(fields) && fields), uppföljs: word }, body },
    LAYOUTS.avtal,
    text,
  );
}

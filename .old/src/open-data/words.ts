/** The words of columns that have the editors' own words: those of the files' closed lists. */
import type { TargetKind } from '../domain/model.ts';
import { RHYTHMS, type PeriodKind } from '../domain/period.ts';
import type { Quantity } from '../domain/quantity.ts';
import { BOUNDS, TARGET_BOUNDS, TARGET_CHANGES } from '../content/formats/number-words.ts';
import { RHYTHM_TEXT } from '../text/period.ts';
import { REST_WORD } from '../text/open-data/values.ts';

type Words<Value extends string> = Readonly<Record<Value, string>>;

/** From a table of domain values by word. */
function inverse<Word extends string, Value extends string>(table: Readonly<Record<Word, Value>>) {
  return Object.fromEntries(Object.entries(table).map(([word, value]) => [value, word])) as Record<
    Value,
    Word
  >;
}

/** The fields of a number in a file that have no bound. */
const BETWEEN = 'mellan';
const SOME = 'något';

export const QUANTITY_WORDS: Words<Quantity['kind']> = { ...inverse(BOUNDS), between: BETWEEN, some: SOME };

export const TARGET_WORDS: Words<TargetKind> = {
  ...inverse(TARGET_BOUNDS),
  between: BETWEEN,
  ...inverse(TARGET_CHANGES),
};

export const PERIOD_WORDS = {
  ...Object.fromEntries(RHYTHMS.map((rhythm) => [rhythm, RHYTHM_TEXT[rhythm].written])),
  rest: REST_WORD,
} as Words<PeriodKind>;

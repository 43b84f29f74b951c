/** The promised number, as one text or in fields. */
import * as z from 'zod/mini';
import type { Target } from '../../domain/model.ts';
import { MONTHS } from '../../text/date.ts';
import * as words from '../../text/fields/promise.ts';
import * as messages from '../../text/problems.ts';
import type { FieldTraits } from '../formats/layout.ts';
import { SCOPES, TARGET_BOUNDS, TARGET_CHANGES } from '../formats/number-words.ts';
import { CHANGE_FORMAT, TARGET_FORMAT } from '../formats/quantity.ts';
import { complete } from '../formats/without-undefined.ts';
import {
  about,
  addProblem,
  choice,
  crossField,
  described,
  documentDate,
  number,
  plainNumber,
  textIn,
  transformed,
  type FieldDetails,
} from './field.ts';
import type { FieldText } from '../../text/fields/field-text.ts';

const BOUNDS = Object.keys(TARGET_BOUNDS) as (keyof typeof TARGET_BOUNDS)[];
const CHANGES = Object.keys(TARGET_CHANGES) as (keyof typeof TARGET_CHANGES)[];
const TARGET_KEYS = [...BOUNDS, 'mellan', ...CHANGES] as const;

/** The size of a change, as a number or a percentage of the baseline. */
const change = (words: FieldText, details: FieldDetails) =>
  transformed(described(z.union([plainNumber(), textIn(CHANGE_FORMAT)]), about(words, details)), (written) =>
    typeof written === 'number' ? { value: written, isPercent: false } : CHANGE_FORMAT.parse(written)!,
  );

const MONTH_NUMBERS: Readonly<Record<number, string>> = Object.fromEntries(
  MONTHS.map((name, index) => [index + 1, name]),
);

const inFields = transformed(
  described(
    z
      .strictObject({
        minst: z.optional(number(words.TARGET.minst, { examples: [10] })),
        högst: z.optional(number(words.TARGET.högst, { examples: [5] })),
        exakt: z.optional(number(words.TARGET.exakt, { examples: [4] })),
        mellan: z.optional(
          described(
            z.tuple([
              number(words.TARGET.mellan.item, { examples: [5] }),
              number(words.TARGET.mellan.last, { examples: [8] }),
            ]),
            about(words.TARGET.mellan, { examples: [[5, 8]] }),
          ),
        ),
        minska_med: z.optional(change(words.TARGET.minska_med, { examples: ['25 %'] })),
        öka_med: z.optional(change(words.TARGET.öka_med, { examples: [10] })),
        /** What the number applies to. */
        per: z.optional(choice(SCOPES, words.TARGET.per, { examples: ['år'] })),
        senast: z.optional(
          documentDate(words.TARGET.senast, {
            time: 'ahead',
            isOfItsYear: true,
            examples: ['2018-06'],
          }),
        ),
        undantag: z.optional(
          described(
            z
              .array(choice(MONTH_NUMBERS, words.TARGET.undantag.item, { examples: ['juli'] }))
              .check(z.minLength(1)),
            about(words.TARGET.undantag, { examples: [['juni', 'juli', 'augusti']] }),
          ),
        ),
      })
      .check(
        crossField((fields, context) => {
          const given = TARGET_KEYS.filter((key) => fields[key] !== undefined);
          if (given.length !== 1)
            addProblem(context, [], messages.oneOf(messages.NUMBER_GROUPS.target, TARGET_KEYS, given.length));
          if (fields.mellan && fields.mellan[0] > fields.mellan[1]) {
            addProblem(context, ['mellan'], messages.betweenReversed());
          }
          for (const key of CHANGES) {
            if ((fields[key]?.value ?? 0) < 0) addProblem(context, [key], messages.negativeChange(key));
          }
          if (fields.senast !== undefined && fields.per !== undefined && fields.per !== 'term') {
            addProblem(context, ['senast'], messages.byWithScope());
          }
        }),
      ),
    { isOneLine: true } satisfies FieldTraits,
  ),
  (fields) => {
    const number = numberOf(fields);
    return complete<Target>({
      kind: number.kind,
      value: number.value,
      max: number.max,
      isPercent: number.isPercent,
      per: fields.per ?? 'term',
      by: fields.senast,
      except: (fields.undantag ?? []).map(Number),
    });
  },
);

type PromisedNumber = Pick<Target, 'kind' | 'value' | 'max' | 'isPercent'>;

type NumberFields = { readonly [key in keyof typeof TARGET_BOUNDS]?: number | undefined } & {
  readonly [key in keyof typeof TARGET_CHANGES]?: { value: number; isPercent: boolean } | undefined;
} & { readonly mellan?: readonly [number, number] | undefined };

function numberOf(fields: NumberFields): PromisedNumber {
  for (const bound of BOUNDS) {
    const value = fields[bound];
    if (value !== undefined) return { kind: TARGET_BOUNDS[bound], value };
  }
  for (const key of CHANGES) {
    const { value, isPercent } = fields[key] ?? {};
    if (value !== undefined) return { kind: TARGET_CHANGES[key], value, ...(isPercent && { isPercent }) };
  }
  // Also runs when other fields are invalid.
  const [value, max] = fields.mellan ?? [0, 0];
  return { kind: 'between', value, max };
}

/** The target of a measure or an effect. */
export const targetSchema = described(
  z.union([
    transformed(textIn(TARGET_FORMAT), (text) => inFields.parse(TARGET_FORMAT.parse(text))),
    inFields,
  ]),
  about(words.MEASURE.mål, { typed: 'target', examples: ['minst 10', { minst: 10, per: 'år' }] }),
);

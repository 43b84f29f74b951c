/** The tables of effects that are measured. */
import { promiseAddress, yearAddress } from '../../domain/address.ts';
import { anchor } from '../../domain/anchor.ts';
import { judgeEffect, type EffectJudgement } from '../../domain/effect.ts';
import type { CitizenPromise, EffectMeasure, EffectValue } from '../../domain/model.ts';
import { BETTER } from '../../content/schema/measure.ts';
import { EFFECT_VALUES, EFFECTS } from '../../text/open-data/promise-tables.ts';
import { COMPARISON_WORDS, EFFECT_STATE_WORDS } from '../../text/open-data/values.ts';
import { choice, id, integer, number, required, text, yearTable } from '../column.ts';
import {
  agreementKey,
  baseline,
  ordinal,
  shownAt,
  target,
  when,
  year,
  type OfAgreement,
} from '../shared-columns.ts';
import type { YearSource } from '../source.ts';

type EffectRow = OfAgreement & {
  /** Absent where it is the agreement's. */
  readonly promise?: CitizenPromise;
  readonly effect: EffectMeasure;
  readonly judgement: EffectJudgement;
};

function effectsIn(source: YearSource): readonly EffectRow[] {
  return source.year.agreements.flatMap(({ agreement, promises }) => {
    const rowsOf = (effects: readonly EffectMeasure[], promise?: CitizenPromise) =>
      effects.map((effect) => ({
        source,
        agreement,
        ...(promise && { promise }),
        effect,
        judgement: judgeEffect(effect, (promise ?? agreement).term, source.today),
      }));
    return [
      ...rowsOf(agreement.effects),
      ...promises.flatMap(({ promise }) => rowsOf(promise.effects, promise)),
    ];
  });
}

const effectKey = {
  ...year,
  ...agreementKey,
  lofte: id<EffectRow>(({ promise }) => promise?.id),
  effekt: required(id<EffectRow>(({ effect }) => effect.id)),
};

const shown = shownAt<EffectRow>(({ source, promise }) =>
  promise ? `${promiseAddress(promise)}#${anchor('effekt')}` : yearAddress(source.year.key),
);

export const effects = yearTable<EffectRow, typeof EFFECTS>('effekter', EFFECTS, {
  key: ['kommun', 'ar', 'avtal', 'lofte', 'effekt'],
  rowsOf: effectsIn,
  columns: {
    ...effectKey,
    namn: required(text(({ effect }) => effect.name)),
    enhet: required(text(({ effect }) => effect.unit)),
    battre: required(choice(BETTER, ({ effect }) => effect.better)),
    kalla: id(({ effect }) => effect.source),
    ...baseline(({ effect }) => effect.baseline),
    ...target(
      ({ effect }) => effect.target,
      // A level, whose percentages are no part of a number of things.
      ({ effect: { unit } }) => ({ unit: { one: unit, many: unit }, counting: 'level' }),
    ),
    senaste_varde: number(({ judgement }) => judgement.figure?.value),
    senaste_datum: when(({ judgement }) => judgement.figure?.date),
    mal_natt: choice(EFFECT_STATE_WORDS, ({ judgement }) => judgement.target?.state),
    mot_utgangslaget: choice(COMPARISON_WORDS, ({ judgement }) => judgement.baseline?.comparison),
    ...shown,
  },
});

type ValueRow = EffectRow & { readonly value: EffectValue; readonly ordinal: number };

export const effectValues = yearTable<ValueRow, typeof EFFECT_VALUES>('effektvarden', EFFECT_VALUES, {
  key: ['kommun', 'ar', 'avtal', 'lofte', 'effekt', 'nr'],
  rowsOf: (source) =>
    effectsIn(source).flatMap((row) =>
      row.effect.values.map((value, index) => ({ ...row, value, ordinal: index + 1 })),
    ),
  columns: {
    ...effectKey,
    nr: ordinal,
    datum: required(when(({ value }) => value.date)),
    varde: required(number(({ value }) => value.value)),
    antal_svar: integer(({ value }) => value.n),
    grupp: text(({ value }) => value.group),
    kalla: id(({ value }) => value.source),
    ...shown,
  },
});

/** A measured effect, with its values over the years in which the promise was renewed. */
import type { ApproximateDay, Day } from '../../domain/day.ts';
import type { Agreement, CitizenPromise, EffectMeasure, EffectValue } from '../../domain/model.ts';
import { judgeEffect } from '../../domain/effect.ts';
import type { Term } from '../../domain/period.ts';
import { approximateText, dateLines } from '../../text/date.ts';
import { figure } from '../../text/number.ts';
import * as wording from '../../text/effect.ts';
import { promiseAddress } from '../../domain/address.ts';
import { agreementOf } from '../agreement-year.ts';
import { dayOf, renewedBy, type Site } from '../site.ts';
import { effectChart, type EffectChartView } from './effect-chart.ts';
import { sourceTitle } from './source.ts';

export interface EffectView {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  /** The target and the figure before, in sentences. */
  readonly goals: readonly string[];
  /** The oldest first. */
  readonly rows: readonly EffectRowView[];
  readonly hasGroups: boolean;
  /** If a group was measured more than once, so that there is a line to draw. */
  readonly chart?: EffectChartView & { readonly name: string };
}

export interface EffectRowView {
  readonly date: string;
  readonly value: string;
  readonly n: string;
  readonly group: string;
  readonly source: string;
}

interface Measured {
  readonly value: EffectValue;
  readonly source: string;
}

const MS_PER_DAY = 86_400_000;

/** Returns the effects of a promise, including values measured under the promises that it renews. */
export function effectViews(
  site: Site,
  promise: CitizenPromise,
  agreement: Agreement,
): readonly EffectView[] {
  const today = dayOf(site, promise.municipality);
  const earlier = renewedBy(site, promise).flatMap((key) => {
    const past = site.promises.get(promiseAddress(key));
    return past ? [{ promise: past.judged.promise, agreement: agreementOf(past.year, past.judged) }] : [];
  });
  return promise.effects.map((effect) => {
    const measured = [...earlier, { promise, agreement }].flatMap((past) =>
      past.promise.effects
        .filter(({ id, unit }) => id === effect.id && unit === effect.unit)
        .flatMap((own) => valuesOf(own, past.agreement)),
    );
    return effectView(effect, eachOnce(measured), promise.term, today);
  });
}

/** Returns the effects that an agreement measures as a whole. */
export function agreementEffects(agreement: Agreement, today: Day): readonly EffectView[] {
  return agreement.effects.map((effect) =>
    effectView(effect, eachOnce(valuesOf(effect, agreement)), agreement.term, today),
  );
}

function effectView(
  effect: EffectMeasure,
  measured: readonly Measured[],
  term: Term,
  today: Day,
): EffectView {
  const { id, name, unit, better } = effect;
  const hasGroups = measured.some(({ value }) => value.group !== undefined);
  const judged = judgeEffect(effect, term, today);
  const rows = measured.map(({ value: { date, value, n, group }, source }) => ({
    date: approximateText(date),
    value: figure(value),
    n: n === undefined ? '' : figure(n),
    group: group ?? (hasGroups ? wording.EVERYONE : ''),
    source,
  }));
  const chart = effectChart(
    measured.map(({ value: { date, value } }, index) => ({
      at: middleOf(date),
      value,
      date: dateLines(date),
      answers: rows[index]!.n,
      group: rows[index]!.group,
    })),
    judged.target && {
      values: [judged.target.bound.value, judged.target.bound.max].filter((bound) => bound !== undefined),
      label: wording.targetLabel(judged.target.bound),
    },
  );
  return {
    id,
    name,
    unit,
    better: wording.betterText(better),
    goals: wording.effectSentences(unit, judged),
    hasGroups,
    rows,
    ...(chart && {
      chart: { ...chart, name: wording.chartName(name, rows[0]!.date, rows.at(-1)!.date) },
    }),
  };
}

/** The middle of the month or year, in days since 1970, if the day is not known. */
function middleOf({ from, to }: ApproximateDay): number {
  return (Date.parse(from) + Date.parse(to)) / 2 / MS_PER_DAY;
}

function valuesOf({ values, source }: EffectMeasure, agreement: Agreement): readonly Measured[] {
  return values.map((value) => ({
    value,
    source: sourceTitle(value.source ?? source, agreement) ?? '',
  }));
}

/** A later promise may repeat an earlier value, possibly corrected. The last one counts. */
function eachOnce(measured: readonly Measured[]): readonly Measured[] {
  const latest = new Map(
    measured.map((item) => [`${item.value.date.from} ${item.value.date.to} ${item.value.group ?? ''}`, item]),
  );
  return [...latest.values()].sort((a, b) => middleOf(a.value.date) - middleOf(b.value.date));
}

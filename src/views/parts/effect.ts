/** A measured effect, with its values over the years in which the promise was renewed. */
import type { Day } from '../../domain/day.ts';
import type { Agreement, CitizenPromise, EffectMeasure, EffectValue } from '../../domain/model.ts';
import { judgeEffect } from '../../domain/effect.ts';
import type { Term } from '../../domain/period.ts';
import { approximateText } from '../../text/date.ts';
import { figure } from '../../text/number.ts';
import * as wording from '../../text/effect.ts';
import { promiseAddress } from '../../domain/address.ts';
import { agreementOf, renewedBy, type Site } from '../site.ts';
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
  /** True if a group was measured more than once, so that there is a line to draw. */
  readonly isComparable: boolean;
}

export interface EffectRowView {
  readonly date: string;
  readonly value: string;
  readonly n: string;
  readonly group: string;
  readonly source: string;
  readonly point: EffectPoint;
}

export interface EffectPoint {
  /** Days since 1970, so that the distance between points is the time between measurements. */
  readonly at: number;
  readonly value: number;
  readonly sample: string;
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
    return effectView(effect, eachOnce(measured), promise.term, site.today);
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
  const groups = Map.groupBy(measured, ({ value }) => value.group);
  return {
    id,
    name,
    unit,
    better: wording.betterText(better),
    goals: wording.effectSentences(unit, judgeEffect(effect, term, today)),
    hasGroups,
    isComparable: [...groups.values()].some((group) => group.length > 1),
    rows: measured.map(({ value: { date, value, n, group }, source }) => ({
      date: approximateText(date),
      value: figure(value),
      n: n === undefined ? '' : figure(n),
      group: group ?? (hasGroups ? wording.EVERYONE : ''),
      source,
      point: {
        // The middle of the month or year, if the day is not known.
        at: (Date.parse(date.from) + Date.parse(date.to)) / 2 / MS_PER_DAY,
        value,
        sample: n === undefined ? '' : wording.sampleText(n),
      },
    })),
  };
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
  return [...latest.values()].sort((a, b) => (a.value.date.from < b.value.date.from ? -1 : 1));
}

/** What reported numbers come to together. */
import type { Counting, Measure } from './model.ts';
import { BELOW_ZERO, hull, sum, toInterval, union, type Interval } from './quantity.ts';
import { speakerKey } from './speakers.ts';
import type { Addend } from './target.ts';

/** The total of the addends that count, or null where none does. Of several accounts the one that shows least. */
export function totalOf(counting: Counting, addends: readonly Addend[]): Interval | null {
  const totals = accountsOf(addends).flatMap((account) => totalOfOne(counting, account) ?? []);
  return totals.reduce<Interval | null>(
    (least, total) => (least && least.min <= total.min ? least : total),
    null,
  );
}

function totalOfOne(counting: Counting, addends: readonly Addend[]): Interval | null {
  const counted = addends.filter(({ isCounted }) => isCounted);
  if (counted.length === 0) return null;
  const intervals = (some: readonly Addend[]) => some.map(({ quantity }) => toInterval(quantity));
  switch (counting) {
    case 'sum':
      return sum(intervals(counted));
    case 'none':
      return union(intervals(counted));
    case 'latest':
      return sum(intervals(latestFigures(counted)));
    case 'rate':
      return hull(intervals(counted));
    case 'level':
      return levelOf(ofLatestPeriod(counted));
  }
}

/** A level that several have measured at the same time: it may be any of their figures. */
export function levelOf(figures: readonly Addend[]): Interval {
  return hull(figures.map(({ quantity }) => toInterval(quantity, BELOW_ZERO)));
}

/**
 * The accounts that several have given of the same things, each with the figures that no single one of them gave. One where
 * each has counted a share of its own.
 */
export function accountsOf(addends: readonly Addend[]): readonly (readonly Addend[])[] {
  const names = new Set(addends.flatMap(({ account }) => (account ? speakerKey(account) : [])));
  if (names.size < 2) return [addends];
  return [...names].map((name) =>
    addends.filter(({ account }) => account === undefined || speakerKey(account) === name),
  );
}

/** False where accounts of the same things in the same period give different figures. */
export function areAgreed({ counting }: Pick<Measure, 'counting'>, addends: readonly Addend[]): boolean {
  const inAccounts = addends.filter(({ account }) => account !== undefined);
  return [...Map.groupBy(inAccounts, ({ period }) => period.id).values()].every((figures) =>
    areAlike(accountsOf(figures).map((account) => totalOfOne(counting, account))),
  );
}

/** False where others give another figure of the same period. */
export function isConfirmed(
  { counting }: Pick<Measure, 'counting'>,
  own: readonly Addend[],
  others: readonly Addend[],
): boolean {
  return [...Map.groupBy(others, ({ period }) => period.id)].every(([id, figures]) => {
    const total = totalOf(
      counting,
      own.filter(({ period }) => period.id === id),
    );
    return total === null || areAlike([total, totalOf(counting, figures)]);
  });
}

function areAlike(totals: readonly (Interval | null)[]): boolean {
  return new Set(totals.map((total) => `${total?.min} ${total?.max}`)).size <= 1;
}

/**
 * The latest cumulative figures: a joint one, or the latest of each party where they keep counts of their own. "Some", without
 * a number, replaces no count.
 */
function latestFigures(addends: readonly Addend[]): readonly Addend[] {
  const counts = addends.filter(({ quantity }) => quantity.kind !== 'some');
  const figures = counts.length > 0 ? counts : addends;
  const latest = ofLatestPeriod(figures);
  if (latest.some(({ party }) => party === undefined)) return latest;
  const parties = new Set(figures.flatMap(({ party }) => party ?? []));
  return [...parties].flatMap((party) => ofLatestPeriod(figures.filter((addend) => addend.party === party)));
}

/** Given at least one addend. */
export function ofLatestPeriod(addends: readonly Addend[]): readonly Addend[] {
  const latest = addends.reduce((a, b) => (b.period.to >= a.period.to ? b : a)).period;
  return addends.filter(({ period }) => period.id === latest.id);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { about, atLeast, atMost, between, exact, some } from '../../tests/examples.ts';
import { isExact, sum, toInterval, union, type Interval, type Quantity } from './quantity.ts';

describe('what a number means', () => {
  test.each<[string, Quantity, number, number]>([
    ['8 is eight', exact(8), 8, 8],
    ['nought is nought', exact(0), 0, 0],
    ['minst 8 is eight or more', atLeast(8), 8, Infinity],
    ['högst 5 is none to five', atMost(5), 0, 5],
    ['mellan 10 och 15 is what it says', between(10, 15), 10, 15],
    ['cirka 100 is 80 to 120', about(100), 80, 120],
    ['cirka 3 is 2,4 to 3,6', about(3), 2.4, 3.6],
    ['cirka 1,1 has no stray decimals', about(1.1), 0.88, 1.32],
    ['något is one or more', some, 1, Infinity],
  ])('%s', (_, quantity, min, max) => {
    expect(toInterval(quantity)).toEqual({ min, max });
  });

  test('only a number without a reservation is exact', () => {
    expect([exact(8), between(3, 3), atMost(0)].map((quantity) => isExact(toInterval(quantity)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      [atLeast(8), about(8), some, between(1, 2)].some((quantity) => isExact(toInterval(quantity))),
    ).toBe(false);
  });
});

describe('adding up', () => {
  test.each<[string, Quantity[], number, number]>([
    ['minst 8 + minst 5 + minst 5 = minst 18', [atLeast(8), atLeast(5), atLeast(5)], 18, Infinity],
    ['minst 8 + 3 + 6 = minst 17', [atLeast(8), exact(3), exact(6)], 17, Infinity],
    ['cirka 100 + 20 = 100 till 140', [about(100), exact(20)], 100, 140],
    ['högst 5 + mellan 1 och 2 = 1 till 7', [atMost(5), between(1, 2)], 1, 7],
    ['0,1 + 0,2 = 0,3 timmar', [exact(0.1), exact(0.2)], 0.3, 0.3],
    ['nothing = 0', [], 0, 0],
  ])('%s', (_, quantities, min, max) => {
    expect(sum(quantities.map(toInterval))).toEqual({ min, max });
  });

  test.each<[string, Quantity[], number, number]>([
    ['40 and 25 persons are 40 to 65', [exact(40), exact(25)], 40, 65],
    ['minst 10 and 25 persons are 25 or more', [atLeast(10), exact(25)], 25, Infinity],
    ['one count is itself', [about(50)], 40, 60],
  ])('what may overlap: %s', (_, quantities, min, max) => {
    expect(union(quantities.map(toInterval))).toEqual({ min, max });
  });
});

const numbers = fc.integer({ min: 0, max: 4000 });
const intervals: fc.Arbitrary<Interval> = fc.oneof(
  fc.tuple(numbers, numbers).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  numbers.map((min) => ({ min, max: Infinity })),
);
const lists = fc.array(intervals, { maxLength: 6 });

describe('laws of intervals', () => {
  test('the order does not matter', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const turned = [...list].reverse();
        expect(sum(turned)).toEqual(sum(list));
        expect(union(turned)).toEqual(union(list));
      }),
    );
  });

  test('adding up in parts gives the same', () => {
    fc.assert(
      fc.property(lists, lists, (some, others) => {
        expect(sum([sum(some), sum(others)])).toEqual(sum([...some, ...others]));
        expect(union([union(some), union(others)])).toEqual(union([...some, ...others]));
      }),
    );
  });

  test('adding nothing changes nothing', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(sum([...list, { min: 0, max: 0 }])).toEqual(sum(list));
        expect(union([...list, { min: 0, max: 0 }])).toEqual(union(list));
      }),
    );
  });

  test('exact numbers agree with plain arithmetic', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 12 }), (tenths) => {
        const total = tenths.reduce((a, b) => a + b, 0) / 10;
        expect(sum(tenths.map((tenth) => toInterval(exact(tenth / 10))))).toEqual({ min: total, max: total });
      }),
    );
  });

  test('every interval begins no later than it ends, and sums and unions keep that', () => {
    fc.assert(
      fc.property(lists, (list) => {
        for (const { min, max } of [sum(list), union(list)]) expect(min).toBeLessThanOrEqual(max);
      }),
    );
  });

  test('what may overlap is never more than the sum, nor less than the largest count', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(union(list).max).toBe(sum(list).max);
        expect(union(list).min).toBeLessThanOrEqual(sum(list).min);
        for (const { min } of list) expect(union(list).min).toBeGreaterThanOrEqual(min);
      }),
    );
  });

  test('any numbers that the intervals allow add up to one that the sum allows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(intervals, fc.nat({ max: 100 })), { maxLength: 6 }), (list) => {
        const total = sum(list.map(([interval]) => interval));
        const chosen = list.reduce((all, [{ min, max }, more]) => all + Math.min(min + more, max), 0);
        expect(chosen).toBeGreaterThanOrEqual(total.min);
        expect(chosen).toBeLessThanOrEqual(total.max);
      }),
    );
  });
});

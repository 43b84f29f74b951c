import { expect, test } from 'vitest';
import { inProportion, movedApart } from './spacing.ts';

const labels = (...middles: readonly number[]) => middles.map((at) => ({ at, size: 10 }));

test.each([
  ['labels with room stay where they are', labels(10, 30, 50), [10, 30, 50]],
  ['two in the same place are moved as far each', labels(50, 50), [45, 55]],
  ['a crowd is spread around its middle, and the others stay', labels(50, 52, 54, 90), [42, 52, 62, 90]],
  ['their order does not depend on the order in which they come', labels(54, 50, 52), [62, 42, 52]],
  ['none goes above the top', labels(2, 3), [5, 15]],
  ['none goes below the bottom', labels(98, 99), [85, 95]],
  [
    'a tall label takes more room',
    [
      { at: 50, size: 30 },
      { at: 50, size: 10 },
    ],
    [40, 60],
  ],
  ['a single one needs none', labels(40), [40]],
  ['none at all is none', [], []],
])('%s', (_, items, expected) => {
  expect(movedApart(items, 0, 100)).toEqual(expected);
});

test.each([
  ['dates are as far apart as in time', [0, 100, 400], 10, 80, [0, 20, 80]],
  [
    'two that are close have room for their names, which the others leave them',
    [0, 10, 200],
    30,
    130,
    [0, 30, 130],
  ],
  ['more than there is room for take more', [0, 1, 2], 50, 60, [0, 50, 100]],
  ['a single date is the first', [7], 50, 60, [0]],
])('%s', (_, numbers, least, width, expected) => {
  expect(inProportion(numbers, least, width)).toEqual(expected);
});

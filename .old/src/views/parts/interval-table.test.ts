import { expect, test } from 'vitest';
import { intervalExamples } from './interval-table.ts';

test('a number of each kind is read as the rules read it', () => {
  expect(intervalExamples().map(({ written, read }) => [written, read])).toEqual([
    ['”8”', 'precis 8'],
    ['”minst 8”', '8 eller fler'],
    ['”högst 5”', 'mellan 0 och 5'],
    ['”10–15”', 'mellan 10 och 15'],
    ['”cirka 100”', 'mellan 80 och 120'],
    ['det hände, utan antal', '1 eller fler'],
  ]);
});

import { describe, expect, test } from 'vitest';
import { yearSpan } from '../../domain/day.ts';
import { anAgreement } from '../../../tests/examples.ts';
import { listedSource, sourcesPointedAt, sourceTitle, sourceView } from './source.ts';

const agreement = anAgreement({
  sources: [
    { id: 'lofte', title: 'Medborgarlöfte 2017' },
    {
      id: 'enkat',
      title: 'Trygghetsmätning',
      publisher: 'Polisen',
      date: yearSpan(2016),
      address: '/enkat.pdf',
    },
  ],
});

describe('the sources of a page', () => {
  test.each([
    [
      'are those that it points to, in the order of the agreement',
      ['enkat', undefined, 'lofte'],
      ['lofte', 'enkat'],
    ],
    ['are those alone', ['enkat'], ['enkat']],
    ['are all of them where it points to none', [undefined], ['lofte', 'enkat']],
  ])('%s', (_, ids, expected) => {
    expect(sourcesPointedAt(ids, agreement).map(({ id }) => id)).toEqual(expected);
  });
});

test('a source is told with its publisher and date, where they are known', () => {
  expect(agreement.sources.map(sourceView)).toEqual([
    { id: 'lofte', title: 'Medborgarlöfte 2017', detail: '' },
    { id: 'enkat', title: 'Trygghetsmätning', address: '/enkat.pdf', detail: 'Polisen, 2016' },
  ]);
});

test('a source is named by its id', () => {
  expect(sourceTitle('enkat', agreement)).toBe('Trygghetsmätning');
  expect(sourceTitle('okand', agreement)).toBeUndefined();
});

test('a document on the site is told with its kind, size and hash on the page of the agreement', () => {
  const source = {
    id: 'lofte',
    title: 'Medborgarlöfte 2017',
    address: '/lofte.pdf',
    file: { bytes: 184_320, sha256: 'ab12' },
  };
  expect(listedSource(source)).toMatchObject({ detail: 'PDF, 184 kB', sha256: 'ab12' });
  expect(sourceView(source)).toMatchObject({ detail: '' });
});

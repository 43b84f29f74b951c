import { describe, expect, test } from 'vitest';
import { WRITTEN } from '../../../tests/fixtures.ts';
import { valuesIn, type Fields } from '../formats/layout.ts';
import { parseFields } from '../parse/front-matter.ts';
import { FILE_SCHEMAS, kindOf, LAYOUTS } from '../schema/file-kinds.ts';
import { splitMarkdown } from '../source/source-file.ts';
import { readMarkdown } from './file-text.ts';
import { renewed } from './renewal.ts';
import { scaffold } from './scaffold.ts';

describe('every promise', () => {
  test.each(WRITTEN.filter(({ path }) => kindOf(path) === 'lofte'))(
    'at $path is valid when it is renewed, and refers to no source of the old agreement',
    ({ text }) => {
      const fields = renewed(readMarkdown(text).fields as Fields, 2017, 'a');
      const file = splitMarkdown('lofte.md', scaffold('lofte', fields));
      expect('problem' in file ? file.problem : parseFields(file, FILE_SCHEMAS.lofte)).toHaveProperty('data');
      const sources = valuesIn(fields, LAYOUTS.lofte).filter(({ layout }) => layout.references === 'source');
      expect(sources).toEqual([]);
    },
  );
});

test('a renewed promise stays in the agreement of the same name, and loses what was due in the old year', () => {
  const fields = {
    titel: 'T',
    avtal: 'centrum',
    till: 2017,
    aktiviteter: [
      {
        id: 'a',
        text: 'A',
        senast: '2017-06',
        mått: [
          { id: 'm', mål: 'minst 80 % senast 2017-10', utgångsläge: { värde: 8, källa: 'enkat-2016' } },
          { id: 'n', mål: { minst: 80, senast: '2017-10' } },
        ],
      },
      { id: 'b', text: 'B', ändringar: [{ ändring: 'utgår', datum: '2017-05-01' }] },
      { id: 'c', text: 'C', ändringar: [{ ändring: 'omformulerad', datum: '2017-05-01', text: 'D' }] },
    ],
  };
  expect(renewed(fields, 2017, 'trygghet')).toEqual({
    titel: 'T',
    avtal: 'centrum',
    förnyar: '2017/trygghet',
    aktiviteter: [
      {
        id: 'a',
        text: 'A',
        mått: [
          { id: 'm', mål: 'minst 80', utgångsläge: { värde: 8 } },
          { id: 'n', mål: { minst: 80 } },
        ],
      },
      { id: 'c', text: 'D' },
    ],
  });
});

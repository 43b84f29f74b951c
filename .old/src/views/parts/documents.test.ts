import { expect, test } from 'vitest';
import { documentLinks } from './documents.ts';

test('each document of a page has its size, and a name that says what it is where it is saved', () => {
  expect(documentLinks('/eksjo/2017/t1/', { pdf: 84_321, archive: 87_600, word: 350 })).toEqual([
    {
      text: 'Ladda ner som PDF, 84 kB',
      address: '/eksjo/2017/t1.pdf',
      name: 'uppfoljning-eksjo-2017-t1.pdf',
    },
    {
      text: 'PDF/A för arkiv, 88 kB',
      address: '/eksjo/2017/t1.arkiv.pdf',
      name: 'uppfoljning-eksjo-2017-t1.arkiv.pdf',
    },
    { text: 'Word, 1 kB', address: '/eksjo/2017/t1.docx', name: 'uppfoljning-eksjo-2017-t1.docx' },
  ]);
});

test('the documents of a year are beside its page', () => {
  const [pdf] = documentLinks('/eksjo/2017/', { pdf: 1000, archive: 1000, word: 1000 });
  expect(pdf).toMatchObject({ address: '/eksjo/2017.pdf', name: 'uppfoljning-eksjo-2017.pdf' });
});

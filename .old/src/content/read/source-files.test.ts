import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anAgreement } from '../../../tests/examples.ts';
import { EKSJO } from '../../../tests/fixtures.ts';
import { publicFolderIn } from '../read.ts';
import { withSourceFiles } from './source-files.ts';

test('a document on the site has the size and the hash of its file, and others have none', async () => {
  const agreement = anAgreement({
    sources: [
      { id: 'fil', title: 'På webbplatsen', address: '/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt' },
      { id: 'annan', title: 'Någon annanstans', address: 'https://www.eksjo.se/lofte.pdf' },
      { id: 'borta', title: 'Finns inte', address: '/kallor/borta.pdf' },
      { id: 'papper', title: 'På papper' },
    ],
  });
  const [found] = await withSourceFiles([agreement], publicFolderIn(EKSJO));
  expect(found!.sources.map(({ id, file }) => [id, file?.bytes])).toEqual([
    ['fil', expect.any(Number)],
    ['annan', undefined],
    ['borta', undefined],
    ['papper', undefined],
  ]);
  expect(found!.sources[0]!.file!.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(await withSourceFiles([agreement], join(publicFolderIn(EKSJO), 'kallor'))).toEqual([agreement]);
});

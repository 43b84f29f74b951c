import { expect, test } from 'vitest';
import { embeddingOf } from './embed.ts';

test('what is embedded lies under an address of its own, and is as high as it has rows', () => {
  const one = embeddingOf('/bjorkhult/2017/torget/', 'Torget', 1);
  expect(one).toMatchObject({ address: '/inbaddat/bjorkhult/2017/torget/', title: 'Torget' });
  expect(embeddingOf('/bjorkhult/2017/torget/', 'Torget', 4).height).toBeGreaterThan(one.height);
});

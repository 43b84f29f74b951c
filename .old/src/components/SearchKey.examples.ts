import type { Examples } from './examples.ts';

export const examples = {
  'the key alone': { props: { address: '/sok/' } },
  'the key with its switch': { props: { address: '/sok/', isDescribed: true } },
} satisfies Examples<{ address: string; isDescribed?: boolean }>;

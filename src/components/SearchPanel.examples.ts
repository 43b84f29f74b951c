import type { Examples } from './examples.ts';

export const examples = {
  'before anything is searched for': { props: { everything: 'alla' } },
} satisfies Examples<{ everything: string }>;

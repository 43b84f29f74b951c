import type { Examples } from './examples.ts';

export const examples = {
  'before a search': { props: { everything: 'alla' } },
} satisfies Examples<{ everything: string }>;

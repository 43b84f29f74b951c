import type { Examples } from './examples.ts';

export const examples = { 'how many outcomes there are': { props: {} } } satisfies Examples<object>;

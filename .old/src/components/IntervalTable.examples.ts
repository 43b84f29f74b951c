import type { Examples } from './examples.ts';

export const examples = { 'a number of each kind': { props: {} } } satisfies Examples<object>;

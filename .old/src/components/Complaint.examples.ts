import type { Examples } from './examples.ts';

export const examples = { 'where to complain': { props: {} } } satisfies Examples<object>;

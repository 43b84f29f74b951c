import type { Examples } from './examples.ts';

export const examples = { 'the script of the search': { props: {} } } satisfies Examples<object>;

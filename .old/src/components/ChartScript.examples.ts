import type { Examples } from './examples.ts';

export const examples = { 'the script of charts': { props: {} } } satisfies Examples<object>;

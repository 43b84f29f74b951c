import type { Examples } from './examples.ts';

export const examples = { 'the script of effects': { props: {} } } satisfies Examples<object>;

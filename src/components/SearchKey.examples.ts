import type { Examples } from './examples.ts';

export const examples = { 'the key with its switch': { props: {} } } satisfies Examples<object>;

import type { Examples } from './examples.ts';

export const examples = { 'every outcome with its rule': { props: {} } } satisfies Examples<object>;

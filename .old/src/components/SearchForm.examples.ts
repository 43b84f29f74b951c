import type { Examples } from './examples.ts';

export const examples = {
  'only the field': { props: {} },
  'something below the field': {
    props: {},
    slot: '<details><summary>Filtrera</summary><p>Val</p></details>',
  },
} satisfies Examples<object>;

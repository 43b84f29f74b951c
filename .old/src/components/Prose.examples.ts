import type { Html } from '../domain/model.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'running text': {
    props: { html: '<p>Bilarna kör <strong>för fort</strong>.</p><ul><li>Skolgatan</li></ul>' },
  },
  'a slot': { props: {}, slot: '<p>En egen sida.</p>' },
} satisfies Examples<{ html?: Html }>;

import type { FactView } from '../views/parts/facts.ts';
import type { Examples } from './examples.ts';

const facts = [
  { label: 'Gäller', text: '2017' },
  { label: 'Plats', text: 'Stora torget och Skolgatan' },
];

export const examples = {
  'two facts': { props: { facts } },
  'facts and another one with a link': {
    props: { facts },
    slot: '<div><dt>Webbplats</dt><dd><a href="https://bjorkhult.example/">bjorkhult.example</a></dd></div>',
  },
} satisfies Examples<{ facts: readonly FactView[] }>;

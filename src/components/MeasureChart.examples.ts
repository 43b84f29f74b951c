import type { Examples } from './examples.ts';

const slot = '<table><tbody><tr><th scope="row">Tertial 1</th><td>8</td></tr></tbody></table>';

export const examples = {
  'bars with a target': { props: { kind: 'bars', target: 10, targetLabel: 'Mål\nminst 10' }, slot },
  'a line': { props: { kind: 'line' }, slot },
} satisfies Examples<{ kind: 'bars' | 'line'; target?: number; targetLabel?: string }>;

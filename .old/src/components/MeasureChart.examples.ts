import type { Examples } from './examples.ts';

const slot = '<table><tbody><tr><th scope="row">Tertial 1</th><td>8</td></tr></tbody></table>';

export const examples = {
  'bars with a target': { props: { target: 10, targetLabel: 'Mål\nminst 10' }, slot },
  'bars without a target': { props: {}, slot },
} satisfies Examples<{ target?: number; targetLabel?: string }>;

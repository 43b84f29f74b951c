import type { ComparisonPageView } from '../views/pages/comparison.ts';
import type { Examples } from './examples.ts';

const address = '/teman/trygghet/';
const years = [
  { text: '2024', address: `${address}#_kommun_bjorkhult_2024` },
  { text: '2023', address: `${address}#_kommun_bjorkhult_2023` },
];
const bjorkhult = { text: 'Björkhult', address: `${address}#_kommun_bjorkhult`, years };
const adala = { text: 'Ådala', address: `${address}#_kommun_adala`, years: [] };

export const examples = {
  'several municipalities': {
    props: { view: { isOfOne: false, themes: [{ text: 'Trygghet', address, parts: [bjorkhult, adala] }] } },
  },
  'the years of one municipality': {
    props: { view: { isOfOne: true, themes: [{ text: 'Trygghet', address, parts: [bjorkhult] }] } },
  },
} satisfies Examples<{ view: Pick<ComparisonPageView, 'themes' | 'isOfOne'> }>;

import type { SeriesView } from '../views/parts/series.ts';
import type { Examples } from './examples.ts';

export const series: SeriesView = {
  caption: 'Kontroller per period och sammanlagt, mål: minst 10 kontroller',
  unit: 'kontroller',
  rows: [
    { period: 'Tertial 1', value: 'minst 8' },
    { period: 'Tertial 2', value: 'utan antal' },
    { period: 'Tertial 3', value: '5' },
  ],
  points: [
    { value: 8, before: 0, isOpen: true, label: 'minst 8', part: '' },
    { value: null, before: 8, isOpen: true, label: 'inget antal', part: '' },
    { value: 5, before: 8, isOpen: true, label: 'minst 13', part: '5' },
  ],
  target: { value: 10, label: 'minst 10' },
};

const { target: _target, ...untargeted } = series;

export const examples = {
  'numbers to add up, with a target': { props: { series } },
  'numbers without a target': { props: { series: { ...untargeted, caption: 'Kontroller per period' } } },
} satisfies Examples<{ series: SeriesView }>;

import type { BarsView } from '../views/parts/bars.ts';
import type { Examples } from './examples.ts';

export const bars: BarsView = {
  segments: [
    { start: 0, size: 40, label: 'minst 8', isOpen: true },
    { start: 40, size: 25, label: '5', isOpen: false },
    { start: 65, size: 2, label: '', isOpen: false },
  ],
  target: { at: 50, label: 'mål 10', anchor: 'middle' },
};

export const examples = {
  'a lower bound, an exact number and a target': { props: { bars, id: 'kontroller-0' } },
  'one measure of several, without a target': {
    props: { bars: { segments: bars.segments }, label: 'Kontroller', id: 'kontroller-1' },
  },
  'a target at the edge': {
    props: { bars: { ...bars, target: { at: 92, label: 'mål 1 000', anchor: 'end' } }, id: 'kontroller-2' },
  },
} satisfies Examples<{ bars: BarsView; label?: string; id: string }>;

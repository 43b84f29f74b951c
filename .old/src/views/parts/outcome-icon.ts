/** The icon of each outcome, in a square of 20 units. They differ in shape, so that they can be told apart in grey and at 16 px. */
import type { Outcome } from '../../domain/outcome.ts';

/** How a shape is drawn, where it is not a plain line. */
export type IconLook = 'fill' | 'knock' | 'faint' | 'arc' | 'dashed';

/** A circle around the middle, or a path. */
export type IconShape = ({ readonly radius: number } | { readonly path: string }) & {
  readonly look?: IconLook;
};

export const OUTCOME_ICONS: Readonly<Record<Outcome, readonly IconShape[]>> = {
  met: [
    { radius: 9, look: 'fill' },
    { path: 'm5.6 10.3 3 3 5.8-6.3', look: 'knock' },
  ],
  partly: [{ radius: 8 }, { path: 'M10 2a8 8 0 0 1 0 16z', look: 'fill' }],
  'not-met': [{ radius: 8 }, { path: 'm6.8 6.8 6.4 6.4m0-6.4-6.4 6.4' }],
  ongoing: [
    { radius: 8, look: 'faint' },
    { path: 'M10 2a8 8 0 0 1 8 8', look: 'arc' },
  ],
  'no-need': [{ radius: 8 }, { radius: 2.4, look: 'fill' }],
  'not-reported': [{ radius: 8, look: 'dashed' }],
  'not-assessable': [{ radius: 8, look: 'dashed' }, { path: 'M6.3 10h7.4' }],
};

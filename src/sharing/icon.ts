/** The icon of an outcome as a picture of its own, for what is drawn without a browser. */
import type { Outcome } from '../domain/outcome.ts';
import type { Hex } from '../colour/tokens.ts';
import { OUTCOME_ICONS, type IconLook } from '../views/parts/outcome-icon.ts';

/** Returns an SVG in these colours. */
export function iconSvg(outcome: Outcome, ink: Hex, paper: Hex): string {
  const looks: Readonly<Record<IconLook | 'line', string>> = {
    line: `fill="none" stroke="${ink}" stroke-width="2"`,
    fill: `fill="${ink}"`,
    knock: `fill="none" stroke="${paper}" stroke-width="2.2"`,
    faint: `fill="none" stroke="${ink}" stroke-width="2" stroke-opacity="0.35"`,
    arc: `fill="none" stroke="${ink}" stroke-width="3"`,
    dashed: `fill="none" stroke="${ink}" stroke-width="2" stroke-dasharray="3 2.6"`,
  };
  const shapes = OUTCOME_ICONS[outcome].map((shape) => {
    const look = looks[shape.look ?? 'line'];
    return 'path' in shape
      ? `<path d="${shape.path}" ${look}/>`
      : `<circle cx="10" cy="10" r="${shape.radius}" ${look}/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${shapes.join('')}</svg>`;
}

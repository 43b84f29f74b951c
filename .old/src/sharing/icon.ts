/** The icon of an outcome as a picture of its own. */
import { OUTCOMES, type Outcome } from '../domain/outcome.ts';
import { OUTCOME_ICONS, type IconLook } from '../views/parts/outcome-icon.ts';

/** Returns an SVG in these colours. */
export function iconSvg(outcome: Outcome, ink: string, paper: string): string {
  const looks: Readonly<Record<IconLook, string>> = {
    fill: ` fill="${ink}" stroke="none"`,
    knock: ` stroke="${paper}" stroke-width="2.2"`,
    faint: ' stroke-opacity="0.35"',
    arc: ' stroke-width="3"',
    dashed: ' stroke-dasharray="3 2.6"',
  };
  const shapes = OUTCOME_ICONS[outcome].map((shape) => {
    const look = shape.look ? looks[shape.look] : '';
    return 'path' in shape
      ? `<path d="${shape.path}"${look}/>`
      : `<circle cx="10" cy="10" r="${shape.radius}"${look}/>`;
  });
  const line = `fill="none" stroke="${ink}" stroke-width="2"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" ${line}>${shapes.join('')}</svg>`;
}

/**
 * Returns `styles/marks.css`: the shapes of outcomes as masks, so that pages name a shape instead of drawing it each time. A mask
 * shows its white and hides its black.
 */
export function marksStylesheet(): string {
  const shapes = OUTCOMES.map((outcome) => {
    const svg = iconSvg(outcome, '#fff', '#000').replaceAll('"', "'");
    const address = svg.replace(/[<>#]/g, (character) => encodeURIComponent(character));
    return `[data-outcome='${outcome}'] {\n  --mark: url("data:image/svg+xml,${address}");\n}\n`;
  });
  return [MARKS, ...shapes].join('\n');
}

const MARKS = `/* Generated from views/parts/outcome-icon.ts. After a change there, see sharing/icon.test.ts. */
.mark,
.outcome::before {
  content: '';
  display: inline-block;
  flex: none;
  inline-size: 1.15em;
  block-size: 1.15em;
  /* Within the edge of the mask, which leaves a trace in printed files. */
  padding: 0.03em;
  background: currentColor content-box;
  mask: var(--mark) center / contain no-repeat luminance;
  print-color-adjust: exact;
}

/* A background would be replaced by that of the page. */
@media (forced-colors: active) {
  .mark,
  .outcome::before {
    forced-color-adjust: none;
    background-color: CanvasText;
  }
}
`;

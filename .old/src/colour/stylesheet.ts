/** Colours as stylesheets. */
import { OUTCOMES } from '../domain/outcome.ts';
import type { Accent } from './accent.ts';
import { COLOURS, OUTCOME_COLOURS, type Colour, type ColourName } from './tokens.ts';

/**
 * Returns the stylesheet of a municipality's own colour, which is a file because the content security policy allows no inline
 * styles. It is outside all layers, so it overrides the colour of {@link tokensStylesheet}.
 */
export function accentStylesheet({ light, dark }: Accent): string {
  return `:root{--color-accent:light-dark(${light},${dark})}\n`;
}

/** Returns `styles/tokens.css`: every colour as a custom property, for both themes and for print. */
export function tokensStylesheet(): string {
  const colours = Object.entries<Colour>(COLOURS);
  const onPaper = colours.flatMap(([name, { print }]) => (print ? [`    --color-${name}: ${print};\n`] : []));
  return `${GENERATED}:root {
  color-scheme: light dark;

${colours.map(([name, { light, dark }]) => `  --color-${name}: light-dark(${light}, ${dark});\n`).join('')}}

@media print {
  :root {
    color-scheme: light;
${onPaper.join('')}  }
}
`;
}

/** The colour of outcomes that are neither good nor bad, which needs no rule of its own. */
const UNSETTLED: ColourName = 'outcome-none';

/** Returns `styles/outcome.css`: the colours of outcome icons and words. */
export function outcomeStylesheet(): string {
  const rules = OUTCOMES.filter((outcome) => OUTCOME_COLOURS[outcome] !== UNSETTLED).map((outcome) =>
    rule(`[data-outcome='${outcome}']`, OUTCOME_COLOURS[outcome]),
  );
  return GENERATED + [rule('[data-outcome]', UNSETTLED), ...rules].join('\n');
}

const GENERATED =
  '/* Generated from colour/tokens.ts. After a change there, see colour/stylesheet.test.ts. */\n';

function rule(selector: string, colour: ColourName): string {
  return `${selector} {\n  color: var(--color-${colour});\n}\n`;
}

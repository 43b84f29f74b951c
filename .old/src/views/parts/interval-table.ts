/** How reported numbers are read: an example of each kind, computed by the rules themselves. */
import { toInterval, type Quantity } from '../../domain/quantity.ts';
import { figure, quantityText } from '../../text/number.ts';
import { readAs } from '../../text/number.ts';
import { SOME_WRITTEN } from '../../text/rules.ts';

const EXAMPLES: readonly Quantity[] = [
  { kind: 'exact', value: 8 },
  { kind: 'at-least', value: 8 },
  { kind: 'at-most', value: 5 },
  { kind: 'between', min: 10, max: 15 },
  { kind: 'about', value: 100 },
  { kind: 'some' },
];

/** Returns what is written and what it counts as. */
export function intervalExamples(): readonly { readonly written: string; readonly read: string }[] {
  return EXAMPLES.map((quantity) => {
    const { min, max } = toInterval(quantity);
    return {
      written: quantity.kind === 'some' ? SOME_WRITTEN : `”${quantityText(quantity)}”`,
      read: readAs(figure(min), max === Infinity ? undefined : figure(max)),
    };
  });
}

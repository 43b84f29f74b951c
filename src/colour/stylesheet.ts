/** A municipality's own colour as a stylesheet, since the content policy allows no style in a page. */
import type { Accent } from '../domain/model.ts';

/** Stands in no layer, and so outranks the colour that `tokens.css` gives. */
export function accentStylesheet({ light, dark }: Accent): string {
  return `:root{--color-accent:light-dark(${light},${dark})}\n`;
}

/** Colours in CSS notation. */
import { defineFormat } from './format.ts';

/** Returns `0D5A68` as `"#0d5a68"` and `#0d6` as `"#00dd66"`, with the quotation marks that YAML needs. */
function quoted(written: string): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim())?.[1]?.toLowerCase();
  return digits && `"#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}"`;
}

/** `#rrggbb`. Without quotation marks, YAML reads it as a comment. */
export const COLOUR_FORMAT = defineFormat({
  name: 'colour',
  pattern: '#[0-9a-fA-F]{6}',
  accepted: ['#0d5a68', '#0D5A68'],
  refused: ['#0d6', '0d5a68', 'blå', '#0d5a6g', 'rgb(0, 0, 0)'],
  suggest: quoted,
});

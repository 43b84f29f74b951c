/** The table and chart of a measure over several periods. */

export const PERIOD = 'Period';
export const NO_FIGURE = 'inget antal';
export const TARGET_LINE = 'Mål';

/** `Trafikkontroller per period och sammanlagt, mål: minst 10 trafikkontroller`. */
export function captionOf(
  unit: string,
  {
    isAdded,
    isCumulative,
    target,
  }: { readonly isAdded: boolean; readonly isCumulative: boolean; readonly target?: string },
): string {
  const how = isAdded ? ' och sammanlagt' : isCumulative ? ', räknat från början till och med perioden' : '';
  return `${unit} per period${how}${target === undefined ? '' : `, mål: ${target}`}`;
}

/** The glossary, and the terms that a page explains. */

export const TITLE = 'Ordlista';
export const HEADING = 'Ord som används';
export const LEDE = 'Ord och förkortningar på webbplatsen, förklarade.';
export const ON_PAGE = 'Ord på den här sidan';

/** Other forms of a term: `Andra former: BRÅ, Brå`. */
export function formsText(forms: readonly string[]): string {
  return `Andra former: ${forms.join(', ')}`;
}

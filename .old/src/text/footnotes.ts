/** Footnotes on the site's own pages. `{reference}` is filled in by the Markdown processor. */
export const footnotes = { label: 'Fotnoter', backLabel: 'Tillbaka till hänvisning {reference}' };

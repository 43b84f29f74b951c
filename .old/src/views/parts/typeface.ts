/** The stylesheet of a site that has a typeface of its own for large headings and for what was said. */

/** `path` leads to the font file from the site's root, where the stylesheet is. */
export function typefaceStylesheet(path: string): string {
  // Whether the file has one weight or many, it is used as it is for all. Like the site's own typefaces, it never moves the page.
  return `@font-face {
  font-family: Rubrik;
  src: url('.${path}') format('woff2');
  font-weight: 1 1000;
  font-display: optional;
}

:root {
  --font-said: Rubrik, 'Iowan Old Style', Palatino, Georgia, serif;
}
`;
}

/** Texts in XML and HTML. */

/** Returns a text as it is written between tags, or in an attribute with double quotation marks. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Quotes a text, shortened if it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `”${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

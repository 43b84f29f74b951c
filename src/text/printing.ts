/** What a printed page says of itself. */

/** Where it was printed from, and what was known then. */
export function printedText(address: string, day: string): string {
  return `Utskrivet från ${address}. Bedömt per ${day}.`;
}

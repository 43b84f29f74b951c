/** The output of `npm run build`. */

export const WAITING = 'Väntar på att ett annat bygge ska bli klart …';
export const PAGES_WRITTEN = 'Sidorna är skrivna';

export function contentChecked(files: number): string {
  return `Innehållet är kontrollerat: ${files} filer`;
}

export function searchWritten(pages: number): string {
  return `Sökregistret är skrivet: ${pages} sidor går att söka i`;
}

export function linksChecked(pages: number): string {
  return `Länkarna är kontrollerade på ${pages} sidor`;
}

export function done(out: string): string {
  return `Klart: ${out}`;
}

export function notBuilt(out: string): string {
  return `Webbplatsen byggdes inte. ${out} är som förut.`;
}

/** A line of output with the elapsed time. */
export function timed(milliseconds: number, line: string): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',').padStart(5)} s  ${line}`;
}

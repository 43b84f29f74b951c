/** The output of the commands that serve the site: `npm run dev` and `npm run preview`. */

export const NOT_BUILT = 'Det finns ingen byggd webbplats. Bygg den först: npm run build';

export function shownAt(address: string): string {
  return `Webbplatsen visas på ${address}`;
}

export function badPort(written: string, last: number): string {
  return `Porten ”${written}” är inget nummer mellan 0 och ${last}.`;
}

export function portInUse(port: number, error: string): string {
  return `Porten ${port} går inte att använda: ${error}`;
}

/** For an unknown option. */
export function onlyOptions(options: readonly string[]): string {
  return `Kommandot förstår bara ${options.map((name) => `--${name}`).join(', ')}.`;
}

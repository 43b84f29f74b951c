/** Problems of a built site or a release. Each is printed after the page or file that it is about. */

export const NO_LANGUAGE = 'sidan anger inte sitt språk (<html lang="sv">)';
export const NO_TITLE = 'sidan saknar <title>';
export const INLINE_STYLE = 'ett element har style-attribut, vilket säkerhetspolicyn (CSP) stoppar';

export function headingCount(headings: number): string {
  return `sidan har ${headings} <h1>, den ska ha en`;
}

export function duplicateId(id: string): string {
  return `två element har samma id, "${id}"`;
}

// ── Links, as they are written ──────────────────────────────────────────────────────────────────────────────────────

export function invalidAddress(link: string): string {
  return `länken "${link}" är ingen giltig adress`;
}

export function fetchedFromElsewhere(link: string): string {
  return `"${link}" hämtas från en annan värd`;
}

export function outsideSite(link: string, base: string): string {
  return `länken "${link}" leder utanför webbplatsen, som ligger under ${base}`;
}

export function missingSlash(link: string): string {
  return `länken "${link}" saknar snedstreck på slutet`;
}

export function missingPage(link: string): string {
  return `länken "${link}" leder till en sida som inte finns`;
}

export function missingAnchor(link: string, anchor: string): string {
  return `länken "${link}" leder till #${anchor}, som inte finns på sidan`;
}

// ── Releases ────────────────────────────────────────────────────────────────────────────────────────────────────────

export const NO_ERROR_PAGE = '404.html: sidan saknas';
export const NO_START_PAGE = 'index.html: startsidan saknas';

export function changedFile(file: string): string {
  return `${file}: filen är inte den som kontrollerades`;
}

export function missingFile(file: string): string {
  return `${file}: filen saknas`;
}

export function listedButMissing(page: string): string {
  return `sitemap.xml: ${page} finns inte som sida`;
}

export function notListed(page: string): string {
  return `sitemap.xml: ${page} saknas i förteckningen`;
}

export function notTheSame(file: string): string {
  return `${file}: packar inte upp till filen själv`;
}

export function notSmaller(file: string): string {
  return `${file}: är inte mindre än filen själv`;
}

// Indexes are called by their addresses: `/pagefind/`.

export function emptySearch(index: string): string {
  return `${index}: sökregistret är tomt`;
}

export function notFound(index: string, word: string, page: string): string {
  return `${index}: ”${word}” hittas inte på ${page}`;
}

export function foundButMissing(index: string, page: string): string {
  return `${index}: träffen ${page} finns inte som sida`;
}

export function noAnswer(index: string, error: string): string {
  return `${index}: sökningen svarar inte (${error})`;
}

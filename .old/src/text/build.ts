/** The output of `npm run build`. */

export const PAGES_WRITTEN = 'Sidorna är skrivna';

function pagesText(pages: number): string {
  return pages === 1 ? '1 sida' : `${pages} sidor`;
}

export function contentChecked(files: number): string {
  return `Innehållet är kontrollerat: ${files} ${files === 1 ? 'fil' : 'filer'}`;
}

export function searchWritten(pages: number): string {
  return `Sökregistret är skrivet: ${pagesText(pages)} går att söka i`;
}

export function linksChecked(pages: number): string {
  return `Länkarna är kontrollerade på ${pagesText(pages)}`;
}

export function partDone(out: string, number: number, of: number, municipalities: number): string {
  return `Klart: ${out}, del ${number} av ${of} med ${municipalities === 1 ? 'en kommun' : `${municipalities} kommuner`}`;
}

export function notInParts(municipalities: number): string {
  const [who, changed] =
    municipalities === 1 ? ['En kommun', 'ändrad'] : [`${municipalities} kommuner`, 'ändrade'];
  return `${who} finns inte i delarna, eller är ${changed} sedan delarna gjordes, och görs här`;
}

export function badPart(written: string): string {
  return `Värdet ”${written}” för --part går inte att förstå. Skriv vilken del av hur många som ska byggas, till exempel --part 3/8.`;
}

export function noPart(folder: string): string {
  return `${folder} är ingen del som är byggd med --part. Skriv mapparna med delarna efter --join, till exempel --join parts/*.`;
}

export const PART_OR_JOIN = 'Använd antingen --part eller --join, inte båda.';

export function done(out: string, version: string): string {
  return `Klart: ${out}, med Sagt och gjort ${version}`;
}

export function otherVersion(asked: string, version: string): string {
  return `Webbplatsen anger version ${asked} av programmet, men byggs med ${version}. Byt version med npm run upgrade.\n`;
}

export function notBuilt(out: string): string {
  return `Webbplatsen byggdes inte. ${out} är som förut.`;
}

/** The build that another process is making, if anything is known about it. */
export interface OtherBuild {
  readonly pid: number;
  readonly since: Date;
}

export function waiting(other: OtherBuild | undefined, limitMinutes: number): string {
  return `Väntar i högst ${limitMinutes} minuter på att ett annat bygge ska bli klart${inBrackets(other)} …`;
}

export function waitedInVain(other: OtherBuild | undefined): string {
  const end = other ? `Avsluta det (kill ${other.pid})` : 'Avsluta det';
  return `Ett annat bygge${inBrackets(other)} blir inte klart. ${end} om det har hängt sig, och försök igen.`;
}

function inBrackets(other: OtherBuild | undefined): string {
  if (!other) return '';
  const since = other.since.toLocaleString('sv-SE', {
    timeZone: 'Europe/Stockholm',
    ...{ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  });
  return ` (process ${other.pid}, sedan ${since})`;
}

/** A line of output with the elapsed time. */
export function timed(milliseconds: number, line: string): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',').padStart(5)} s  ${line}`;
}

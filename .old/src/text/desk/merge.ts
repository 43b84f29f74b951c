/** What two people have changed each in their own way, as the desk asks about it. */
import { quote } from '../quote.ts';

/** The name of a file that there are no better words for. */
export const fileText = (path: string) => `Filen ${path}`;

export const MUNICIPALITY_FILE = 'Kommunens uppgifter';
export const STATEMENT_FILE = 'Tillgänglighetsredogörelsen';
export const SITE_FILE = 'Uppgifterna om webbplatsen';
export const PARTIES_FILE = 'Parterna';
export const GLOSSARY_FILE = 'Ordlistan';
export const pageFile = (id: string) => `Sidan ${quote(id)}`;
export const agreementFile = (year: number, name: string | undefined) =>
  name === undefined ? `Avtalet ${year}` : `Avtalet ${name} ${year}`;
export const promiseFile = (name: string) => `Löftet ${quote(name)}`;
export const reportFile = (period: string, of: string) => `${period}, ${of}`;

export const COMMENTS = 'kommentarer i filen';
export const FILE_NAME = 'vad den heter';
export const ENTIRE_FILE = 'hela filen';
export const orderOf = (list: string) => `ordningen, ${list}`;
export const bodyLine = (number: number) => `texten, rad ${number}`;
export const UNNAMED_ITEM = 'en rad';

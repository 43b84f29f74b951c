/** Messages about settings. */
import { quote } from '../quote.ts';

export const badBuildDate = (written: string) =>
  `BUILD_DATE ska vara ett datum som 2024-03-01, men är ${quote(written)}.`;

export const badSiteUrl = (written: string) =>
  `SITE_URL ska vara en webbadress som https://example.org/loften/, men är ${quote(written)}.`;

/** Programs that build the site read these signs as parts of an address. */
export const badFolder = (folder: string, sign: string) =>
  `Mappen ${quote(folder)} har tecknet ${sign} i sin sökväg, och då kan webbplatsen inte byggas. Flytta den, eller döp om mappen som har tecknet i sitt namn.`;

export const badSitePath = (written: string, suggested: string | undefined) =>
  `Sökvägen i SITE_URL, ${quote(written)}, kan bara ha a–z, siffror, bindestreck och punkt.${suggested === undefined ? '' : ` Välj till exempel ${suggested}`}`;

export const noSuchVersion = (repository: string, commit: string) =>
  `Versionen ${quote(commit)} (CONTENT_VERSION) finns inte i kodförrådet ${quote(repository)} (CONTENT_GIT).`;

/** The pages about open data. */
import { listText } from '../list.ts';

export const DOWNLOADS = 'Ladda ner';
export const ABOUT_FILES = 'Om filerna';
export const FILES = 'Filerna';
export const FILES_LEDE =
  'Varje tabell är en CSV-fil. Alla tabeller finns också tillsammans, som blad i en arbetsbok för kalkylprogram och som ett JSON-dokument.';
export const TABLE = 'Tabell';
export const CONTENTS = 'Vad en rad är';

/** The links below the tables. */
export const JSON_LINK = 'Alla tabeller (JSON)';
export const WORKBOOK_LINK = 'Alla tabeller (Excel)';
/** From a page of one year. */
export const WHOLE_WORKBOOK_LINK = 'Alla år (Excel)';
export const SCHEMA_LINK = 'JSON Schema';
export const CSVW_LINK = 'Beskrivning av CSV-filerna (CSV on the Web)';
export const CATALOGUE_LINK = 'Katalog enligt DCAT-AP-SE (RDF/XML)';
export const CATALOGUE_JSON_LINK = 'Samma katalog som JSON-LD';
export const ALL_ACTIVITIES_LINK = 'Alla aktiviteter i en tabell på webben';

export const csvLink = (table: string) => `${table} (CSV)`;

export const PARTS = 'För en kommun eller ett år';
export const PARTS_LEDE =
  'Samma filer finns för varje kommun och för varje år. Adressen har kommunens id och året före filens namn, till exempel:';
export const PARTS_LINKS = 'Under tabellerna på kommunernas sidor finns länkar till just deras filer.';
export const VERSION =
  'Siffran 1 är tabellernas version. Inom en version kan kolumner läggas till, men ingen ändras eller tas bort. Läs därför kolumnerna efter namn och inte efter ordning.';

export const LOADING = 'Läs in en tabell';
export const LOADING_LEDE = 'Filerna kan läsas direkt från sin adress, utan inställningar:';
export const pandasCode = (address: string) => `import pandas\ntabell = pandas.read_csv("${address}")`;
export const rCode = (address: string) => `tabell <- readr::read_csv("${address}")`;
export const EXCEL_HELP =
  'I Excel, LibreOffice och andra kalkylprogram: öppna arbetsboken. Där är tal, datum och koder redan rätt. Ett svenskt kalkylprogram delar inte en CSV-fil vid komma av sig självt.';
export const CODE_HELP =
  'Kommunkoden kan börja med en nolla. pandas läser den som ett tal; lägg till dtype={"kommunkod": str} om du ska koppla den till andra data. Kolumnen kommun är alltid text.';

export const HOW = 'Så är filerna gjorda';
export const HOW_ITEMS: readonly string[] = [
  'Tomt betyder att inget är känt eller redovisat. Det betyder aldrig noll, som skrivs 0.',
  'Ett redovisat tal är ofta ett intervall. Det står i två kolumner: lagst och hogst. ”Minst åtta” har 8 i lagst och tomt i hogst.',
  'Utfallet och det egna ordet från dem som har redovisat står i var sin kolumn, och läggs aldrig ihop.',
  'Prognoser och granskares tal är med, men märkta: de räknas inte.',
  'Varje rad har kommunkod, id, adressen till sidan där den visas och dagen då den bedömdes.',
  'Id ändras inte. Kolumner med samma namn betyder samma sak i alla tabeller, så tabellerna kan kopplas ihop.',
  'Datum skrivs så säkert som de är kända: 2024, 2024-03, 2024-W12 eller 2024-03-22.',
  'CSV-filerna följer RFC 4180: komma mellan kolumnerna, punkt i decimaltal, UTF-8 med byteordningsmärke. Flera id i en ruta har mellanslag emellan, flera texter har var sin rad.',
];
export const GUARD =
  'En text som börjar med = + - eller @ har en apostrof först i CSV-filerna, så att inget kalkylprogram kör den som en formel. Utan den första apostrofen är texten ordagrann. I JSON står den utan tillägg.';
export const LEFT_OUT =
  'Kommunernas färger, vapen och tillgänglighetsredogörelser är inte med, och inte heller ordlistan och webbplatsens egna sidor.';

export const PORTALS = 'För dataportaler';
export const PORTALS_LEDE =
  'Katalogen beskriver datamängderna enligt DCAT-AP-SE 3, med en datamängd för varje kommun. Sveriges dataportal kan hämta den på den här adressen:';
export const SEPARATE_CATALOGUES =
  'Varje kommun har också en katalog med bara sin egen datamängd, för den som anmäler den till dataportalen själv. Adressen har kommunens id:';

export const REPOSITORY = 'Källtexterna';
export const REPOSITORY_LEDE =
  'Tabellerna är gjorda av Markdown-filer i ett kodförråd, där också varje ändring finns. Är förrådet inte öppet för alla behövs ett konto:';

// ── The page of a table ─────────────────────────────────────────────────────────────────────────────────────────────

export const tableHeading = (title: string) => `${title}: tabellens kolumner`;
export const COLUMN = 'Kolumn';
export const MEANING = 'Betydelse';
export const TYPE = 'Typ';
export const EXAMPLE = 'Exempel';
export const ALWAYS = 'finns alltid';
export const MAY_BE_BLANK = 'kan vara tomt';
export const oneOf = (choices: readonly string[]) => `Ett av: ${choices.join(', ')}.`;
export const keyText = (columns: readonly string[]) =>
  `En rad känns igen på ${listText(columns)}, som tillsammans är unika.`;

export const TYPE_TEXT = {
  text: 'text',
  html: 'HTML',
  code: 'id',
  integer: 'heltal',
  number: 'tal',
  date: 'datum',
  when: 'datum, så säkert som det är känt',
  boolean: 'true eller false',
  address: 'webbadress',
  ids: 'flera id, med mellanslag emellan',
  lines: 'flera texter, en på varje rad',
  integers: 'flera heltal, med mellanslag emellan',
} as const;

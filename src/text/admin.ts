/** The words of the forms of `/admin/`, except the hints of the fields. */

export const BODY = {
  label: 'Löpande text',
  hint: 'Löpande text som visas på sidan. En tom rad skiljer stycken åt, ## gör en rubrik, - en punkt i en lista och **två stjärnor** fetstil.',
};

/** Said of an id, which is made of another field. */
export const madeFrom = (field: string) =>
  `Lämna tomt, så görs det av ${field}. Det är en adress som andra kan länka till, och ändras aldrig.`;

export const LINES = {
  label: 'Nya aktiviteter',
  hint: 'Skriv eller klistra in dem här, ord för ord, en på varje rad. Efter | skriver du vad som lovades: minst 60 kvällar, minst 2 möten per månad, engång, löpande eller riktning. Du kan också klistra in en tabell där en kolumn säger det. När du har sparat finns de i listan nedanför.',
};

/** In a file an empty list has to be written. */
export const emptyListHint = (hint: string) => hint.replace('Skriv [] om', 'Lämna tomt om');

export const PLURAL_HINT = 'Lämna tomt om det heter likadant i flertal.';

export function withExample(description: string, example: string): string {
  return `${description} Till exempel: ${example}`;
}

export const TITLE = 'Sagt och gjort: skriv';

export const COLLECTIONS = {
  reports: 'Uppföljningar',
  report: 'uppföljning',
  promise: 'löfte',
  agreements: 'Avtal',
  agreement: 'avtal',
  municipalities: 'Kommuner',
  municipality: 'Kommun',
  newMunicipality: 'kommun',
  statement: 'Tillgänglighetsredogörelse',
  newStatement: 'tillgänglighetsredogörelse',
  shared: 'Parter och ord',
  parties: 'Parter',
  party: 'part',
  glossary: 'Ordlista',
  words: 'Ord',
  word: 'ord',
} as const;

export const REPORTS_HELP =
  'Välj löfte och period. Aktiviteterna står redan där. Fyll i det som redovisats och lämna resten tomt.';

export const RENEWALS_HELP =
  'Välj ett löfte. Aktiviteterna från förra avtalet står redan där. Gå igenom dem mot det nya avtalet innan du sparar.';

export const MUNICIPALITY_FOLDER =
  'Kommunens mapp, som också är dess adress på webbplatsen, till exempel eksjo. Den ändras aldrig.';

export const PROMISE_FOLDER =
  'Löftets mapp, som också är dess adress på webbplatsen, till exempel trygghet-i-oster. Den ändras aldrig.';

export const promisesOf = (year: number) => `Löften ${year}`;
export const renewalsFor = (year: number) => `Förnya till ${year}`;

export function agreementOf(year: number, isWritten: boolean): string {
  return isWritten ? `Avtal ${year}` : `Avtal ${year} (nytt)`;
}

interface NamedReport {
  readonly name?: string;
  readonly isWritten: boolean;
}

export function reportOf(promise: string, { name = 'annan period', isWritten }: NamedReport): string {
  return `${promise}: ${name}${isWritten ? '' : ' (ny)'}`;
}

export const RESULTS = {
  label: 'Redovisat',
  hint: 'Skriv ord för ord vad som redovisats av varje aktivitet. Lämna tomt det som inte redovisats: tomt är inte noll.',
};

export const STATUS_HINT = 'Myndighetens eget omdöme, om texten har något. Räkna inte ut något eget.';

export const SEVERAL = 'Samma redovisning för flera aktiviteter';
export const UNPROMISED = 'Övrigt, som inte hör till någon aktivitet';
export const more = (labels: readonly string[]) => `Mer: ${labels.join(', ').toLowerCase()}`;

export const ABOUT_NUMBERS = {
  label: 'Om talen',
  hint: 'När ett tal har räknats på ett särskilt sätt, eller är en del av ett annat.',
  singular: 'upplysning om ett tal',
};

export const promised = (text: string) => `Lovat: ${text}`;

const MAX_LABEL_LENGTH = 90;

/** An activity where a whole text is too long. */
export function activityLabel(text: string): string {
  return text.length <= MAX_LABEL_LENGTH
    ? text
    : `${text.slice(0, MAX_LABEL_LENGTH).replace(/\s+\S*$/, '')} …`;
}

export function measureLabel(unit: string): string {
  return `Antal ${unit}`;
}

/** What a change is called in the repository's history. */
export const COMMITS = {
  create: 'Skriv {{path}}',
  update: 'Ändra {{path}}',
  delete: 'Ta bort {{path}}',
  uploadMedia: 'Lägg till {{path}}',
  deleteMedia: 'Ta bort {{path}}',
};

// ── After saving ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const SAVED_IN_REPOSITORY =
  'Det är sparat och kontrolleras nu. Om några minuter är webbplatsen uppdaterad. Finns det fel är den som förut tills de är rättade.';
export const CHECKS = 'Se hur kontrollen går';
export const SAVED_WITH_ERRORS =
  'Det är sparat, men det finns fel. Webbplatsen är som förut tills de är rättade.';
export const SAVED_WITH_WARNINGS = 'Det är sparat. Se efter det här:';
export const SAVED_WITH_NEW_FORMS = 'Det är sparat, och har fått egna formulär.';
export const FIRST_PAGE = 'Välj kommun';
export const RELOAD = 'Visa dem';
export const CLOSE = 'Stäng';

// ── The page before the forms, and its settings ──────────────────────────────────────────────────────────────────────

export const PAGE = {
  title: 'Skriv och ändra',
  intro:
    'Här skriver du in löften och uppföljningar. Det du sparar kontrolleras, och visas när webbplatsen har byggts om.',
  errors: 'Det finns fel i det som är sparat. Webbplatsen är som förut tills de är rättade.',
  choose: 'Välj vad du vill ändra.',
  shared: 'Parter, ordlista och nya kommuner',
  noScript:
    'Formulären behöver JavaScript. Du kan också skriva direkt i filerna, så som content/README.md visar.',
  localOnly:
    'Den här webbplatsen är inte kopplad till något kodförråd. Formulären fungerar på din egen dator: hämta hem projektet, kör npm run dev och öppna /admin/ där i Chrome eller Edge. Välj sedan ”Arbeta i en mapp på den här datorn” och projektets mapp.',
};

export const unknownService = (written: string, known: readonly string[]) =>
  `CMS_BACKEND kan vara ${known.join(', ')}, men är ”${written}”.`;

export const noRepository = () =>
  'CMS_REPO ska vara kodförrådets namn, till exempel kommunen/medborgarloften, när CMS_BACKEND är angiven.';

export const badServiceAddress = (name: string, written: string) =>
  `${name} ska vara en webbadress som https://git.exempelby.example, men är ”${written}”.`;

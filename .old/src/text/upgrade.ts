/** The output of `npm run upgrade`, which moves a site of one's own to this version of the program. */
import { listText } from './list.ts';

export const UPGRADE_USAGE = `Användning: npm run upgrade -- MAPP, där MAPP är webbplatsens eget förråd, till exempel ../min-kommun
  --ja               gör ändringarna utan att fråga
  --rapport FIL      skriver också det som visas till en fil
  --tidigare MAPP    programmet i den version som webbplatsen har nu, om det redan finns på datorn
  --utan-jämförelse  bygger inte webbplatsen före och efter
  --utan-flöden      låter arbetsflödena vara`;

export const notASite = (folder: string) =>
  `${folder} har ingen content/webbplats.yaml, så det är ingen webbplats att uppgradera. Ange mappen där den ligger.`;
export const noPin = (file: string) =>
  `${file}: raderna version och hämtas_från under programvara saknas. Skriv dem, så som i deploy/template/content/webbplats.yaml.`;
export const isProgram = (folder: string) =>
  `${folder} har programmet i samma förråd. Det uppgraderas med git: hämta programmets nya version (git merge).`;
export const uncommitted = (files: readonly string[]) =>
  `Det finns ändringar som inte är sparade (commit): ${listText(files)}. Spara dem först, så att det syns vad uppgraderingen ändrar.`;
export const isNewest = (version: string) => `Webbplatsen har redan version ${version}.`;
export const programIsOlder = (site: string, program: string) =>
  `Webbplatsen har version ${site}, men programmet här är ${program}. Hämta den nya versionen först: git pull && npm ci --omit=dev`;
export const OLD_NOT_FOUND = (version: string, address: string) =>
  `Version ${version} gick inte att hämta från ${address}, så det går inte att visa vad som ser annorlunda ut. Kör igen med --utan-jämförelse för att uppgradera ändå.`;

export const fetching = (version: string) => `Hämtar version ${version}, för att jämföra …`;
export const building = (version: string) => `Bygger webbplatsen med version ${version} …`;
export const notBuiltBefore = (version: string) =>
  `Webbplatsen gick inte att bygga med version ${version}, som den har nu. Rätta felen ovan först.`;
export const TO_CORRECT = 'Det här måste rättas innan webbplatsen kan publiceras med den nya versionen:';

export const heading = (from: string, to: string) => `# Från version ${from} till ${to}`;
export const CHANGED_CONTENT = '## Det som ändras i innehållet';
export const TO_DO = '## Det du behöver se över själv';
export const CHANGED_PAGES = '## Det som ser annorlunda ut';
export const CHANGED_FILES = '## Andra filer';

export const SAME_PAGES = 'Alla sidor säger detsamma som förut.';
export const pagesChanged = (count: number, of: number) =>
  `${count} av ${of} sidor säger något annat${count === 0 ? '' : ':'}`;
export const pagesAdded = (pages: readonly string[]) => `Nya sidor: ${listText(pages)}`;
export const pagesGone = (pages: readonly string[]) => `Sidor som försvinner: ${listText(pages)}`;
export const onPages = (first: string, count: number) =>
  count === 1 ? first : `${first} och ${count - 1} ${count === 2 ? 'sida' : 'sidor'} till`;
export const andMore = (count: number) => `… och ${count} ${count === 1 ? 'rad' : 'rader'} till`;
export const andMoreChanges = (count: number) =>
  `… och ${count} ${count === 1 ? 'ändring' : 'ändringar'} till`;
export const STYLE_CHANGED = 'Utseendet är ändrat. Titta på webbplatsen innan du publicerar.';
export const NOT_COMPARED = 'Sidorna är inte jämförda.';

export const fileReplaced = (path: string) => `${path}: byts mot den nya versionens`;
export const fileOwn = (path: string) =>
  `${path}: är ändrad både här och i programmet. Jämför själv med deploy/template/${path} i programmets mapp.`;
export const fileLeft = (path: string) =>
  `${path}: ändrad i programmet, men får inte bytas av ett arbetsflöde. Kopiera deploy/template/${path} ur programmets mapp.`;

export const QUESTION = 'Ska ändringarna göras? (j/n) ';
export const NOT_DONE = 'Inget är ändrat. Gör ändringarna med samma kommando och --ja.';
export const done = (folder: string, version: string) =>
  `Ändringarna är gjorda i ${folder}, men inte sparade (commit). Se dem med git diff, och spara:
  git commit --all --message "Programmet uppgraderas till ${version}"
Ångra med git restore .`;

/** What a new version means for content that is written for an earlier one. */
export const MIGRATION_TEXT = {
  rhythm:
    'Ett avtal som inte säger hur ofta det följs upp är inte längre skyldigt någon uppföljning. Tidigare gissades det. De här raderna säger detsamma som gissningen. Ta bort raden där avtalet inte säger det.',
} as const;

/** What somebody has to look over for each version, which no command can do. */
export const TO_LOOK_OVER: Readonly<Record<string, readonly string[]>> = {
  '0.2.0': [
    'En gräns (högst) som överskrids är ”Inte uppfyllt” genast, också medan tiden löper.',
    'Ett löfte som gäller tills vidare får utfallet av sitt senaste avslutade år.',
    'Tal som inte läggs ihop (räknas: inte) jämförs var för sig med målet.',
    'Ett löfte som gäller utanför sitt avtals tid är ett fel.',
    'Tal och dagar som en text lovar men inget fält säger ger en varning.',
    'Filer under public kontrolleras. Webbsidor, skript, arkiv och dolda filer publiceras inte.',
    'Dokument, vapen och bilder ligger i mappen public i innehållet, inte bredvid den.',
  ],
};

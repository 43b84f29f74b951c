/** The words of saving in the desk. */
import { listText } from '../list.ts';
import { clockText } from './forge.ts';

export const SAVE = 'Spara';
export const SEND_FOR_REVIEW = 'Skicka för granskning';
export const REVIEW_CHANGES = 'Granska och spara';
export const CHANGED_FILES = 'Ändrat i filerna, utan att innehållet är ett annat';
export const WHOLE_TEXTS = 'Hela texterna';
export const lostAddresses = (addresses: readonly string[]) =>
  `${addresses.length === 1 ? 'En adress leder' : 'Adresser leder'} inte längre någonstans: ${listText(addresses)}.`;
export const touchedReports = (names: readonly string[]) => `Det nämns i ${listText(names)}.`;
export const NO_CHANGES = 'Inget är ändrat.';
export const DISCARD = 'Släng ändringarna';
export const DISCARD_QUESTION = 'Ska allt som du har ändrat sedan du sparade slängas?';
export const BUSY = 'Sparar …';
export const MUST_BE_MENDED = 'Rätta det här innan du sparar';
export const SHOULD_BE_SEEN = 'Titta på det här innan du sparar. Det går att spara ändå.';

export const SAVED = 'Det är sparat.';
export const SAVED_TOGETHER = 'Det är sparat. Någon annan sparade under tiden, och bådas ändringar är kvar.';
export const SENT = 'Det är skickat för granskning. Det publiceras när någon annan har godkänt det.';
export const RESTORED = 'Här är det som du skrev senast och inte sparade.';
export const NO_DRAFTS =
  'Webbläsaren kan inte spara utkast. Spara innan du lämnar sidan, annars försvinner det du har skrivit.';
export const MERGED_WITH_ERRORS =
  'Någon annan sparade under tiden. Det du har skrivit är kvar, men tillsammans med det nya har det fel. Rätta dem och spara igen.';
export const MOVED_ON =
  'Andra sparar hela tiden just nu. Det du har skrivit är kvar. Försök igen om en stund.';

export const CONFLICTS = 'Ni har skrivit olika i samma ruta. Välj vilken text som ska gälla.';
export const BEFORE = 'Tidigare text';
export const MINE = 'Din text';
export const THEIRS = 'Den andras text';
export const NOTHING = 'Inget';
export const KEEP_MINE = 'Behåll min';
export const TAKE_THEIRS = 'Ta den andras';

export const LATEST = 'Senaste ändringarna';
export const TAKE_BACK = 'Ta tillbaka';
export const TAKEN_BACK = 'Ändringen är tillbakatagen här. Titta igenom det och spara.';
export const takenBackInPart = (paths: readonly string[]) =>
  `Ändringen är tillbakatagen här, utom i ${listText(paths)}, som har ändrats igen sedan dess. Titta igenom det och spara.`;
export const change = (message: string, author: string, day: string, clock: string) =>
  `${day} ${clock}, ${author}: ${message}`;

export const CHECKING = 'Kontrolleras och publiceras …';
export const published = (at: Date | undefined) =>
  at === undefined ? 'Publicerat.' : `Publicerat ${clockText(at)}.`;
export const NOT_PUBLISHED = 'Det är sparat men inte publicerat, för kontrollen hittade fel.';
export const SEE_CHECK = 'Se kontrollen';
export const SEE_PAGE = 'Se sidan';
export const seePage = (name: string) => `Se ${name}`;

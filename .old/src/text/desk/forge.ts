/** What the desk says when it cannot read or save. */
export type ForgeErrorKind =
  /** The key is no longer valid, or never was. */
  | 'expired-key'
  | 'no-right'
  /** Also if the server does not let the page in. */
  | 'no-network'
  | 'not-found'
  | 'moved-on'
  | 'too-large'
  | 'rate-limited'
  | 'protected-branch'
  /** The server is out of order. */
  | 'unavailable'
  | 'refused'
  | 'cannot-propose'
  | 'no-history'
  /** The development server only takes changes from its own page. */
  | 'not-local'
  /** The chosen folder is not that of the project. */
  | 'no-folder'
  /** The browser may not use the folder. */
  | 'folder-closed';

interface ErrorDetails {
  /** What the server said, or the file that it is about. */
  readonly detail: string;
  readonly isUncertain: boolean;
  readonly retryAt: Date | undefined;
}

/** Says what went wrong and what to do. What has been written in the desk is still there. */
export function errorText(kind: ForgeErrorKind, { detail, isUncertain, retryAt }: ErrorDetails): string {
  const said = detail === '' ? '' : ` Servern svarade: ”${detail}”.`;
  switch (kind) {
    case 'expired-key':
      return 'Nyckeln gäller inte längre. Logga in igen, så kan du fortsätta där du var.';
    case 'no-right':
      return `Du har inte rätt att spara här. Be den som sköter webbplatsen om skrivrätt till förrådet, eller om en nyckel som har den.${said}`;
    case 'no-network':
      return isUncertain
        ? 'Förbindelsen bröts innan servern hann svara, så det är osäkert om det blev sparat. Försök igen, så visar det sig. Inget blir sparat två gånger.'
        : 'Servern går inte att nå. Kontrollera nätet och försök igen. Det du har skrivit finns kvar.';
    case 'not-found':
      return `Servern hittar inte det som söktes. Kontrollera att du har tillgång till förrådet.${said}`;
    case 'moved-on':
      return 'Någon annan har sparat sedan du började, så inget har skrivits. Läs in det nya och försök igen.';
    case 'too-large':
      return detail === ''
        ? 'Det är för stort för att sparas. Spara färre eller mindre filer i taget.'
        : `Filen ”${detail}” är för stor. En fil får vara högst 20 MB.`;
    case 'rate-limited':
      return retryAt === undefined
        ? 'Servern tar inte emot fler frågor just nu. Vänta några minuter och försök igen.'
        : `Servern tar inte emot fler frågor just nu. Försök igen efter klockan ${clockText(retryAt)}.`;
    case 'protected-branch':
      return 'Här får ingen spara direkt: någon annan ska granska först. Välj ”Skicka för granskning”.';
    case 'unavailable':
      return isUncertain
        ? `Servern fick ett fel, så det är osäkert om det blev sparat. Försök igen, så visar det sig. Inget blir sparat två gånger.${said}`
        : `Servern är ur funktion just nu. Vänta en stund och försök igen. Det du har skrivit finns kvar.${said}`;
    case 'refused':
      return `Servern tog inte emot ändringen.${said}`;
    case 'cannot-propose':
      return 'Här finns ingen som kan granska. Spara i stället.';
    case 'no-history':
      return 'Den ändringen går inte att ta tillbaka härifrån.';
    case 'not-local':
      return 'Utvecklingsservern tar bara emot ändringar från sin egen sida på samma dator. Öppna adressen som npm run dev skrev ut, och ladda om sidan om servern har startats om.';
    case 'no-folder':
      return `Mappen saknar ${detail}. Välj projektets mapp, den som innehåller ${detail}.`;
    case 'folder-closed':
      return 'Webbläsaren får inte läsa eller skriva i mappen. Välj den igen och svara ja på frågan.';
  }
}

/** `14.32`, as read in Sweden. */
export function clockText(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Stockholm',
  })
    .format(at)
    .replace(':', '.');
}

// ── Signing in ───────────────────────────────────────────────────────────────────────────────────────────────────────

export const POPUP_BLOCKED =
  'Webbläsaren stoppade fönstret för inloggning. Tillåt fönster från den här sidan och försök igen.';
export const POPUP_CLOSED = 'Inloggningen avbröts. Försök igen.';
export const signInRefused = (said: string) => `Inloggningen gick inte igenom. Servern svarade: ”${said}”.`;

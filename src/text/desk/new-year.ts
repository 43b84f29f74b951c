/** The words of the desk's guide to a new year. */
export const HEADING = 'Nytt år';
export const INTRO =
  'Först avtalet och de löften som förnyas. Sedan skriver du vad som har ändrats, och lägger till de nya löftena. Inget publiceras förrän du sparar.';
export const YEAR = 'Vilket år börjar avtalet gälla?';
export const YEAR_HINT =
  'Gäller det flera år, skriv det första. Första och sista dagen skrivs sedan i avtalet.';
export const TITLE = 'Avtalets titel';
export const TITLE_HINT = 'Som den står på det undertecknade avtalet.';
export const RENEWED = 'Vilka löften förnyas?';
export const RENEWED_HINT =
  'Deras texter och aktiviteter kopieras. Du ändrar sedan det som är nytt. Löften som inte kryssas för står kvar på sitt år.';
export const MAKE = 'Fortsätt';
export const taken = (year: string) => `Det finns redan ett avtal för ${year}. Öppna det i översikten.`;

export const NEW_PROMISE = 'Nytt löfte';
export const PROMISE_TITLE = 'Löftet';
export const PROMISE_TITLE_HINT = 'Ord för ord, som det undertecknades.';
export const SHORT_NAME = 'Kort namn';
export const SHORT_NAME_HINT = 'Två eller tre ord för menyer, till exempel Tryggt i centrum.';
export const promiseAddress = (address: string) => `Löftet får adressen ${address}, som sedan inte ändras.`;
export const MAKE_PROMISE = 'Lägg till löftet';

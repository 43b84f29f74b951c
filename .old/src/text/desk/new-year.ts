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
export const AGREEMENT = 'Vilket avtal hör löftet till?';
export const OWN_AGREEMENT = 'Årets eget avtal';

export const NEW_AGREEMENT = 'Ett avtal till samma år';
export const NEW_AGREEMENT_INTRO =
  'När kommunen och polisen har skrivit flera avtal för samma år, till exempel ett för varje stadsdel. Avtalen visas på samma sida.';
export const AGREEMENT_SHORT_NAME = 'Vad som skiljer det från de andra';
export const AGREEMENT_SHORT_NAME_HINT = 'Ett eller två ord, till exempel Centrum.';
export const MAKE_AGREEMENT = 'Lägg till avtalet';

export const NEW_MUNICIPALITY = 'Ny kommun';
export const NEW_MUNICIPALITY_INTRO =
  'Först vad kommunen heter. Sedan skriver du kontakten och det andra som behövs, och därefter det första året.';
export const MUNICIPALITY_NAME = 'Kommunens fullständiga namn';
export const MUNICIPALITY_NAME_HINT = 'Till exempel Björkhults kommun.';
export const MUNICIPALITY_SHORT_NAME = 'Kommunens namn i rubriker och listor';
export const MUNICIPALITY_SHORT_NAME_HINT = 'Till exempel Björkhult.';
export const municipalityAddress = (address: string) =>
  `Kommunen får adressen ${address}, som sedan inte ändras.`;
export const MAKE_MUNICIPALITY = 'Lägg till kommunen';

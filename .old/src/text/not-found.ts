/** The page for addresses that lead nowhere. */

export const HEADING = 'Sidan finns inte';
export const LEDE =
  'Adressen leder ingenstans. Den kan vara felskriven. Sidor som har bytt namn skickar vidare av sig själva.';
export const HELP = 'Sök, eller börja på en av de här sidorna:';
export const START_LINK = 'Startsidan';

/** The words of the parts of the desk that are loaded when they are opened. */
export const LOADING_PART = 'Hämtar …';
export const NOT_LOADED =
  'Den här delen av skrivbordet kunde inte hämtas. Det du har skrivit finns kvar. Kontrollera nätet och ladda sedan om sidan.';
export const RELOAD = 'Ladda om sidan';

/** What the files of open data say about themselves. */

export const JSON_TITLE = 'Löften och uppföljningar';
export const JSON_DESCRIPTION =
  'Alla tabeller i ett dokument. null betyder att inget är känt eller redovisat, och aldrig noll. En tom lista betyder att det inte finns något.';
export const VERSION_DESCRIPTION =
  'Tabellernas version. Inom en version kan kolumner läggas till, men ingen ändras eller tas bort.';
export const TODAY_DESCRIPTION = 'Dagen då allt bedömdes: den dag då webbplatsen byggdes.';

export const GUARD_NOTE =
  'En text som börjar med = + - eller @ har en apostrof först, så att inget kalkylprogram läser den som en formel. Texten utan den första apostrofen är den som är skriven. I JSON står texten utan tillägg.';

/** The end of a text that is too long for a cell of a workbook. */
export const CUT_OFF = ' … (texten är längre; hela står i CSV-filen)';

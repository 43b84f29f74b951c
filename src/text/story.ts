/** Promises that are renewed from year to year. */

export const RENEWED = 'Löften som har förnyats';
export const RENEWED_LEDE = 'Ett löfte som ges på nytt står på en rad, med vad det blev av det varje år.';
export const THIS_PAGE = 'den här sidan';
export const NOT_THAT_YEAR = 'gavs inte';

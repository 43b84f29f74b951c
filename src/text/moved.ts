/** The page at a former address. */

export const HEADING = 'Sidan har flyttat';
export const LEDE = 'Den finns nu här:';

/** Municipalities and years side by side. */

export const HEADING = 'Jämför';
export const LEDE =
  'Vad som lovades om samma tema i olika kommuner och år, och hur det gick, i ord och antal. Ingen rangordning.';
export const LEDE_OF_ONE =
  'Vad som lovades om samma tema i olika år, och hur det gick, i ord och antal. Ingen rangordning.';
export const DESCRIPTION =
  'Två till fyra kommuner eller år bredvid varandra, tema för tema, i ord och antal.';
export const NOTHING = 'Här finns inte två kommuner eller år med samma tema att jämföra än.';

export const CHOOSE = 'Välj två till fyra att ställa bredvid varandra';
export const THEME = 'Tema';
/** The fields, in order. */
export const WITH = ['Jämför', 'med', 'och', 'och'] as const;
export const NOT_CHOSEN = 'Välj';
/** A municipality with all its years: `Björkhult, alla år`. */
export const ALL_YEARS = '{plats}, alla år';

export const CHOOSE_TWO = 'Välj minst två.';
export const SHOWN = '{valda} står bredvid varandra. Sidans adress leder hit igen.';
export const UNKNOWN = 'En kommun eller ett år i adressen finns inte för det här temat.';
export const FAILED = 'Jämförelsen kunde inte hämtas. Försök igen.';

/** Over the list of all there is, which needs no script. */
export const EVERYTHING = 'Allt som går att jämföra, tema för tema';

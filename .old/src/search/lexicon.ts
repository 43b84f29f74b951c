/** Lists of Swedish words, in alphabetical order. */

/**
 * Words that occur in compounds. Add a word when a real text has a compound with it. Words of two or three letters match by
 * coincidence, so list them only if they never come last.
 */
export const PARTS = wordsIn(`
  aktivitet alkohol anmälan ansvar arbete avslutning barn belysning besök bil bostad brand brott
  buss byggnad centrum cykel dialog drog enkät fest fordon fritid förening företag förälder
  försäljning gata grannar grupp gymnasium gång handel hastighet helg hund hundsök inbrott
  information insats invandring kamera klotter kommun kontakt kontroll kultur kväll langning löfte
  medborgare missbruk moped mätning möte narkotika natt nykterhet närvaro område park patrull person
  plats polis påverkan samverkan skadegörelse skola sommar stöld tillsyn tobak torg trafik trygghet
  träff ungdom uppföljning utbildning vandring vinter vittne våld väg åtgärd överenskommelse
`);

/** Words that only look like compounds. */
export const NO_COMPOUNDS = wordsIn(`
  avbrott genombrott utbrott utvandring
`);

/** Words so distinctive that anything before them is the rest of a compound. */
export const HEADS = wordsIn(`
  aktivitet avslutning belysning brott försäljning hastighet insats kontroll löfte mätning område
  patrull påverkan skadegörelse trygghet träff uppföljning vandring åtgärd överenskommelse
`);

/** Words that are never part of a compound. */
export const PARTICLES: ReadonlySet<string> = new Set(
  wordsIn(`
  alla allt andra annan bort efter eller emot fort fram från före genom hela hemma igen ihop inne
  inom inte kring lång medan mellan minst mitt mot ned ner neder när nära oav oför ofta omkring
  samman samt sedan själv sådan till tillsammans under undan upp utan utom vidare åter även över för
  vilka vilket deras några också varje flera olika stora vara varit blivit kunna skulle finns göra
  gjort samtliga minskad ökad
`),
);

/** Irregular forms. Each finds the other. */
export const FORMS: readonly (readonly [string, string])[] = [
  ['förälder', 'föräldrar'],
  ['ålder', 'åldrar'],
  ['cykel', 'cyklar'],
  ['sommar', 'somrar'],
  ['vinter', 'vintrar'],
  ['natt', 'nätter'],
  ['stad', 'städer'],
  ['bostad', 'bostäder'],
  ['man', 'män'],
  ['bok', 'böcker'],
  ['gymnasium', 'gymnasier'],
  ['centrum', 'centra'],
];

function wordsIn(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

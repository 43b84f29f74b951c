/** Swedish words that questions are made of, and that say nothing of what is asked for. */
import { fold } from './words.ts';

const SMALL_WORDS: ReadonlySet<string> = new Set(
  `
  alla allt andra att av bara bland bli blir blev blivit bort både de dem den denna deras dess det detta dig din dina ditt
  du där då efter eller en er era ert ett finns flera fanns fick får för förra från ge ger gick gjorde gjort går gör göra ha hade han har henne
  hennes hit hittills hon honom hos hur här i ibland icke igen in inga ingen inget innan inom inte ja jag ju kan kanske
  kommer kom kunde kring man med medan mellan men mer mest mig min mina mitt mot mycket många ned nej ni nu nya nytt ny någon
  någonsin någonstans något några när och också om oss på redan sa sade samma samt se sedan ser sig sin sina sitt ska
  skall skulle som så sådan sån säga säger till tog um under upp ut utan vad var vara varför varit vart vem vems
  vet vi via vid vilka vilken vilket vill vår våra vårt väl är än ännu åt över
  ofta sällan alltid aldrig sker ske saker sak finnas utanför nära
  antal följde hamnade hände händer händelse hänt hållits höll hölls håller lovade lovar lovat mån nån nåt nåra resultat
  stämmer uppfylldes uppfyllde ens egentligen själva senast senaste
`
    .trim()
    .split(/\s+/)
    .map(fold),
);

/** Returns whether a word of a query counts for nothing, such as `blev` and `någon`. */
export function isSmallWord(word: string): boolean {
  return SMALL_WORDS.has(fold(word));
}

/** The words of correcting what is published. */
export const HEADING = 'Du har ändrat något som är publicerat';
export const PROMISED =
  'Det som undertecknades står kvar, också när det ändras. Var det fel avskrivet, eller har ni beslutat något nytt?';
export const REPORTED =
  'Har någon hunnit läsa det som stod, säger en anmärkning vad som är rättat. Invånarna ser den under texten.';
export const BEFORE = 'Publicerat';
export const AFTER = 'Nu';
export const NOTHING = 'inget';
export const NOTE = 'Lägg till en anmärkning om rättelsen';
export const DECIDED = 'Vi har beslutat det nya i dag';
export const RESTORE = 'Ta tillbaka det publicerade';
export const NOTED = 'En anmärkning säger vad som är rättat.';

/** As the guide says: `Rättat 2018-03-01: här stod tidigare ”6”.` */
export const correctedNote = (day: string, before: string) => `Rättat ${day}: här stod tidigare ”${before}”.`;

/** Messages about figures that cannot be right. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

export const numberWithoutTarget = (promised: string): ProblemText => ({
  severity: 'warning',
  message: `Texten lovar ett antal, ${quote(promised)}, men aktiviteten har inget mål att räkna mot.`,
  help: 'Lägg till ett mått med det mål som lovades, till exempel {minst: 10}.',
});

export const countedTwice = (measure: string, activity: string): ProblemText => ({
  message: `${quote(measure)} för aktiviteten ${quote(activity)} redovisas två gånger i samma uppföljning, och skulle räknas dubbelt.`,
  help: 'Behåll den ena siffran. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const partOfItself = (measure: string): ProblemText => ({
  message: `${quote(measure)} kan inte ingå i sig själv.`,
});

export const largerThanWhole = (part: string, whole: string): ProblemText => ({
  message: `${quote(part)} ingår i ${quote(whole)} men är större.`,
  help: 'Rätta någon av siffrorna.',
});

export const fallingTotal = (measure: string, earlier: string): ProblemText => ({
  severity: 'warning',
  message: `${quote(measure)} räknas löpande från början, men är mindre än i ${earlier}.`,
  help: 'Se efter att siffran gäller hela tiden hittills, och inte bara den här perioden.',
});

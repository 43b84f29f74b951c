/** Messages about figures that cannot be right. */
import type { ProblemText } from '../problem-text.ts';
import { quote } from '../quote.ts';

/** `field`: what the measure needs, one of the texts below. */
export const numberWithoutTarget = (promised: string, field: string): ProblemText => ({
  severity: 'warning',
  message: `Texten lovar ett antal, ${quote(promised)}, men aktiviteten har inget mål att räkna mot.`,
  help: `Lägg till ett mått med ${field}.`,
});

export const targetField = (target: string) => `det som räknas som enhet, och mål: ${target}`;
export const measureField = (unit: string, target: string) => `enhet: ${unit} och mål: ${target}`;
export const levelField = (unit: string, target: string) => `enhet: ${unit}, räknas: nivå och mål: ${target}`;
export const changeField = (percent: string) =>
  `utgångsläge, och mål: minska med ${percent} procent eller öka med ${percent} procent`;

export const dayWithoutDeadline = (promised: string, date: string): ProblemText => ({
  severity: 'warning',
  message: `Texten lovar en tid, ${quote(promised)}, som inget fält säger.`,
  help: `Lägg till fältet senast: ${date} på aktiviteten, så att det syns om det blev gjort i tid.`,
});

export const negativeFigure = (measure: string): ProblemText => ({
  message: `${quote(measure)} kan inte vara mindre än noll.`,
  help: 'Är det en nivå, som ett resultat i kronor, skriv räknas: nivå på måttet i lofte.md.',
});

export const notPercentage = (measure: string, unit: string): ProblemText => ({
  message: `Talet är en andel, men måttet ${quote(measure)} räknas i ${unit}.`,
  help: 'Skriv antalet, eller rätta måttets enhet i lofte.md.',
});

export const countedTwice = (measure: string, activity: string): ProblemText => ({
  message: `${quote(measure)} för aktiviteten ${quote(activity)} redovisas två gånger i samma uppföljning, och skulle räknas dubbelt.`,
  help: 'Behåll det ena talet. Om polisen och kommunen redovisar var för sig anges det med fältet part.',
});

export const partOfItself = (measure: string): ProblemText => ({
  message: `${quote(measure)} kan inte ingå i sig själv.`,
});

export const largerThanWhole = (part: string, whole: string): ProblemText => ({
  message: `${quote(part)} ingår i ${quote(whole)} men är större.`,
  help: 'Rätta något av talen.',
});

export const fallingTotal = (measure: string, earlier: string): ProblemText => ({
  severity: 'warning',
  message: `${quote(measure)} räknas löpande från början, men är mindre än i ${earlier}.`,
  help: 'Se efter att talet gäller hela tiden hittills, och inte bara den här perioden.',
});

/** The outcomes in words: labels, and the rules as residents read them on `/sa-bedomer-vi/`. */
import type { Outcome } from '../domain/outcome.ts';

export interface OutcomeText {
  readonly label: string;
  /** After a count: "1 uppfylld", "3 uppfyllda". */
  readonly one: string;
  readonly many: string;
  /** When an activity is given this outcome. */
  readonly rule: string;
}

export const OUTCOME_TEXT: Record<Outcome, OutcomeText> = {
  met: {
    label: 'Uppfyllt',
    one: 'uppfylld',
    many: 'uppfyllda',
    rule: 'Det som redovisats når målet, räknat så lågt som orden medger. Om inget antal utlovades: en redovisning säger att det som skulle göras en gång är genomfört.',
  },
  partly: {
    label: 'Delvis uppfyllt',
    one: 'delvis uppfylld',
    many: 'delvis uppfyllda',
    rule: 'Löftets tid är slut. Något har redovisats, men målet nåddes inte, eller bara en del av målen.',
  },
  'not-met': {
    label: 'Inte uppfyllt',
    one: 'inte uppfylld',
    many: 'inte uppfyllda',
    rule: 'Löftets tid är slut. Det som redovisats blir tillsammans ingenting, ett tak har överskridits, eller redovisningen säger själv att det inte genomfördes.',
  },
  ongoing: {
    label: 'Pågår',
    one: 'pågår',
    many: 'pågår',
    rule: 'Målet är inte nått, men löftets tid är inte slut.',
  },
  'no-need': {
    label: 'Inget behov uppstod',
    one: 'utan behov',
    many: 'utan behov',
    rule: 'Redovisningarna säger att det inte uppstod något behov.',
  },
  'not-reported': {
    label: 'Inte redovisat',
    one: 'inte redovisad',
    many: 'inte redovisade',
    rule: 'Ingen redovisning säger något om aktiviteten. Att det är tomt betyder inte noll och inte att inget gjordes, bara att ingen har berättat.',
  },
  'not-assessable': {
    label: 'Går inte att bedöma',
    one: 'går inte att bedöma',
    many: 'går inte att bedöma',
    rule: 'Det finns inget att jämföra med: inget mätbart mål, eller ett utlovat antal men inget redovisat antal. Det gäller vad myndigheten själv än säger.',
  },
};

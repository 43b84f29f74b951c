/** The outcomes in words: labels, sentences, and the rules as residents read them on `/sa-bedomer-vi/`. */
import type { Outcome } from '../domain/outcome.ts';

export interface OutcomeText {
  readonly label: string;
  /** After a count: "1 uppfylld", "3 uppfyllda". */
  readonly one: string;
  readonly many: string;
  /** When an activity is given this outcome. */
  readonly rule: string;
  /** The same in easy Swedish. */
  readonly easyRule: string;
  /** How a sentence counts activities that have it. */
  readonly clause: Clause;
  /** Where a promise has one activity. */
  readonly onlyOne: string;
  /** Where all activities of a promise have it. Given how many they are, in words, and all of them: `Båda aktiviteterna`. */
  readonly all: (count: string, every: string) => string;
}

/**
 * `adjective`: "är" goes before it, "tre är uppfyllda", with the words of `one` and `many`. Others have a verb of their own,
 * which comes before the count where the clause begins a sentence. Given the count in words.
 */
export type Clause =
  'adjective' | { readonly plain: (count: string) => string; readonly inverted: (count: string) => string };

export const OUTCOME_TEXT: Readonly<Record<Outcome, OutcomeText>> = {
  met: {
    label: 'Uppfyllt',
    one: 'uppfylld',
    many: 'uppfyllda',
    rule: 'Det som är redovisat når målet, räknat så lågt som orden kan betyda. Om det bara skulle göras en gång räcker det att en uppföljning säger att det är genomfört. Var en tid lovad gjordes det i tid, så långt det går att se. Om bara en riktning lovades är det senaste talet bättre än utgångsläget.',
    easyRule: 'De har gjort det som de lovade.',
    clause: 'adjective',
    onlyOne: 'Den enda aktiviteten är uppfylld.',
    all: (_, every) => `${every} är uppfyllda.`,
  },
  partly: {
    label: 'Delvis uppfyllt',
    one: 'delvis uppfylld',
    many: 'delvis uppfyllda',
    rule: 'Löftets tid är slut. Något är redovisat, men målet nåddes inte, eller bara en del av målen. Utfallet är detsamma om det blev gjort efter utlovad tid.',
    easyRule: 'De har gjort en del av det som de lovade. Eller så gjorde de det för sent.',
    clause: 'adjective',
    onlyOne: 'Den enda aktiviteten är delvis uppfylld.',
    all: (_, every) => `${every} är delvis uppfyllda.`,
  },
  'not-met': {
    label: 'Inte uppfyllt',
    one: 'inte uppfylld',
    many: 'inte uppfyllda',
    rule: 'Löftets tid är slut. Det som är redovisat blir tillsammans ingenting, en nivå nåddes inte, eller uppföljningen säger själv att det inte blev gjort. När en gräns har överskridits eller en utlovad dag har passerat väntar vi inte tills tiden är slut.',
    easyRule: 'De har inte gjort det som de lovade.',
    clause: 'adjective',
    onlyOne: 'Den enda aktiviteten är inte uppfylld.',
    all: (_, every) => `${every} är inte uppfyllda.`,
  },
  ongoing: {
    label: 'Pågår',
    one: 'pågår',
    many: 'pågår',
    rule: 'Målet är inte nått, men löftets tid är inte slut. En prognos räknas inte.',
    easyRule: 'Det är inte klart än. De har tid kvar.',
    clause: { plain: (count) => `${count} pågår`, inverted: (count) => `pågår ${count}` },
    onlyOne: 'Den enda aktiviteten pågår.',
    all: (_, every) => `${every} pågår.`,
  },
  'no-need': {
    label: 'Inget behov uppstod',
    one: 'utan behov',
    many: 'utan behov',
    rule: 'Uppföljningarna säger att det inte uppstod något behov.',
    easyRule: 'Det behövdes inte.',
    clause: {
      plain: (count) => `för ${count} uppstod inget behov`,
      inverted: (count) => `uppstod inget behov för ${count}`,
    },
    onlyOne: 'För den enda aktiviteten uppstod inget behov.',
    all: (count) => `För ingen av de ${count} aktiviteterna uppstod något behov.`,
  },
  'not-reported': {
    label: 'Inte redovisat',
    one: 'inte redovisad',
    many: 'inte redovisade',
    rule: 'Ingen uppföljning säger något om aktiviteten. Tomt betyder inte noll, och inte att inget gjordes. Det betyder att ingen har berättat.',
    easyRule: 'Ingen har berättat hur det gick. Vi vet inte om de har gjort något.',
    clause: 'adjective',
    onlyOne: 'Den enda aktiviteten är inte redovisad.',
    all: (count) => `Ingen av de ${count} aktiviteterna är redovisad.`,
  },
  'not-assessable': {
    label: 'Går inte att bedöma',
    one: 'går inte att bedöma',
    many: 'går inte att bedöma',
    rule: 'Det finns inget att jämföra med. Löftet kan sakna ett mål som går att mäta, eller så kan uppföljningen sakna ett antal. Uppföljningen kan också vara en text som inte tar upp aktiviteten för sig. Utfallet är detsamma vad den som redovisar själv än säger.',
    easyRule: 'Det går inte att säga hur det gick. Ofta beror det på att löftet är otydligt.',
    clause: {
      plain: (count) => `${count} går inte att bedöma`,
      inverted: (count) => `går ${count} inte att bedöma`,
    },
    onlyOne: 'Den enda aktiviteten går inte att bedöma.',
    all: (count) => `Ingen av de ${count} aktiviteterna går att bedöma.`,
  },
};

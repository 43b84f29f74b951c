/** Texts about the fields of follow-ups. */
import { listText } from '../list.ts';
import { SOURCE_HINT, type FieldText, type FieldTexts } from './field-text.ts';

export const QUANTITY = {
  exakt: { description: 'Precis så många.' },
  minst: { description: 'Så många eller fler.' },
  cirka: { description: 'Ungefär så många.' },
  högst: { description: 'Så många eller färre.' },
  mellan: {
    description: 'Mellan två tal.',
    item: { description: 'Minst så många.' },
    last: { description: 'Högst så många.' },
  },
  något: {
    description: 'true: det skedde, men räknades inte.',
    formHint: 'Kryssa för om det skedde, men inte räknades.',
  },
  räknat: { description: 'Hur det har räknats.' },
  ingår_i: {
    label: 'Ingår i måttet',
    description: 'Ett annat mått som talet är en del av, och inte räknas utöver.',
  },
} satisfies FieldTexts;

export const EVENT = {
  datum: { description: 'När: en dag, en vecka, en månad eller ett år. Det får ligga utanför perioden.' },
  plats: {
    description: 'Var: ett id bland platserna i kommun.md, eller platsen i ord.',
    formHint: 'Var det hände.',
  },
  text: { description: 'Vad som hände.' },
} satisfies FieldTexts;

export const RESULT = {
  aktivitet: {
    description: 'Aktivitetens id, eller flera inom hakparenteser. Utelämnas för det som aldrig lovades.',
    formHint: 'Aktiviteten, eller aktiviteterna, som det gäller. Lämna tomt för det som aldrig lovades.',
    item: { description: 'En aktivitets id ur lofte.md.', formHint: 'Aktiviteten.' },
  },
  text: { description: 'Ord för ord som det redovisades.' },
  anmärkning: { description: 'Redaktörens egen anmärkning, till exempel hur texten har lästs.' },
  händelser: { singular: 'händelse', description: 'Det som hände, vid ett tillfälle i taget.' },
  orsak: { description: 'Varför det inte blev av, eller blev sent.' },
  överförs: { description: 'Vad som händer med det härnäst.' },
  part: { description: 'Den som redovisar, när parterna redovisar var för sig eller en granskare skriver.' },
  värden: {
    description:
      'Talen, efter måttets id, så som det står: 8, minst 8, drygt 1 500, högst 5, cirka 100, ett 15-tal, 5–8, 12,5, 25 % eller något.',
    formHint:
      'Skriv antalet: 8, minst 8, högst 8, cirka 8 eller 5–8. Skriv något om det hände men inget antal finns.',
    key: { description: 'Ett måtts id ur lofte.md.' },
    item: { description: 'Talet, så säkert eller osäkert som det står.' },
  },
  prognos: {
    description: 'Vad den som redovisar tror att talen blir. De visas men räknas aldrig.',
    key: { description: 'Ett måtts id ur lofte.md.' },
  },
  räknat_av_båda: {
    label: 'Räknat av båda',
    description: 'true: parterna har räknat samma sak var för sig. Talen jämförs, och läggs inte ihop.',
    formHint: 'Kryssa för om parterna har räknat samma sak var för sig. Talen jämförs, och läggs inte ihop.',
  },
} satisfies FieldTexts;

/** Returns the texts of a result's status. `words` are the allowed values. */
export const statusText = (words: readonly string[]): FieldText => ({
  description: `Omdömet, med orden från den som redovisar: ${listText(words, 'eller')}.`,
  formHint: 'Om texten själv säger hur det gick, välj det ordet här. Annars lämnar du rutan tom.',
});

export const REPORT_FILE = { description: 'Uppföljningen av ett löfte för en period.' } satisfies FieldText;

export const VERDICT = {
  text: { description: 'Ord för ord, om löftet eller avtalet som helhet.' },
  räknat: {
    description:
      'Hur många löften som fick vilket omdöme, med egna ord. Visas bredvid webbplatsens egen räkning.',
    key: { description: 'Omdömet, med det ord som den som redovisar använder.' },
    item: { description: 'Så många löften.' },
  },
} satisfies FieldTexts;

export const AGREEMENT_REPORT_FILE = {
  description: 'Uppföljningen av ett helt avtal för en period.',
} satisfies FieldText;

export const AGREEMENT_REPORT = {
  omdöme: { description: 'Omdömet om hela avtalet, från den som redovisar: text, status och räknat.' },
} satisfies FieldTexts;

export const REPORT = {
  omdöme: { description: 'Omdömet om hela löftet, från den som redovisar: text och status.' },
  från: {
    description: 'Periodens första dag, om filnamnet inte säger den.',
    formHint: 'Periodens första dag, om den inte är den vanliga.',
  },
  till: {
    description: 'Periodens sista dag, om filnamnet inte säger den.',
    formHint: 'Periodens sista dag, om den inte är den vanliga.',
  },
  etikett: {
    description: 'Vad perioden kallas, om filnamnet inte säger det.',
    formHint: 'Vad perioden kallas, om den har ett eget namn.',
  },
  publicerad: { description: 'Dagen då uppföljningen publicerades.' },
  rapportör: { description: 'Den som redovisar, med namn, roll och part.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
  redovisat: { singular: 'rad', description: 'Vad som redovisats, aktivitet för aktivitet.' },
} satisfies FieldTexts;

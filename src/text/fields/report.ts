/** Texts about the fields of follow-ups. */
import { listText } from '../list.ts';
import type { FieldText, FieldTexts } from './field-text.ts';

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
  något: { description: 'true: det skedde, men räknades inte.' },
  räknat: { description: 'Hur det har räknats.' },
  ingår_i: {
    label: 'Ingår i måttet',
    description: 'Ett annat mått som siffran är en del av, och inte räknas utöver.',
  },
} satisfies FieldTexts;

export const EVENT = {
  datum: { description: 'När: en dag, en månad eller en vecka. Den får ligga utanför perioden.' },
  plats: { description: 'Var: ett id bland platserna i kommun.md.' },
  text: { description: 'Vad som hände.' },
} satisfies FieldTexts;

export const RESULT = {
  aktivitet: {
    description: 'Aktivitetens id, eller flera inom hakparenteser. Utelämnas för det som aldrig lovades.',
    item: { description: 'En aktivitets id ur lofte.md.' },
  },
  text: { description: 'Ord för ord som det redovisades.' },
  anmärkning: { description: 'Redaktörens egen anmärkning, till exempel hur texten har lästs.' },
  händelser: { singular: 'händelse', description: 'Det som hände, vid ett tillfälle i taget.' },
  orsak: { description: 'Varför det inte blev av, eller blev sent.' },
  överförs: { description: 'Vad som händer med det härnäst.' },
  part: { description: 'Den som redovisar, när polisen och kommunen redovisar var för sig.' },
  värden: {
    description:
      'Siffrorna, efter måttets id: 8, {minst: 8}, {cirka: 100}, {högst: 5}, {mellan: [10, 15]} eller {något: true}.',
    key: { description: 'Ett måtts id ur lofte.md.' },
    item: { description: 'Precis så många.' },
  },
} satisfies FieldTexts;

/** Returns the texts of a result's status. `words` are the allowed values. */
export const statusText = (words: readonly string[]): FieldText => ({
  description: `Myndighetens eget omdöme: ${listText(words, 'eller')}.`,
});

export const REPORT_FILE = { description: 'Uppföljningen av ett löfte för en period.' } satisfies FieldText;

export const REPORT = {
  från: { description: 'Periodens första dag, om filnamnet inte säger den.' },
  till: { description: 'Periodens sista dag, om filnamnet inte säger den.' },
  etikett: { description: 'Vad perioden kallas, om filnamnet inte säger det.' },
  publicerad: { description: 'Dagen då uppföljningen publicerades.' },
  rapportör: { description: 'Den som redovisar, med namn, roll och part.' },
  källa: { description: 'En källa ur avtal.md.' },
  redovisat: { singular: 'redovisning', description: 'Vad som redovisats, aktivitet för aktivitet.' },
} satisfies FieldTexts;

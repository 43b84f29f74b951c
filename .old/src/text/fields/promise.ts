/** Texts about the fields of `lofte.md`. */
import { idHint, SOURCE_HINT, type FieldText, type FieldTexts } from './field-text.ts';

export const BACKGROUND = {
  problem: { description: 'Problemet som löftet svarar på.' },
  orsak: { description: 'Vad problemet beror på.' },
} satisfies FieldTexts;

export const EVIDENCE = {
  text: { description: 'Vad löftet bygger på.' },
  datum: { description: 'En dag, en månad eller ett år.' },
  n: { label: 'Antal svar', description: 'Hur många som deltog eller svarade.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
} satisfies FieldTexts;

export const PROMISE_FILE = { description: 'Ett löfte med sina aktiviteter.' } satisfies FieldText;

export const PROMISE = {
  titel: { description: 'Löftet, ord för ord som det undertecknades. Det skrivs aldrig om.' },
  kortnamn: { description: 'Ett kort namn för menyer.' },
  ordning: { description: 'Löftets plats bland avtalets löften: 1, 2, 3 …' },
  tema: {
    description:
      'Vad löftet handlar om, i ett ord. Löften med samma tema står tillsammans under `/teman/`, så skriv det likadant varje gång.',
  },
  platser: {
    singular: 'plats',
    description: 'De platser som löftet gäller.',
    item: { description: 'Ett id bland platserna i kommun.md.' },
  },
  avtal: {
    label: 'Hör till avtalet',
    description: 'Namnet på avtalet, när det inte är årets eget: centrum för avtal-centrum.md.',
    formHint: 'Vilket av årets avtal löftet hör till. Lämna tomt om året bara har ett.',
  },
  gemensamt_med: {
    label: 'Gemensamt med',
    singular: 'kommun',
    description:
      'Andra kommuner som har gett samma löfte. Det står i en av kommunernas mappar och visas hos alla.',
    formHint: 'Andra kommuner som har gett samma löfte. Det redovisas här och visas också hos dem.',
    item: { description: 'Namnet på kommunens mapp.' },
  },
  från: { description: 'Första dagen, månaden eller året, om den inte är avtalets, eller okänt.' },
  till: { description: 'Sista dagen, månaden eller året, om den inte är avtalets, eller tills vidare.' },
  förnyar: {
    label: 'Förnyar löftet',
    description: 'Det äldre löfte som det här förnyar, som år/mapp.',
    formHint: 'Det äldre löfte som det här förnyar.',
  },
  underlag: { description: 'Dialoger och undersökningar som löftet bygger på.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
  effektmått: {
    indefinite: 'ett effektmått',
    description: 'Effekter som mäts, till exempel upplevd trygghet.',
  },
  aktiviteter: {
    indefinite: 'en aktivitet',
    singular: 'aktivitet',
    description: 'Löftets aktiviteter, i ordning.',
  },
  tidigare: {
    label: 'Tidigare adresser',
    singular: 'adress',
    description: 'Adresser som löftet har haft, så att de fortsätter att fungera.',
    item: { description: 'En adress som löftet har haft.' },
  },
  bakgrund: { description: 'Bakgrunden till löftet.' },
} satisfies FieldTexts;

export const EFFECT_VALUE = {
  datum: { description: 'När det mättes: en dag, en månad eller ett år.' },
  värde: { description: 'Värdet: 62, 62,5 eller -7,6.' },
  n: { label: 'Antal svar', description: 'Hur många som svarade.' },
  grupp: { description: 'Vilka som svarade, om det inte var alla.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
} satisfies FieldTexts;

export const EFFECT = {
  id: { description: 'Effektmåttets id.', formHint: idHint('namnet') },
  namn: { definite: 'namnet', description: 'Vad som mäts.' },
  enhet: { description: 'Enheten.' },
  bättre: { label: 'Bättre när värdet är', description: 'Om ett högre eller ett lägre värde är bättre.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
  värden: { singular: 'värde', description: 'Värdena, ett för varje mätning.' },
} satisfies FieldTexts;

export const CHANGE = {
  ändring: { description: 'Vad som beslutades: utgår, flyttad, förlängd eller omformulerad.' },
  datum: { description: 'Dagen då ändringen beslutades.' },
  orsak: { description: 'Varför.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
  till: { description: 'Det nya slutdatumet, eller dagen som aktiviteten flyttades till.' },
  text: { description: 'Den nya lydelsen, ord för ord, eller vart aktiviteten flyttades.' },
} satisfies FieldTexts;

export const ACTIVITY = {
  id: {
    description: 'Aktivitetens id. Det är dess adress på webbplatsen och ändras aldrig.',
    formHint: 'Adressen på webbplatsen. Föreslås av texten och ändras inte sedan.',
  },
  text: { definite: 'texten', description: 'Aktiviteten, ord för ord som i löftet.' },
  anmärkning: { description: 'Redaktörens egen anmärkning, till exempel hur texten har lästs.' },
  ansvariga: {
    description: 'De parter som ansvarar för aktiviteten.',
    item: { description: 'Ett id ur parter.yaml.' },
  },
  platser: {
    singular: 'plats',
    description: 'De platser som aktiviteten gäller.',
    item: { description: 'Ett id bland platserna i kommun.md.' },
  },
  typ: {
    description:
      'antal (när ett mått har ett mål), engång (görs en gång), löpande (pågår hela tiden) eller riktning (ska öka eller minska).',
  },
  senast: { description: 'Dagen, månaden eller året då aktiviteten senast skulle vara gjord.' },
  villkor: { description: 'Vad aktiviteten hänger på, ord för ord, till exempel i mån av tid.' },
  mått: { indefinite: 'ett mått', description: 'Det som räknas.' },
  ändringar: { singular: 'ändring', description: 'Ändringar som beslutats efter att löftet gavs.' },
  tidigare: {
    label: 'Tidigare id',
    singular: 'id',
    description: 'Id som aktiviteten har haft, så att länkar med dem fortsätter att fungera.',
    item: { description: 'Ett id som aktiviteten har haft.' },
  },
} satisfies FieldTexts;

export const UNIT = {
  en: { label: 'Enhet i ental', description: 'Enheten i ental.' },
  flera: { label: 'Enhet i flertal', description: 'Enheten i flertal.' },
} satisfies FieldTexts;

export const TARGET = {
  minst: { description: 'Minst så många lovades.' },
  högst: { description: 'Högst så många lovades.' },
  exakt: { description: 'Precis så många lovades.' },
  mellan: {
    description: 'Mellan två tal.',
    item: { description: 'Minst så många.' },
    last: { description: 'Högst så många.' },
  },
  minska_med: { description: 'Så mycket mindre än utgångsläget: ett antal eller en andel, 25 %.' },
  öka_med: { description: 'Så mycket mer än utgångsläget: ett antal eller en andel, 25 %.' },
  per: { description: 'Vad antalet gäller, om det inte är hela avtalstiden.' },
  senast: { description: 'När nivån senast ska vara nådd: en dag, en månad eller ett år.' },
  undantag: {
    singular: 'månad',
    description: 'Månader som inte räknas.',
    item: { description: 'En månads namn.' },
  },
} satisfies FieldTexts;

export const BASELINE = {
  värde: { description: 'Talet före löftet.' },
  datum: { description: 'När det gällde: en dag, en månad eller ett år.' },
  källa: { description: 'En källa ur avtal.md.', formHint: SOURCE_HINT },
} satisfies FieldTexts;

export const MEASURE = {
  id: {
    description: 'Måttets id, som värden i uppföljningen hänvisar till.',
    formHint: idHint('enheten'),
  },
  räknas: {
    description:
      'Hur perioderna läggs ihop: summa (vanligast), senaste (talet gäller från början), inte (kan inte läggas ihop), nivå (läget en viss dag, som en andel) eller takt (så många per år eller vecka).',
  },
  enhet: {
    description: 'Vad som räknas, i ental och flertal.',
    definite: 'enheten',
    item: { description: 'Enheten, när den heter likadant i ental och flertal.' },
  },
  mål: {
    description:
      'Det som lovades, så som det står: minst 10, högst 5 per månad, minst 90 procent, exakt 4, mellan 5 och 8, minska med 25 procent.',
  },
  utgångsläge: { description: 'Talet före löftet, som en minskning eller ökning räknas från.' },
  bättre: { label: 'Bättre när talet är', description: 'Om ett högre eller ett lägre tal är bättre.' },
} satisfies FieldTexts;

/** Texts about the tables of what was promised, and of what came of it. */
import {
  ACTIVITY_ID,
  AGREEMENT_ID,
  BASELINE,
  MEASURE_ID,
  OUTCOME,
  PROMISE_ID,
  SHOWN,
  SOURCE,
  TARGET,
  TERM_ENDS,
  TOTAL,
  YEAR,
} from './shared-columns.ts';
import type { TableText } from './table-text.ts';

const ACTIVITY_KEY = { ...YEAR, ...AGREEMENT_ID, ...PROMISE_ID, ...ACTIVITY_ID } as const;

export const PROMISES = {
  title: 'Löften',
  description: 'En rad för varje löfte.',
  columns: {
    ...YEAR,
    ...AGREEMENT_ID,
    ...PROMISE_ID,
    titel: { description: 'Löftet, ord för ord.', example: 'Vi ska öka tryggheten i centrum.' },
    kortnamn: { description: 'Ett kort namn.', example: 'Trygghet i centrum' },
    ordning: { description: 'Löftets nummer i avtalet, när det har ett.', example: 1 },
    tema: { description: 'Vad löftet handlar om.', example: 'trygghet' },
    platser: { description: 'Platserna som löftet gäller, som id i tabellen platser.', example: ['centrum'] },
    ...TERM_ENDS,
    fornyar: {
      description: 'Det löfte som det förnyar: kommun, år och löftets id med snedstreck emellan.',
      example: 'bjorkhult/2023/trygghet-i-centrum',
    },
    problem: { description: 'Problemet som löftet svarar på.', example: 'Många känner sig otrygga.' },
    orsak: { description: 'Vad problemet beror på.', example: 'Dålig belysning.' },
    kalla: SOURCE.kalla,
    tidigare_adresser: {
      description: 'Adresser som löftet har haft, från webbplatsens början. De leder hit.',
      example: ['/bjorkhult/2024/tryggt-centrum/'],
    },
    brodtext: { description: 'Texten om löftet, som HTML.', example: '<p>Löftet togs fram i en dialog.</p>' },
    gemensamt_med: {
      description:
        'De andra kommuner som har gett löftet, som id i tabellen kommuner. Löftet har en enda rad, hos kommunen där det redovisas.',
      example: ['adala'],
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const EVIDENCE = {
  title: 'Underlag',
  description: 'En rad för varje dialog eller undersökning som ett löfte bygger på.',
  columns: {
    ...YEAR,
    ...PROMISE_ID,
    nr: { description: 'Vilket i ordningen, från 1.', example: 1 },
    text: { description: 'Vad löftet bygger på.', example: 'Medborgardialog på torget' },
    datum: { description: 'När: ett år, en månad, en vecka eller en dag.', example: '2023-10' },
    antal: { description: 'Hur många som deltog eller svarade.', example: 120 },
    kalla: SOURCE.kalla,
    ...SHOWN,
  },
} as const satisfies TableText;

export const ACTIVITIES = {
  title: 'Aktiviteter',
  description: 'En rad för varje aktivitet i ett löfte, med det utfall som den har i dag.',
  columns: {
    ...ACTIVITY_KEY,
    text: { description: 'Aktiviteten, ord för ord.', example: 'Genomföra minst tio trafikkontroller.' },
    anmarkning: { description: 'Redaktörens egen anmärkning.', example: 'I källan saknas ett ord.' },
    typ: {
      description: 'antal när ett tal lovades, annars engång, löpande eller riktning.',
      example: 'antal',
    },
    villkor: { description: 'Vad den hänger på, ord för ord.', example: 'i mån av tid' },
    senast: {
      description: 'När den senast skulle vara gjord: ett år, en månad, en vecka eller en dag.',
      example: '2024-06-30',
    },
    ansvariga: { description: 'De som ansvarar, som id i tabellen parter.', example: ['polisen'] },
    platser: { description: 'Platserna som den gäller, som id i tabellen platser.', example: ['centrum'] },
    tidigare_id: { description: 'Id som aktiviteten har haft.', example: ['kontroller'] },
    fran: { description: 'Första dagen som den gäller.', example: '2024-01-01' },
    till: {
      description:
        'Sista dagen som den gäller, med de ändringar som har beslutats. Tomt när den gäller tills vidare.',
      example: '2024-12-31',
    },
    ...OUTCOME,
    granskare_sager_emot: {
      description: 'Sant när en granskare säger något annat än parterna eller utfallet.',
      example: false,
    },
    tysta_perioder: {
      description:
        'Perioder som är över eller redovisade, men där inget sägs om aktiviteten. Tomt är inte noll.',
      example: ['t2'],
    },
    redovisat_i_text: {
      description: 'Perioder som är redovisade i löpande text, utan något om aktiviteten för sig.',
      example: ['t3'],
    },
    avslutad: {
      description: 'Sista dagen i den period då den var gjord eller utgick. Därefter saknas inget.',
      example: '2024-08-31',
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const CHANGES = {
  title: 'Ändringar',
  description: 'En rad för varje beslut som har ändrat en aktivitet efter att löftet gavs.',
  columns: {
    ...YEAR,
    ...PROMISE_ID,
    ...ACTIVITY_ID,
    nr: { description: 'Vilken i ordningen, från 1.', example: 1 },
    andring: { description: 'Vad som beslutades.', example: 'förlängd' },
    beslutad: { description: 'Dagen då det beslutades.', example: '2024-05-22' },
    orsak: { description: 'Varför.', example: 'Platsen byggs om.' },
    kalla: SOURCE.kalla,
    till: { description: 'Den nya sista dagen, eller dagen som den flyttades till.', example: '2025-06-30' },
    text: {
      description: 'Den nya lydelsen, ord för ord, eller vart den flyttades.',
      example: 'Genomföra minst åtta trafikkontroller.',
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const MEASURES = {
  title: 'Mått och mål',
  description: 'En rad för varje sak som räknas i en aktivitet, med målet och summan av det redovisade.',
  columns: {
    ...ACTIVITY_KEY,
    ...MEASURE_ID,
    enhet: { description: 'Enheten i ental.', example: 'trafikkontroll' },
    enhet_flera: { description: 'Enheten i flertal.', example: 'trafikkontroller' },
    raknas: {
      description:
        'Hur perioderna läggs ihop: summa, senaste (talen gäller från början), inte (de kan överlappa), nivå (läget en viss dag) eller takt (så många per år eller vecka).',
      example: 'summa',
    },
    battre: { description: 'Om ett högre eller ett lägre tal är bättre.', example: 'högre' },
    ...BASELINE,
    ...TARGET,
    ...TOTAL,
    overens: {
      description: 'Falskt när flera har räknat samma sak och kommit till olika tal.',
      example: true,
    },
    provning: {
      description:
        'Vad det redovisade räcker till: nått, otillräckligt, inget, oklart (talen kan betyda båda), okänt (inga tal) eller pågår.',
      example: 'nått',
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const TARGET_WINDOWS = {
  title: 'Målens tider',
  description:
    'En rad för varje tid som ett mål prövas för: hela löftets tid, eller varje år, månad eller period av den.',
  columns: {
    ...YEAR,
    ...AGREEMENT_ID,
    ...PROMISE_ID,
    ...ACTIVITY_ID,
    ...MEASURE_ID,
    nr: { description: 'Vilken i ordningen, från 1.', example: 1 },
    fran: { description: 'Första dagen.', example: '2024-01-01' },
    till: { description: 'Sista dagen. Tomt när slutet inte är bestämt.', example: '2024-12-31' },
    kravs: { description: 'Talet som målet kräver för den tiden. Det lägre av två.', example: 10 },
    kravs_hogst: { description: 'Det högre av två tal, när målet är mellan dem.', example: 12 },
    ...TOTAL,
    ofullstandigt: {
      description: 'Sant när tal är redovisade, men inte för hela tiden.',
      example: false,
    },
    natt_i: { description: 'Den period vars uppföljning visade att målet var nått.', example: 't2' },
    lage_i: { description: 'Av en nivå: den period som talet gäller.', example: 't3' },
    provning: {
      description: 'Vad det redovisade räcker till, med samma ord som i tabellen matt.',
      example: 'nått',
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const OUTCOMES_TABLE = {
  title: 'Utfall',
  description:
    'En rad för utfallet av varje aktivitet. Löper den över flera år har varje del av tiden som är slut också en rad.',
  columns: {
    ...ACTIVITY_KEY,
    omfattning: {
      description:
        'aktivitet för utfallet av hela aktiviteten, del för en del av tiden. Räkna bara den ena sorten, annars räknas samma aktivitet flera gånger.',
      example: 'aktivitet',
    },
    fran: { description: 'Första dagen som utfallet gäller.', example: '2024-01-01' },
    till: {
      description: 'Sista dagen som utfallet gäller. Tomt när det gäller tills vidare.',
      example: '2024-12-31',
    },
    ansvariga: { description: 'De som ansvarar, som id i tabellen parter.', example: ['polisen'] },
    ...OUTCOME,
    ...SHOWN,
  },
} as const satisfies TableText;

const EFFECT_KEY = {
  ...YEAR,
  ...AGREEMENT_ID,
  lofte: { description: 'Löftets id. Tomt när effekten är avtalets.', example: 'trygghet-i-centrum' },
  effekt: { description: 'Effektmåttets id.', example: 'trygghet' },
} as const;

export const EFFECTS = {
  title: 'Effekter',
  description:
    'En rad för varje effekt som mäts, till exempel hur trygga människor känner sig. Effekter räknas aldrig bland aktiviteterna.',
  columns: {
    ...EFFECT_KEY,
    namn: { description: 'Vad som mäts.', example: 'Känner sig trygga utomhus sena kvällar' },
    enhet: { description: 'Enheten.', example: 'procent' },
    battre: { description: 'Om ett högre eller ett lägre värde är bättre.', example: 'högre' },
    kalla: SOURCE.kalla,
    ...BASELINE,
    ...TARGET,
    senaste_varde: { description: 'Det senaste värdet för alla, inom löftets tid.', example: 62.5 },
    senaste_datum: { description: 'När det mättes.', example: '2024-11' },
    mal_natt: {
      description:
        'Om målet är nått: ja, nej, pågår, okänt, eller prövas inte (när målet gäller flera tider).',
      example: 'ja',
    },
    mot_utgangslaget: { description: 'Hur det senaste värdet står sig mot utgångsläget.', example: 'bättre' },
    ...SHOWN,
  },
} as const satisfies TableText;

export const EFFECT_VALUES = {
  title: 'Effektvärden',
  description: 'En rad för varje mätning av en effekt.',
  columns: {
    ...EFFECT_KEY,
    nr: { description: 'Vilken i ordningen, från 1.', example: 1 },
    datum: { description: 'När det mättes: ett år, en månad, en vecka eller en dag.', example: '2024-11' },
    varde: { description: 'Värdet.', example: 62.5 },
    antal_svar: { description: 'Hur många som svarade.', example: 412 },
    grupp: { description: 'Vilka som svarade. Tomt när det var alla.', example: 'kvinnor' },
    kalla: SOURCE.kalla,
    ...SHOWN,
  },
} as const satisfies TableText;

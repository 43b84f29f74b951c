/** Texts about columns that several tables have. */
import type { ColumnText } from './table-text.ts';

type Columns = Readonly<Record<string, ColumnText>>;

/** The first columns of every table: whose row it is. */
export const OWNER = {
  kommunkod: {
    description: 'Kommunens kod hos SCB, fyra siffror. Den kan börja med en nolla, så läs den som text.',
    example: '0999',
  },
  kommun: { description: 'Kommunens id, som också är första delen av dess adress.', example: 'bjorkhult' },
} as const satisfies Columns;

export const YEAR = {
  ...OWNER,
  ar: {
    description: 'Avtalets år: det år då det börjar gälla. Tillsammans med kommunen är det årets adress.',
    example: 2024,
  },
} as const satisfies Columns;

export const AGREEMENT_ID = {
  avtal: {
    description: 'Avtalets id: avtal för årets eget, annars avtal- och ett namn.',
    example: 'avtal-centrum',
  },
} as const satisfies Columns;

export const PROMISE_ID = {
  lofte: { description: 'Löftets id, sista delen av dess adress.', example: 'trygghet-i-centrum' },
} as const satisfies Columns;

export const ACTIVITY_ID = {
  aktivitet: {
    description: 'Aktivitetens id. Det ändras aldrig och är unikt inom löftet.',
    example: 'trafikkontroller',
  },
} as const satisfies Columns;

export const MEASURE_ID = {
  matt: { description: 'Måttets id, unikt inom aktiviteten.', example: 'kontroller' },
} as const satisfies Columns;

/** The last columns of every table: where it is shown, and how old it is. */
export const SHOWN = {
  sida: {
    description: 'Adressen till den sida, och det ställe på den, där uppgiften visas.',
    example: 'https://example.org/bjorkhult/2024/trygghet-i-centrum/#trafikkontroller',
  },
  bedomt_per: {
    description: 'Dagen då allt bedömdes: den dag då webbplatsen byggdes.',
    example: '2026-11-22',
  },
} as const satisfies Columns;

export const TERM_ENDS = {
  fran: { description: 'Första dagen som det gäller.', example: '2024-01-01' },
  till: {
    description: 'Sista dagen som det gäller. Tomt när det gäller tills vidare.',
    example: '2024-12-31',
  },
  fran_precision: {
    description:
      'Hur säkert första dagen är känd, när den inte är känd på dagen. En månad eller ett år räknas från sin första dag.',
    example: 'månad',
  },
  till_precision: {
    description:
      'Hur säkert sista dagen är känd, när den inte är känd på dagen. En månad eller ett år räknas till sin sista dag.',
    example: 'år',
  },
} as const satisfies Columns;

export const OUTCOME = {
  utfall: {
    description:
      'Webbplatsens utfall, uträknat av målen och uppföljningarna efter regler som är lika för alla.',
    example: 'Uppfyllt',
  },
  eget_ord: {
    description:
      'De senaste ord som den som redovisar själv har satt på aktiviteten, ett för varje som redovisar för sig. Tomt när inget ord är redovisat. De påverkar inte hur mål räknas.',
    example: ['genomfört'],
  },
  eget_ord_av: {
    description: 'Vem som har sagt varje ord i eget_ord, i samma ordning.',
    example: ['Polisen'],
  },
  ordet_sager_emot: {
    description: 'Sant när det egna ordet säger något annat än utfallet.',
    example: false,
  },
  skal: {
    description: 'Varför utfallet blev som det blev, en mening per rad.',
    example: ['Målet nåddes i tertial 2.'],
  },
} as const satisfies Columns;

export const PERIOD = {
  period: {
    description: 'Periodens id, som uppföljningens adress slutar med: t1 för tertial 1, slut för hela tiden.',
    example: 't1',
  },
  period_fran: { description: 'Periodens första dag.', example: '2024-01-01' },
  period_till: { description: 'Periodens sista dag.', example: '2024-04-30' },
} as const satisfies Columns;

export const RESULT_ID = {
  nr: {
    description:
      'Vilken i ordningen i uppföljningen av löftet, från 1. Samma text och tal kan gälla flera aktiviteter.',
    example: 1,
  },
} as const satisfies Columns;

export const SPEAKER = {
  part: {
    description: 'Den part som redovisar för sig, eller granskar. Tomt när parterna redovisar tillsammans.',
    example: 'polisen',
  },
  sagt_av: {
    description:
      'Vem som säger det: en part eller dokumentets utgivare, eller Uppföljningen när det inte framgår.',
    example: 'Polisen',
  },
  granskning: {
    description:
      'Sant när den som säger det inte svarar för löftet utan granskar det. En granskares ord och tal räknas aldrig in i utfallet.',
    example: false,
  },
} as const satisfies Columns;

export const BASELINE = {
  utgangslage: { description: 'Talet före löftet.', example: 22 },
  utgangslage_datum: {
    description: 'När utgångsläget gällde: ett år, en månad, en vecka eller en dag.',
    example: '2023',
  },
  utgangslage_kalla: {
    description: 'Källan till utgångsläget, som id i tabellen kallor.',
    example: 'trygghetsmatning-2023',
  },
} as const satisfies Columns;

export const TARGET = {
  mal: {
    description:
      'Vad som lovades: minst, högst, exakt eller mellan, eller minska_med och öka_med, som räknas från utgångsläget. Tomt när inget tal lovades.',
    example: 'minst',
  },
  mal_tal: { description: 'Talet som lovades. Det lägre av två.', example: 10 },
  mal_tal_hogst: { description: 'Det högre av två tal, när målet är mellan dem.', example: 12 },
  mal_i_procent: {
    description: 'Sant när talet är en andel av utgångsläget, i procent.',
    example: true,
  },
  mal_per: {
    description: 'Vad talet gäller: avtal för hela löftets tid, annars varje år, månad och så vidare.',
    example: 'år',
  },
  mal_senast: {
    description: 'När en nivå senast skulle vara nådd: ett år, en månad eller en dag.',
    example: '2024-06',
  },
  mal_undantag: {
    description: 'Månader som inte räknas, från 1 till 12.',
    example: [6, 7, 8],
  },
  mal_i_ord: { description: 'Målet så som webbplatsen skriver det.', example: 'minst 10 trafikkontroller' },
} as const satisfies Columns;

export const INTERVAL = {
  lagst: {
    description:
      'Det lägsta som talet kan betyda. Tomt när det inte finns någon nedre gräns. ”Minst åtta” har 8 här och tomt i hogst.',
    example: 8,
  },
  hogst: {
    description: 'Det högsta som talet kan betyda. Tomt när det inte finns någon övre gräns.',
    example: 8,
  },
} as const satisfies Columns;

export const TOTAL = {
  summa_lagst: {
    description:
      'Det lägsta som de redovisade talen tillsammans kan betyda. Tomt när inget tal är redovisat.',
    example: 18,
  },
  summa_hogst: {
    description: 'Det högsta som de tillsammans kan betyda. Tomt när det inte finns någon övre gräns.',
    example: 18,
  },
} as const satisfies Columns;

export const SOURCE = {
  kalla: { description: 'Källan, som id i tabellen kallor.', example: 'uppfoljning-2024' },
} as const satisfies Columns;

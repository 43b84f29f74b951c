/** Texts about the tables of what was reported. */
import {
  ACTIVITY_ID,
  AGREEMENT_ID,
  INTERVAL,
  MEASURE_ID,
  PERIOD,
  PROMISE_ID,
  RESULT_ID,
  SHOWN,
  SOURCE,
  SPEAKER,
  YEAR,
} from './shared-columns.ts';
import type { TableText } from './table-text.ts';

export const REPORTS = {
  title: 'Uppföljningar',
  description: 'En rad för varje uppföljning av ett löfte, eller av ett helt avtal, för en period.',
  columns: {
    ...YEAR,
    ...AGREEMENT_ID,
    lofte: {
      description: 'Löftets id. Tomt när uppföljningen gäller hela avtalet.',
      example: 'trygghet-i-centrum',
    },
    ...PERIOD,
    period_slag: {
      description: 'Vad det är för slags period. Tomt när perioden har ett eget namn.',
      example: 'tertial',
    },
    period_nummer: { description: 'Vilken i ordningen under året.', example: 1 },
    period_ar: { description: 'Det år som perioden börjar i.', example: 2024 },
    period_namn: { description: 'Vad perioden heter.', example: 'tertial 1' },
    publicerad: {
      description: 'Dagen då uppföljningen publicerades, när den är känd.',
      example: '2024-05-15',
    },
    rapportor: { description: 'Den som har redovisat.', example: 'Anna Ek' },
    rapportor_roll: { description: 'Roll för den som har redovisat.', example: 'kommunpolis' },
    rapportor_part: { description: 'Den part som personen företräder.', example: 'polisen' },
    kalla: SOURCE.kalla,
    omdome: {
      description: 'Omdömet om helheten, av den som redovisar och ord för ord.',
      example: 'Vi har hållit vad vi lovade.',
    },
    omdome_ord: {
      description: 'Det ord som den som redovisar själv har satt på helheten.',
      example: 'genomfört',
    },
    egen_rakning: {
      description: 'De ord som den som redovisar själv har räknat under, ett per rad. Bara för hela avtal.',
      example: ['uppfyllda', 'delvis uppfyllda'],
    },
    egen_rakning_antal: {
      description: 'Hur många den som redovisar har räknat under varje ord.',
      example: [14, 18],
    },
    brodtext: {
      description: 'Uppföljningens löpande text, som HTML.',
      example: '<p>Arbetet fortsätter.</p>',
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const RESULTS = {
  title: 'Redovisat',
  description:
    'En rad för vad en uppföljning säger om en aktivitet. Det som gäller flera aktiviteter har en rad för varje, med samma nr.',
  columns: {
    ...YEAR,
    ...PROMISE_ID,
    ...PERIOD,
    ...RESULT_ID,
    aktivitet: {
      description: 'Aktivitetens id. Tomt för sådant som har gjorts utan att vara lovat.',
      example: 'trafikkontroller',
    },
    text: { description: 'Vad som är redovisat, ord för ord.', example: 'Genomfört minst åtta' },
    anmarkning: { description: 'Redaktörens egen anmärkning.', example: 'Datumet är läst som den 22 maj.' },
    status: { description: 'Det ord som den som redovisar själv har satt.', example: 'genomfört' },
    orsak: { description: 'Varför det blev sent eller inte gjordes.', example: 'Sjukdom.' },
    overfors: {
      description: 'Vad som händer med det som inte blev klart.',
      example: 'Tas med i nästa års löfte.',
    },
    ...SPEAKER,
    raknat_av_bada: {
      description:
        'Sant när var och en av parterna har räknat samma sak. Talen jämförs då, och läggs inte ihop.',
      example: false,
    },
    ...SHOWN,
  },
} as const satisfies TableText;

export const VALUES = {
  title: 'Redovisade tal',
  description: 'En rad för varje tal som är redovisat eller väntat, för varje mått.',
  columns: {
    ...YEAR,
    ...PROMISE_ID,
    ...PERIOD,
    ...RESULT_ID,
    ...ACTIVITY_ID,
    ...MEASURE_ID,
    slag: {
      description: 'redovisat, eller prognos: vad den som redovisar väntar sig. En prognos räknas aldrig.',
      example: 'redovisat',
    },
    ord: {
      description:
        'Hur talet är sagt: exakt, minst, cirka, högst eller mellan, eller något: det hände, men ingen räknade.',
      example: 'minst',
    },
    tal: { description: 'Talet så som det är sagt. Tomt för mellan och något.', example: 8 },
    ...INTERVAL,
    i_ord: { description: 'Talet så som webbplatsen skriver det.', example: 'minst 8' },
    enhet: { description: 'Enheten, i flertal.', example: 'trafikkontroller' },
    raknas_med: {
      description:
        'Falskt när talet inte räknas in i summan: en prognos, en granskares tal, ett tal som ingår i ett annat eller gäller en tid efter löftets.',
      example: true,
    },
    sa_raknat: { description: 'Hur det är räknat, ord för ord.', example: 'medräknat kontroller vid skolor' },
    ingar_i: { description: 'Det mått som det här är en del av, som id.', example: 'insatser' },
    ...SPEAKER,
    ...SHOWN,
  },
} as const satisfies TableText;

export const EVENTS = {
  title: 'Händelser',
  description: 'En rad för varje händelse som en uppföljning berättar om.',
  columns: {
    ...YEAR,
    ...PROMISE_ID,
    ...PERIOD,
    ...RESULT_ID,
    handelse: { description: 'Vilken i ordningen på samma rad i uppföljningen, från 1.', example: 1 },
    aktiviteter: { description: 'Aktiviteterna som den gäller, som id.', example: ['trygghetsvandringar'] },
    datum: { description: 'När: ett år, en månad, en vecka eller en dag.', example: '2024-05-22' },
    stalle: { description: 'Var: ett id i tabellen platser, eller med egna ord.', example: 'centrum' },
    text: { description: 'Vad som hände, ord för ord.', example: 'Trygghetsvandring' },
    ...SHOWN,
  },
} as const satisfies TableText;

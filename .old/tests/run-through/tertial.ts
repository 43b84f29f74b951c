/**
 * What the run-throughs write: a made-up municipality, its promise for 2018 with ten activities, and the report for the
 * first third of the year. The report has exact and approximate numbers, texts with and without a status, and leaves out
 * one activity.
 */

export const TODAY = '2018-05-10';

export const MUNICIPALITY = {
  folder: 'exempelby',
  namn: 'Exempelby kommun',
  kortnamn: 'Exempelby',
  kod: '0001',
  webbplats: 'https://www.exempelby.example',
  epost: 'kommun@exempelby.example',
} as const;

export const AGREEMENT = {
  year: 2018,
  titel: 'Medborgarlöfte i Exempelby 2018',
  uppföljs: 'tertial',
} as const;

export const PROMISE = {
  folder: 'tryggt-i-centrum',
  titel: 'Det ska vara tryggt att vistas i centrum alla tider på dygnet.',
  kortnamn: 'Tryggt i centrum',
} as const;

export interface RunActivity {
  readonly text: string;
  /** The promised number, or the kind of activity if it has none. */
  readonly promised: { readonly minst: number; readonly enhet: string } | 'engång' | 'löpande' | 'riktning';
  /** The report for the first third of the year; undefined if it does not mention the activity. */
  readonly reported?: { readonly text: string; readonly status?: string; readonly number?: string };
}

export const ACTIVITIES: readonly RunActivity[] = [
  {
    text: 'Polisen fotpatrullerar i centrum minst 60 kvällar under året.',
    promised: { minst: 60, enhet: 'kvällar' },
    reported: { text: 'Fotpatrull har genomförts 23 kvällar.', number: '23' },
  },
  {
    text: 'Genomföra minst tre trygghetsvandringar.',
    promised: { minst: 3, enhet: 'vandringar' },
    reported: { text: 'En trygghetsvandring genomfördes den 12 april.', number: '1' },
  },
  {
    text: 'Byta ut belysningen i gångtunneln vid stationen.',
    promised: 'engång',
    reported: { text: 'Genomfört. Ny belysning finns på plats sedan mars.', status: 'genomfört' },
  },
  {
    text: 'Klotter saneras inom 48 timmar.',
    promised: 'löpande',
    reported: { text: 'Pågår enligt plan.', status: 'pågår' },
  },
  {
    text: 'Minst tolv tillsynsbesök på restauranger med serveringstillstånd.',
    promised: { minst: 12, enhet: 'besök' },
    reported: { text: 'Minst fyra besök är gjorda.', number: 'minst 4' },
  },
  {
    text: 'Fältgruppen finns i centrum varje fredag och lördag kväll.',
    promised: 'löpande',
    reported: { text: 'Fältgruppen har varit ute alla helger utom en.' },
  },
  {
    text: 'Fler vuxna ska nattvandra.',
    promised: 'riktning',
    reported: { text: 'Antalet nattvandrare är ungefär som förra året.' },
  },
  {
    text: 'Söka tillstånd för kamerabevakning på torget.',
    promised: 'engång',
    reported: { text: 'Ansökan är inte klar.', status: 'pågår' },
  },
  {
    text: 'Minst 20 kontroller riktade mot narkotika.',
    promised: { minst: 20, enhet: 'kontroller' },
    reported: { text: 'Cirka åtta kontroller har genomförts.', number: 'cirka 8' },
  },
  {
    text: 'Två öppna möten med invånarna.',
    promised: { minst: 2, enhet: 'möten' },
  },
];

/** Returns what is promised of an activity in words. */
export function promisedText({ promised }: RunActivity): string {
  return typeof promised === 'string' ? promised : `minst ${promised.minst} ${promised.enhet}`;
}

/** Returns an activity as an editor types it on a line. */
export function asLine(activity: RunActivity): string {
  return `${activity.text} | ${promisedText(activity)}`;
}

/** The material of generated content: parts of names that no real municipality has, and typical sentences. */

export const NAME_STARTS = [
  ['Björk', 'bjork'],
  ['Lind', 'lind'],
  ['Sjö', 'sjo'],
  ['Gran', 'gran'],
  ['Norr', 'norr'],
  ['Öst', 'ost'],
  ['Väst', 'vast'],
  ['Älv', 'alv'],
  ['Ek', 'ek'],
  ['Sten', 'sten'],
  ['Ros', 'ros'],
  ['Ljung', 'ljung'],
  ['Ask', 'ask'],
  ['Hassel', 'hassel'],
] as const;

export const NAME_ENDS = [
  ['hult', 'hult'],
  ['åsa', 'asa'],
  ['vik', 'vik'],
  ['torp', 'torp'],
  ['mo', 'mo'],
  ['sele', 'sele'],
  ['backa', 'backa'],
  ['näs', 'nas'],
  ['dala', 'dala'],
  ['hamra', 'hamra'],
  ['måla', 'mala'],
] as const;

export const FIRST_NAMES = [
  'Kerstin',
  'Ali',
  'Börje',
  'Malin',
  'Yasmin',
  'Per',
  'Ingela',
  'Jonatan',
  'Sara',
  'Torbjörn',
] as const;
export const LAST_NAMES = [
  'Ekmark',
  'Ahlgard',
  'Lundhag',
  'Forsmo',
  'Sandvall',
  'Delshad',
  'Lanto',
  'Strandvik',
] as const;

export const PLACES = [
  { id: 'centrum', namn: 'Centrum' },
  { id: 'stationen', namn: 'Stationsområdet' },
  { id: 'tallbacken', namn: 'Tallbacken' },
  { id: 'hamnen', namn: 'Hamnen' },
  { id: 'badet', namn: 'Badet' },
  { id: 'industriomradet', namn: 'Industriområdet' },
] as const;

export const PARTIES = {
  bostadsbolaget: { namn: 'Exempelbostäder', typ: 'bostadsbolag' },
  nattvandrarna: { namn: 'Nattvandrarna', typ: 'förening' },
  handlarna: { namn: 'Handlarna i samverkan', typ: 'förening' },
  raddningstjansten: { namn: 'Räddningstjänsten', typ: 'kommunalförbund' },
} as const;

export const RESPONSIBLE = [
  ['polisen'],
  ['kommunen'],
  ['polisen', 'kommunen'],
  ['kommunen', 'bostadsbolaget'],
  ['nattvandrarna'],
] as const;

export interface Theme {
  readonly id: string;
  readonly tema: string;
  readonly kortnamn: string;
  readonly titel: string;
}

export const THEMES: readonly Theme[] = [
  {
    id: 'trygghet-i-centrum',
    tema: 'Trygghet',
    kortnamn: 'Trygghet i centrum',
    titel: 'Att öka den upplevda tryggheten i centrum på kvällar och helger.',
  },
  {
    id: 'unga-utan-droger',
    tema: 'Unga',
    kortnamn: 'Unga utan droger',
    titel: 'Att minska risken för att unga börjar använda droger.',
  },
  {
    id: 'tryggare-trafik',
    tema: 'Trafik',
    kortnamn: 'Tryggare trafik',
    titel: 'Trafiken genom tätorten ska bli lugnare.',
  },
  {
    id: 'farre-inbrott',
    tema: 'Inbrott',
    kortnamn: 'Färre inbrott',
    titel: 'Färre ska drabbas av inbrott i sina hem.',
  },
  {
    id: 'vald-i-nara-relation',
    tema: 'Våld i nära relation',
    kortnamn: 'Våld i nära relation',
    titel: 'Den som utsätts för våld av en närstående ska veta vart man kan vända sig.',
  },
  {
    id: 'ordning-pa-stationen',
    tema: 'Ordning',
    kortnamn: 'Ordning på stationen',
    titel: 'Stationsområdet ska vara helt, rent och tryggt.',
  },
  {
    id: 'lugnare-sommar',
    tema: 'Unga',
    kortnamn: 'Lugnare sommar',
    titel: 'Sommarlovet ska bli lugnare och roligare för unga.',
  },
  {
    id: 'synlig-polis',
    tema: 'Trygghet',
    kortnamn: 'Synlig polis',
    titel: 'Polisen ska synas mer, till fots och på cykel.',
  },
  {
    id: 'bedragerier-mot-aldre',
    tema: 'Bedrägerier',
    kortnamn: 'Bedrägerier mot äldre',
    titel: 'Färre äldre ska bli lurade.',
  },
  {
    id: 'tryggt-uteliv',
    tema: 'Uteliv',
    kortnamn: 'Tryggt uteliv',
    titel: 'Det ska vara tryggt att gå ut på kvällen.',
  },
];

/** Something to count: its id, its unit, and the words around the number in a promise and a report. */
export interface Countable {
  readonly id: string;
  readonly en: string;
  readonly flera: string;
  readonly lova: string;
  readonly plats: string;
}

export const COUNTABLES: readonly Countable[] = [
  {
    id: 'trafikkontroller',
    en: 'trafikkontroll',
    flera: 'trafikkontroller',
    lova: 'Genomföra',
    plats: 'på genomfarten',
  },
  {
    id: 'trygghetsvandringar',
    en: 'trygghetsvandring',
    flera: 'trygghetsvandringar',
    lova: 'Genomföra',
    plats: 'i centrum',
  },
  {
    id: 'samverkansmoten',
    en: 'samverkansmöte',
    flera: 'samverkansmöten',
    lova: 'Hålla',
    plats: 'mellan polisen och kommunen',
  },
  {
    id: 'fotpatruller',
    en: 'fotpatrull',
    flera: 'fotpatruller',
    lova: 'Genomföra',
    plats: 'på kvällar och helger',
  },
  {
    id: 'informationstraffar',
    en: 'informationsträff',
    flera: 'informationsträffar',
    lova: 'Ordna',
    plats: 'för dem som bor i området',
  },
  {
    id: 'tillsynsbesok',
    en: 'tillsynsbesök',
    flera: 'tillsynsbesök',
    lova: 'Göra',
    plats: 'vid serveringsställen',
  },
  {
    id: 'nattvandringar',
    en: 'nattvandring',
    flera: 'nattvandringar',
    lova: 'Ordna',
    plats: 'under lönehelger',
  },
  {
    id: 'insatser',
    en: 'riktad insats',
    flera: 'riktade insatser',
    lova: 'Genomföra',
    plats: 'mot narkotika',
  },
];

/** One-off activities. */
export const DEEDS = [
  ['belysning', 'Se över belysningen längs gångvägen till stationen.'],
  ['lagesbild', 'Ta fram en gemensam lägesbild.'],
  ['handlingsplan', 'Ta fram en handlingsplan tillsammans med skolan & fritidsgården.'],
  ['brottsutsatta-adresser', 'Identifiera brottsutsatta adresser'],
  ['dialog', 'Hålla en medborgardialog på torget, "öppen för alla".'],
] as const;

export const CONTINUOUS = [
  ['faltarbetare', 'Fältarbetare finns alltid ute vid större arrangemang.'],
  ['kontaktvag', 'Det ska alltid gå att nå kommunpolisen via kommunens växel.'],
] as const;

export const DIRECTIONS = [
  ['narvaro', 'Ökad polisiär närvaro kvällstid.'],
  ['skadegorelse', 'Skadegörelsen ska minska.'],
] as const;

export const STATUS_SENTENCES: readonly (readonly [status: string, text: string])[] = [
  ['genomfört', 'Genomfört.'],
  ['delvis', 'Delvis genomfört, resten återstår.'],
  ['pågår', 'Arbetet pågår enligt plan.'],
  ['planerat', 'Inplanerat till nästa period.'],
  ['inte påbörjat', 'Har inte påbörjats.'],
  ['inte genomfört', 'Har inte kunnat genomföras.'],
  ['utgår', 'Aktiviteten utgår.'],
  ['inget behov', 'Det har inte funnits något behov.'],
  ['kunde inte följas upp', 'Uppgift saknas.'],
];

export const REASONS = [
  'Resurserna har behövts för en särskild händelse.',
  'Tjänsten har varit vakant.',
  'Vädret tillät det inte.',
  'Upphandlingen överklagades.',
] as const;

export const NARRATIVES = [
  'Samverkan mellan polisen och kommunen fungerar väl, och mötena hålls enligt plan.',
  'Perioden har präglats av **flera större evenemang**, vilket har påverkat arbetet.',
  'Lägesbilden är i stort sett oförändrad jämfört med föregående period.',
  'Många invånare har hört av sig, och det tar vi med oss i det fortsatta arbetet.',
] as const;

/** As many as there are counties. */
export const COUNTIES = ['Berg', 'Dal', 'Forsa', 'Holm', 'Kulla', 'Lunda', 'Skogs'].flatMap((name) =>
  ['a', 'by', 'stad'].map((end) => `Exempel-${name}${end}s län`),
);

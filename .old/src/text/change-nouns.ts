/** What each property of the content is called in sentences about changes. */
import type {
  AccessibilityStatement,
  Activity,
  Agreement,
  AgreementReport,
  Background,
  Baseline,
  Change,
  CitizenPromise,
  Contact,
  EffectMeasure,
  EffectValue,
  Evidence,
  GlossaryTerm,
  InaccessibleContent,
  Measure,
  Municipality,
  Party,
  Person,
  Place,
  Report,
  ReportedEvent,
  ReportedValue,
  Result,
  Source,
  Verdict,
} from '../domain/model.ts';
import type {
  SiteLink,
  SiteNotice,
  SiteRepository,
  SiteSettings,
  SoftwareVersion,
} from '../domain/settings.ts';

/** What each property is called, in the definite form. A property that is forgotten does not compile. */
type Nouns<Thing, Identity extends keyof Thing = never> = Readonly<
  Record<Exclude<keyof Required<Thing>, Identity>, string>
>;

export const CONTACT = {
  name: 'namnet på kontakten',
  email: 'e-postadressen',
  phone: 'telefonnumret',
  website: 'webbadressen till kontakten',
} satisfies Nouns<Contact>;

export const PLACE = { name: 'namnet' } satisfies Nouns<Place, 'id'>;

export const INACCESSIBLE = { reason: 'skälet' } satisfies Nouns<InaccessibleContent, 'content'>;

export const STATEMENT = {
  body: 'aktören',
  service: 'tjänsten',
  compliance: 'efterlevnaden',
  shortcomings: 'bristen',
  assessed: 'dagen för bedömningen',
  updated: 'dagen för uppdateringen',
  method: 'metoden',
  contact: 'kontakten',
  burdens: 'det oskäligt betungande',
  outsideLaw: 'undantaget från lagen',
  text: 'texten',
} satisfies Nouns<AccessibilityStatement>;

export const MUNICIPALITY = {
  name: 'kommunens namn',
  shortName: 'kommunens kortnamn',
  formerNames: 'kommunens tidigare namn',
  code: 'kommunkoden',
  website: 'webbplatsen',
  contact: 'kontakten',
  localPoliceArea: 'lokalpolisområdet',
  county: 'länet',
  places: 'platsen',
  accent: 'färgen',
  crest: 'vapnet',
  errorContact: 'felanmälan',
  statement: 'tillgänglighetsredogörelsen',
  introduction: 'texten',
} satisfies Nouns<Municipality, 'id'>;

export const PERSON = {
  name: 'namnet',
  role: 'rollen',
  party: 'parten',
} satisfies Nouns<Person>;

export const REPORTER = {
  name: 'rapportörens namn',
  role: 'rapportörens roll',
  party: 'rapportörens part',
} satisfies Nouns<Person>;

export const SOURCE = {
  title: 'titeln',
  publisher: 'utgivaren',
  date: 'datumet',
  address: 'adressen',
} satisfies Nouns<Source, 'id' | 'file'>;

export const BASELINE = {
  value: 'utgångsläget',
  date: 'datumet för utgångsläget',
  source: 'källan till utgångsläget',
} satisfies Nouns<Baseline>;

export const EFFECT_VALUE = {
  value: 'värdet',
  n: 'antalet svar',
  source: 'källan',
} satisfies Nouns<EffectValue, 'date' | 'group'>;

export const EFFECT = {
  name: 'namnet',
  unit: 'enheten',
  better: 'riktningen',
  source: 'källan',
  baseline: 'utgångsläget',
  target: 'målet',
  values: 'mätningen',
} satisfies Nouns<EffectMeasure, 'id'>;

export const VERDICT = {
  text: 'omdömet',
  status: 'omdömets status',
  counted: 'räkningen',
} satisfies Nouns<Verdict>;

export const AGREEMENT_REPORT = {
  period: 'perioden',
  published: 'publiceringsdagen',
  reporter: 'rapportören',
  source: 'källan',
  verdict: 'omdömet',
  body: 'texten',
} satisfies Nouns<AgreementReport>;

export const REPORT = { ...AGREEMENT_REPORT, results: 'det redovisade' } satisfies Nouns<Report>;

export const AGREEMENT = {
  kind: 'slaget',
  title: 'titeln',
  term: 'löftestiden',
  parties: 'parterna',
  signed: 'undertecknandet',
  sources: 'källan',
  rhythm: 'uppföljningen',
  effects: 'effektmåttet',
  reports: 'uppföljningen',
  introduction: 'texten',
} satisfies Nouns<Agreement, 'municipality' | 'year' | 'name'>;

export const SIGNED = { date: 'dagen för undertecknandet', by: 'undertecknaren' } satisfies Nouns<
  NonNullable<Agreement['signed']>
>;

export const BACKGROUND = { problem: 'problemet', cause: 'orsaken' } satisfies Nouns<Background>;

export const EVIDENCE = {
  text: 'texten',
  date: 'datumet',
  n: 'antalet svar',
  source: 'källan',
} satisfies Nouns<Evidence>;

export const PROMISE = {
  title: 'titeln',
  shortName: 'kortnamnet',
  order: 'ordningen',
  agreement: 'avtalet som löftet hör till',
  theme: 'temat',
  places: 'platserna',
  sharedWith: 'kommunerna som löftet är gemensamt med',
  term: 'löftestiden',
  renews: 'löftet som förnyas',
  background: 'bakgrunden',
  evidence: 'underlaget',
  source: 'källan',
  effects: 'effektmåttet',
  activities: 'aktiviteten',
  formerAddresses: 'de tidigare adresserna',
  body: 'texten',
  reports: 'uppföljningen',
} satisfies Nouns<CitizenPromise, 'municipality' | 'year' | 'id'>;

export const MEASURE = {
  unit: 'enheten',
  counting: 'sättet att räkna',
  baseline: 'utgångsläget',
  better: 'riktningen',
  target: 'målet',
} satisfies Nouns<Measure, 'id'>;

export const CHANGE = {
  reason: 'orsaken',
  source: 'källan',
  to: 'det nya datumet',
  text: 'den nya lydelsen',
} satisfies Nouns<Change, 'kind' | 'date'>;

export const ACTIVITY = {
  text: 'texten',
  note: 'anmärkningen',
  kind: 'typen',
  condition: 'villkoret',
  deadline: 'slutdatumet',
  parties: 'de ansvariga',
  places: 'platserna',
  measures: 'måttet',
  changes: 'ändringen',
  formerIds: 'de tidigare id:na',
} satisfies Nouns<Activity, 'id'>;

export const REPORTED_VALUE = {
  quantity: 'antalet',
  countingNote: 'sättet att räkna',
  partOf: 'måttet som talet ingår i',
} satisfies Nouns<ReportedValue, 'measure'>;

export const EVENT = {
  when: 'datumet',
  place: 'platsen',
  text: 'texten',
} satisfies Nouns<ReportedEvent>;

export const RESULT = {
  text: 'texten',
  note: 'anmärkningen',
  status: 'statusen',
  values: 'antalet',
  forecasts: 'prognosen',
  events: 'händelsen',
  reason: 'orsaken',
  carriedOver: 'fortsättningen',
  isCountedByEach: 'räkningen av båda',
} satisfies Nouns<Result, 'activities' | 'party'>;

export const PARTY = {
  name: 'namnet',
  kind: 'typen',
  isReviewer: 'granskningen',
} satisfies Nouns<Party, 'id'>;

export const TERM = {
  forms: 'formerna',
  everyday: 'vardagsorden',
  explanation: 'förklaringen',
} satisfies Nouns<GlossaryTerm, 'term'>;

export const PAGE = { title: 'rubriken', lede: 'ingressen', language: 'språket', body: 'texten' } as const;

export const SETTINGS = {
  name: 'webbplatsens namn',
  address: 'webbplatsens adress',
  notice: 'meddelandet',
  headerLinks: 'länken i sidhuvudet',
  footerLinks: 'länken i sidfoten',
  typeface: 'typsnittet',
  software: 'programvaran',
  repository: 'redaktionen',
} satisfies Nouns<SiteSettings>;

export const LINK = { text: 'texten', address: 'adressen' } satisfies Nouns<SiteLink>;

export const NOTICE = {
  text: 'meddelandets text',
  until: 'meddelandets sista dag',
  address: 'meddelandets länk',
} satisfies Nouns<SiteNotice>;

export const SOFTWARE = {
  version: 'programvarans version',
  source: 'adressen som programvaran hämtas från',
} satisfies Nouns<SoftwareVersion>;

export const REPOSITORY = {
  service: 'kodförrådets slag',
  name: 'kodförrådets namn',
  branch: 'grenen',
  server: 'servern',
  folder: 'mappen med innehållet',
  appId: 'programmets id',
  signIn: 'tjänsten som loggar in',
} satisfies Nouns<SiteRepository>;

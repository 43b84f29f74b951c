/** The languages that a page may be written in besides Swedish: what they are called in Swedish, and in themselves. */

interface LanguageText {
  readonly swedish: string;
  readonly own: string;
  /** Written from right to left. */
  readonly isFromRight?: true;
}

/** By the shortest tag of each in BCP 47: the national minorities' first, then those that most people in Sweden have, then others. */
export const LANGUAGES = {
  fi: { swedish: 'finska', own: 'Suomi' },
  fit: { swedish: 'meänkieli', own: 'Meänkieli' },
  se: { swedish: 'nordsamiska', own: 'Davvisámegiella' },
  smj: { swedish: 'lulesamiska', own: 'Julevsámegiella' },
  sma: { swedish: 'sydsamiska', own: 'Åarjelsaemien gïele' },
  sje: { swedish: 'pitesamiska', own: 'Bidumsámegiella' },
  sju: { swedish: 'umesamiska', own: 'Ubmejesámiengiälla' },
  rom: { swedish: 'romska', own: 'Romani čhib' },
  rmf: { swedish: 'kaale', own: 'Kaalengo tšimb' },
  rmu: { swedish: 'svensk romska', own: 'Resanderomani' },
  yi: { swedish: 'jiddisch', own: 'ייִדיש', isFromRight: true },
  en: { swedish: 'engelska', own: 'English' },
  ar: { swedish: 'arabiska', own: 'العربية', isFromRight: true },
  bs: { swedish: 'bosniska', own: 'Bosanski' },
  hr: { swedish: 'kroatiska', own: 'Hrvatski' },
  sr: { swedish: 'serbiska', own: 'Српски' },
  da: { swedish: 'danska', own: 'Dansk' },
  de: { swedish: 'tyska', own: 'Deutsch' },
  es: { swedish: 'spanska', own: 'Español' },
  fa: { swedish: 'persiska', own: 'فارسی', isFromRight: true },
  prs: { swedish: 'dari', own: 'دری', isFromRight: true },
  fr: { swedish: 'franska', own: 'Français' },
  ku: { swedish: 'kurdiska', own: 'Kurdî' },
  ckb: { swedish: 'sorani', own: 'کوردی', isFromRight: true },
  nb: { swedish: 'norska (bokmål)', own: 'Norsk bokmål' },
  nn: { swedish: 'norska (nynorska)', own: 'Norsk nynorsk' },
  no: { swedish: 'norska', own: 'Norsk' },
  pl: { swedish: 'polska', own: 'Polski' },
  ps: { swedish: 'pashto', own: 'پښتو', isFromRight: true },
  pt: { swedish: 'portugisiska', own: 'Português' },
  ro: { swedish: 'rumänska', own: 'Română' },
  ru: { swedish: 'ryska', own: 'Русский' },
  so: { swedish: 'somaliska', own: 'Soomaali' },
  sq: { swedish: 'albanska', own: 'Shqip' },
  syr: { swedish: 'syriska', own: 'ܣܘܪܝܝܐ', isFromRight: true },
  th: { swedish: 'thailändska', own: 'ไทย' },
  ti: { swedish: 'tigrinska', own: 'ትግርኛ' },
  tr: { swedish: 'turkiska', own: 'Türkçe' },
  uk: { swedish: 'ukrainska', own: 'Українська' },
  vi: { swedish: 'vietnamesiska', own: 'Tiếng Việt' },
  zh: { swedish: 'kinesiska', own: '中文' },
  am: { swedish: 'amhariska', own: 'አማርኛ' },
  az: { swedish: 'azerbajdzjanska', own: 'Azərbaycanca' },
  be: { swedish: 'belarusiska', own: 'Беларуская' },
  bg: { swedish: 'bulgariska', own: 'Български' },
  bn: { swedish: 'bengali', own: 'বাংলা' },
  ca: { swedish: 'katalanska', own: 'Català' },
  cs: { swedish: 'tjeckiska', own: 'Čeština' },
  el: { swedish: 'grekiska', own: 'Ελληνικά' },
  et: { swedish: 'estniska', own: 'Eesti' },
  fil: { swedish: 'filippinska', own: 'Filipino' },
  fo: { swedish: 'färöiska', own: 'Føroyskt' },
  he: { swedish: 'hebreiska', own: 'עברית', isFromRight: true },
  hi: { swedish: 'hindi', own: 'हिन्दी' },
  hu: { swedish: 'ungerska', own: 'Magyar' },
  hy: { swedish: 'armeniska', own: 'Հայերեն' },
  id: { swedish: 'indonesiska', own: 'Indonesia' },
  is: { swedish: 'isländska', own: 'Íslenska' },
  it: { swedish: 'italienska', own: 'Italiano' },
  ja: { swedish: 'japanska', own: '日本語' },
  ka: { swedish: 'georgiska', own: 'ქართული' },
  kl: { swedish: 'grönländska', own: 'Kalaallisut' },
  ko: { swedish: 'koreanska', own: '한국어' },
  lt: { swedish: 'litauiska', own: 'Lietuvių' },
  lv: { swedish: 'lettiska', own: 'Latviešu' },
  mk: { swedish: 'makedonska', own: 'Македонски' },
  mn: { swedish: 'mongoliska', own: 'Монгол' },
  my: { swedish: 'burmesiska', own: 'မြန်မာ' },
  ne: { swedish: 'nepalesiska', own: 'नेपाली' },
  nl: { swedish: 'nederländska', own: 'Nederlands' },
  om: { swedish: 'oromo', own: 'Oromoo' },
  pa: { swedish: 'punjabi', own: 'ਪੰਜਾਬੀ' },
  sk: { swedish: 'slovakiska', own: 'Slovenčina' },
  sl: { swedish: 'slovenska', own: 'Slovenščina' },
  sw: { swedish: 'swahili', own: 'Kiswahili' },
  ta: { swedish: 'tamil', own: 'தமிழ்' },
  ug: { swedish: 'uiguriska', own: 'ئۇيغۇرچە', isFromRight: true },
  ur: { swedish: 'urdu', own: 'اردو', isFromRight: true },
  uz: { swedish: 'uzbekiska', own: 'O‘zbek' },
} as const satisfies Readonly<Record<string, LanguageText>>;

/** Returns the texts of the language of a tag, which may say a script or a region too: `sr-Latn`. */
export function languageOf(tag: string): LanguageText | undefined {
  const language = tag.split('-')[0]!;
  return language in LANGUAGES ? LANGUAGES[language as keyof typeof LANGUAGES] : undefined;
}

/** How a page links to one in another language: with the name that the language has in itself. */
export function ownName(tag: string): string {
  return languageOf(tag)?.own ?? tag;
}

/** The direction that it is written in, where it is not the usual one. */
export function directionOf(tag: string): 'rtl' | undefined {
  return languageOf(tag)?.isFromRight && 'rtl';
}

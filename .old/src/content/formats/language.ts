/** The language of a page, as a tag of BCP 47. */
import { LANGUAGES, languageOf } from '../../text/languages.ts';
import { swedishPage } from '../../text/problems/languages.ts';
import { defineFormat } from './format.ts';
import { nearest } from './nearest.ts';

export const SWEDISH = 'sv';

/** A language, with the script and the region where they matter: `sr-Latn`, `pt-BR`. */
export const LANGUAGE_FORMAT = defineFormat({
  name: 'language',
  pattern: '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\\d{3}))?',
  parse: (tag) => (languageOf(tag) ? tag : undefined),
  accepted: ['en', 'fi', 'se', 'sr-Latn', 'pt-BR', 'es-419'],
  refused: ['engelska', 'EN', 'en_GB', 'en-gb', 'Suomi', 'English (UK)'],
  impossible: ['sv', 'sv-SE', 'dk', 'eng', 'xx'],
  suggest: suggested,
  isMeant: true,
  exception: (written) =>
    /^(?:sv|se-SE|svenska|swe)(?:[-_].*)?$/i.test(written) ? swedishPage() : undefined,
});

/** What a language is called in Swedish and in itself, with its tag. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(LANGUAGES).flatMap(([tag, { swedish, own }]) =>
    [swedish, own].map((name) => [name.toLocaleLowerCase('sv'), tag] as const),
  ),
);

/** Tags that people guess from the name of a country, or from older lists of languages. */
const GUESSED: Readonly<Record<string, string>> = {
  ...{ dk: 'da', gb: 'en', us: 'en', cz: 'cs', gr: 'el', jp: 'ja', cn: 'zh', ua: 'uk', ee: 'et' },
  ...{ samiska: 'se', sámi: 'se', persiska: 'fa', farsi: 'fa', romani: 'rom', suomeksi: 'fi' },
  ...{ davvisámegillii: 'se', kurmanji: 'ku', kurmandji: 'ku', afghanska: 'prs' },
};

function suggested(written: string): string | undefined {
  const name = written.trim().toLocaleLowerCase('sv');
  const known = GUESSED[name] ?? NAMES.get(name) ?? NAMES.get(name.replace(/^(?:in|på) /, ''));
  if (known !== undefined) return known;
  const tag = canonical(written);
  if (tag !== undefined) return tag;
  const near = nearest(name, NAMES.keys());
  return near === undefined ? undefined : NAMES.get(near);
}

/** Returns a tag as it is usually written, with the shortest code of its language: `EN_gb` and `eng-GB` become `en-GB`. */
function canonical(written: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'));
    return tag !== undefined && languageOf(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

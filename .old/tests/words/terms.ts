/** One word for one thing: what things are called in every Swedish text, and the words that are not to be used for them. */

export interface Term {
  /** The word, as a text has it. */
  readonly say: string;
  /** What it stands for, for authors. */
  readonly of: string;
  /** Words that mean the same, in their first form. */
  readonly not: readonly string[];
  /** Matches the words in all their forms. */
  readonly pattern: RegExp;
  /** Where the words mean something else: files, by the beginning of their path. */
  readonly except?: RegExp;
}

/** The start and the end of a word, which `\b` does not know of letters such as å. */
const word = (forms: string) => new RegExp(`(?<![\\p{L}_-])(?:${forms})(?![\\p{L}_-])`, 'iu');

export const TERMS: readonly Term[] = [
  {
    say: 'webbplats',
    of: 'the whole of what is published',
    not: ['sajt', 'hemsida', 'webbsajt'],
    pattern: /(?<!\p{L})(?:sajt|hemsid|siten\b|webbsajt)/iu,
  },
  {
    say: 'löfte',
    of: 'a promise with its activities, or what the agreement’s kind calls it',
    not: ['utfästelse', 'åtagande'],
    pattern: /(?<!\p{L})(?:utfästels|åtagande)/iu,
    except: /agreement-kind\.ts|^content\/README/,
  },
  {
    say: 'aktivitet',
    of: 'one thing to be done for a promise',
    not: ['insats', 'åtgärd', 'delmål'],
    pattern: /(?<!\p{L})(?:insats|engångsinsats|åtgärd|delmål)/iu,
    // Headings of tables in documents, names of kinds, and words of an example.
    except:
      /agreement-kind\.ts|activity-line\.ts|open-data\/report-tables|fields\/agreement|formats\.ts|^content\/README|ordlista|om\.mdx/,
  },
  {
    say: 'uppföljning',
    of: 'a report on a promise or an agreement for a period',
    not: ['redovisning', 'rapport', 'utvärdering'],
    pattern:
      /(?<!\p{L})(?:redovisning(?:en|ar|arna)?|rapport(?:en|er|erna)?|återrapportering|utvärdering)(?!\p{L})/iu,
    except: /upgrade\.ts/,
  },
  {
    say: 'redovisa',
    of: 'to say in a report what was done',
    not: ['rapporterat', 'avrapportera'],
    pattern: /(?<!\p{L})(?:rapporterat|rapporterats|rapporteras|rapporterar|avrapporter)/iu,
  },
  {
    say: 'utfall',
    of: 'what the site’s rules make of an activity',
    not: ['måluppfyllelse', 'resultat'],
    pattern: /(?<!\p{L})(?:måluppfyllelse|resultat(?:et)?)(?!\p{L})/iu,
    except: /problems\/(?:figures|groups)|^content\/README/,
  },
  {
    say: 'part',
    of: 'who promises, reports or reviews',
    not: ['aktör', 'intressent', 'samarbetspartner'],
    pattern: /(?<!\p{L})(?:aktör|intressent|samarbetspartner)/iu,
    // The law on accessibility has the word.
    except: /statement/,
  },
  {
    say: 'den som redovisar',
    of: 'whose words a report has',
    not: ['myndighetens ord', 'rapportören'],
    pattern:
      /(?<!\p{L})(?:myndighetens (?:eget |egna )?ord|myndighetens eget omdöme|rapportörens?)(?!\p{L})/iu,
  },
  {
    say: 'invånare',
    of: 'who the promises are made to, and who reads the site',
    not: ['läsare', 'medborgare', 'besökare', 'användare'],
    pattern: word('läsar(?:e|en|na)|medborgare(?:n|na)?|besökare(?:n|na)?|användar(?:e|en|na)'),
    except: /^content\/README/,
  },
  {
    say: 'tal',
    of: 'a number that is promised or reported; siffra is a digit',
    not: ['siffrorna', 'en högre siffra'],
    pattern:
      /(?<!\p{L})(?:siffrorna|siffran (?:är|gäller|säger|före|verkar|i )|(?:högre|lägre|annan|exakt) siffra)/iu,
  },
  {
    say: 'gräns',
    of: 'a number that is not to be exceeded',
    not: ['tak'],
    pattern: word('tak(?:et|en|ets)?'),
  },
  {
    say: 'löpande text',
    of: 'what stands below the fields of a file',
    not: ['brödtext', 'löptext'],
    pattern: /(?<!\p{L})(?:brödtext|löptext)/iu,
  },
  {
    say: 'mellanslag',
    of: 'the space between words',
    not: ['blanksteg', 'mellanrum'],
    pattern: /(?<!\p{L})(?:blanksteg|mellanrum)/iu,
  },
  {
    say: 'mapp',
    of: 'a folder on a computer; katalog is that of datasets',
    not: ['folder', 'underkatalog'],
    pattern: word('folder(?:n|s)?|underkatalog|filkatalog'),
  },
  {
    say: 'förråd, kodförråd',
    of: 'a repository',
    not: ['repo', 'repository'],
    pattern: word('repo(?:t|n|s)?|repository|repositorium'),
  },
  {
    say: 'den som sköter webbplatsen',
    of: 'who runs the site, and helps editors',
    not: ['den som förvaltar', 'administratören'],
    pattern: /(?<!\p{L})(?:som förvaltar|administratör)/iu,
  },
  {
    say: 'tryck på',
    of: 'to use a button or a link',
    not: ['klicka'],
    pattern: /(?<!\p{L})klick/iu,
  },
  {
    say: 'webbläsare, e-post, mejl',
    of: 'what they are called in Swedish',
    not: ['browser', 'mail'],
    pattern: word('browser(?:n|s)?|mail(?:et|a)?'),
  },
  {
    say: 'gäller, om, från, får, finns, inte, ska, också',
    of: 'what officialese says in longer words',
    not: [
      'avser',
      'angående',
      'erhåller',
      'föreligger',
      'ej',
      'skall',
      'även',
      'huruvida',
      'samt',
      'dock',
      'vederbörande',
      'tillhandahåller',
      'i enlighet med',
      'medelst',
      'dylik',
    ],
    pattern: word(
      'avse(?:r|s|nde)|angående|beträffande|rörande|erhåll(?:er|a|it|en)|föreligg(?:er|a)|ej|skall|även|huruvida|samt|dock|vederbörande|tillhandahåll(?:er|a|s)|i enlighet med|medelst|dylik(?:t|a)?|ombesörj(?:er|a)|därutöver|härvid|ifrågavarande',
    ),
  },
];

/** Returns the table of terms for those who write texts. */
export function termTable(): string {
  const rows = TERMS.map(({ say, of, not }) => `| ${say} | ${of} | ${not.join(', ')} |`);
  return ['', '| say | of | and not |', '| --- | --- | --- |', ...rows, '', ''].join('\n');
}

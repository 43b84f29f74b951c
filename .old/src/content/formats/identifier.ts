/** Ids and other identifiers: folder names, municipality codes, addresses of promises. */
import { slug } from '../../domain/slug.ts';
import { defineFormat, isIn } from './format.ts';

export { slug };

/** Ids are parts of addresses, so they have no characters that would have to be escaped. */
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const ID_FORMAT = defineFormat({
  name: 'id',
  pattern: ID,
  accepted: ['trafikkontroller', 'a', '2017', 'trygghet-i-oster'],
  refused: ['Östra parken', 'Torget', 'tva--streck', '-streck', 'streck-', 'under_streck', 'å'],
  suggest: (written) => slug(written) || undefined,
});

export const FOLDER_FORMAT = defineFormat({
  name: 'folder',
  pattern: ID,
  accepted: ['exempelby', 'trygghet-i-oster'],
  refused: ['Exempel By', 'Exempelby', 'exempel_by', 'västerås'],
});

/** Statistics Sweden's code for a municipality. Text, since it may begin with a zero. */
export const MUNICIPALITY_CODE_FORMAT = defineFormat({
  name: 'municipality-code',
  pattern: '\\d{4}',
  accepted: ['0686', '9901'],
  refused: ['12', '06860', 'Eksjö', '06 86'],
});

/** The year and folder of an older promise in the same municipality. */
export const RENEWAL_FORMAT = defineFormat({
  name: 'renewal',
  pattern: `\\d{4}/${ID}`,
  accepted: ['2016/trygghet-i-centrum'],
  refused: ['trygghet-i-centrum', '2016', '2016/Trygghet', '/2016/trygghet', '16/trygghet', '2016/a/b'],
  parse: (text) => {
    const [year, id] = text.split('/') as [string, string];
    return { year: Number(year), id };
  },
});

/** A former address of a promise, relative to its municipality or to the root of the site. */
export const FORMER_ADDRESS_FORMAT = defineFormat({
  name: 'former-address',
  pattern: `\\d{4}/${ID}|/${ID}/\\d{4}/${ID}/`,
  accepted: ['2017/tidigare-namn', '/exempelby/2017/tidigare-namn/'],
  refused: [
    'tidigare-namn',
    '/exempelby/2017/tidigare-namn',
    '2017/tidigare namn',
    '2017/-namn',
    '2017/namn--et',
  ],
});

/** Returns true if the word can be an id or the name of a folder. */
export function isId(word: string): boolean {
  return isIn(ID_FORMAT, word);
}

/** The maximum length of a generated id, which ends at a whole word. */
const MAX_ID_LENGTH = 40;

/** Returns an id made from a text, with a number at the end if it is in `taken`. */
export function idFrom(text: string, taken: readonly string[] | ReadonlySet<string>): string {
  const whole = slug(text);
  const id = whole.length <= MAX_ID_LENGTH ? whole : whole.slice(0, MAX_ID_LENGTH + 1).replace(/-[^-]*$/, '');
  const others = taken instanceof Set ? taken : new Set(taken);
  if (id !== '' && !others.has(id)) return id;
  const numbered = (number: number) => `${id || 'aktivitet'}-${number}`;
  // Quick where thousands have the same name: a number that is free, and then the first one after a taken one.
  let [last, free] = [1, 2];
  while (others.has(numbered(free))) [last, free] = [free, free * 2];
  while (free - last > 1) {
    const middle = (last + free) >> 1;
    if (others.has(numbered(middle))) last = middle;
    else free = middle;
  }
  return numbered(free);
}

/** Ids, and what else something is known by: the names of folders, the code of a municipality, the address of a promise. */
import { defineFormat, isIn } from './format.ts';

/** Also a part of an address. */
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

/** SCB's code of a municipality. Text, since it may begin with a zero. */
export const MUNICIPALITY_CODE_FORMAT = defineFormat({
  name: 'municipality-code',
  pattern: '\\d{4}',
  accepted: ['0686', '9901'],
  refused: ['12', '06860', 'Eksjö', '06 86'],
});

/** An older promise of the same municipality: its year and folder. */
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

/** Where a promise was before: from the municipality, or from the root. */
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

/** True for what can be an id or a folder's name. */
export function isId(word: string): boolean {
  return isIn(ID_FORMAT, word);
}

/** A word as an id: `Östra gatan` → `ostra-gatan`. Empty when nothing is left of it. */
export function slug(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The longest id that an activity gets from its own words. */
const MAX_ID_LENGTH = 40;

/** An id out of a text, other than those already taken. */
export function idFrom(text: string, taken: readonly string[]): string {
  const whole = slug(text);
  const id = whole.length <= MAX_ID_LENGTH ? whole : whole.slice(0, MAX_ID_LENGTH + 1).replace(/-[^-]*$/, '');
  for (let number = 2; ; number++) {
    const candidate = taken.includes(id) || id === '' ? `${id || 'aktivitet'}-${number}` : id;
    if (!taken.includes(candidate)) return candidate;
  }
}

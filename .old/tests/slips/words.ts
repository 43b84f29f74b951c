/**
 * Compares the words of files with what the check understood of them. Knows nothing of how the check reads: it only counts the
 * words and numbers in a text, and those in all values and rendered texts.
 */
import type { Municipality } from '../../src/domain/model.ts';
import { countyOf } from '../../src/text/county.ts';
import type { Content } from '../../src/content/parse/content.ts';
import { valuesIn, type Layout } from '../../src/content/formats/layout.ts';
import { QUANTITY_FORMAT, TARGET_FORMAT } from '../../src/content/formats/quantity.ts';
import { kindOf, LAYOUTS } from '../../src/content/schema/file-kinds.ts';
import { cutFront } from '../../src/content/source/source-file.ts';
import { quickYaml } from '../../src/content/source/yaml.ts';
import { checkSite, type TestSite } from './site.ts';

export type Bag = ReadonlyMap<string, number>;

/** What a site's files say, and what was understood. */
export interface Words {
  /** The words of the files, without the names of fields. */
  readonly said: Bag;
  /** All words of the files. */
  readonly written: Bag;
  readonly understood: Bag;
}

export function wordsOf(site: TestSite, content: Content): Words {
  const said = new Counter();
  const written = new Counter();
  const understood = new Counter();
  // The shared files of the project are used where the content has none.
  for (const [path, entry] of new Map([...site.own.entries, ...site.content.entries])) {
    const kind = kindOf(path);
    const text = entry.kind === 'file' ? entry.text?.text : undefined;
    if (kind === undefined || text === undefined) continue;
    // A file without a label of its own is named by its path.
    written.add(path);
    const isYaml = path.endsWith('.yaml');
    const cut = isYaml ? { front: text, body: '' } : cutFront(text);
    // A file without fields is reported.
    if (!cut) continue;
    said.add(withoutKeys(cut.front));
    const body = withoutEntities(cut.body);
    said.add(body);
    written.add(cut.front);
    written.add(body);
    addChoices(understood, cut.front, LAYOUTS[kind]);
  }
  const { pages: _, municipalities, ...domain } = content;
  addValues(understood, { ...domain, municipalities: municipalities.map(withoutKnownCounty) }, '');
  return { said: said.counts, written: written.counts, understood: understood.counts };
}

/** Leaves out a county that follows from the municipality's code, which is nobody's word. */
function withoutKnownCounty({ county, ...municipality }: Municipality): Partial<Municipality> {
  return county === countyOf(municipality.code)
    ? municipality
    : { ...municipality, ...(county && { county }) };
}

/** Returns the words that a change lost or made up, compared with the site as it was before. */
export function lostAndFound(before: Words, after: Words, constants: ReadonlySet<string>) {
  const missing = (words: Words) => difference(words.said, words.understood);
  const extra = (words: Words) => difference(words.understood, words.written);
  return {
    lost: [...difference(missing(after), missing(before)).keys()],
    found: [...difference(extra(after), extra(before)).keys()].filter(
      (word) => /\p{L}/u.test(word) && !constants.has(word) && !after.written.has(word),
    ),
  };
}

/** Returns the words that are no one's: those that the domain itself uses. */
export function ownWords({ written, understood }: Words): readonly string[] {
  return [...difference(understood, written).keys()];
}

export function understoodWords(site: TestSite): Words {
  return wordsOf(site, checkSite(site).content);
}

export function tokensOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      // Thousands may be read as one number.
      .replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
      // YAML knows these in any case.
      .replace(/\b(?:true|false)\b/gi, (word) => word.toLowerCase())
      // A number may be read without its last zeros.
      .replace(/(?<=\d[.,]\d*?)0+(?!\d)/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

class Counter {
  readonly counts = new Map<string, number>();

  add(text: string): void {
    for (const word of tokensOf(text)) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }
}

function difference(some: Bag, others: Bag): Bag {
  return new Map(
    [...some].flatMap(([word, count]) => {
      const left = count - (others.get(word) ?? 0);
      return left > 0 ? [[word, left] as const] : [];
    }),
  );
}

/** Removes the names of fields, and comments on lines of their own. */
function withoutKeys(front: string): string {
  return front
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(/^[ \t]*(?:- +)?(["']?)[\p{L}\p{N}_-]+\1[ \t]*:(?=\s|$)/gmu, '')
    .replace(/(?<=[{,]\s*)(["']?)[\p{L}\p{N}_-]+\1 *:(?=\s)/gu, '');
}

/** Adds the words of values that are no free text, such as the word for a status, which are translated when they are read. */
function addChoices(bag: Counter, front: string, layout: Layout): void {
  for (const { value, layout: own } of valuesIn(quickYaml(front), layout)) {
    if (typeof value === 'boolean') bag.add(String(value));
    if (typeof value !== 'string') continue;
    const isChoice =
      own.enum?.includes(value) || own.const === value || own.format !== undefined || own.typed;
    const isNumber = QUANTITY_FORMAT.parse(value) !== undefined || TARGET_FORMAT.parse(value) !== undefined;
    if (isChoice) bag.add(isNumber ? value.replace(/\d/g, '') : value);
  }
}

/** Fields with HTML. */
const RENDERED = ['introduction', 'body', 'statement.text'];

function addValues(bag: Counter, value: unknown, path: string): void {
  if (typeof value === 'string') bag.add(RENDERED.some((end) => path.endsWith(end)) ? plain(value) : value);
  else if (typeof value === 'number') bag.add(String(value));
  else if (Array.isArray(value)) for (const item of value) addValues(bag, item, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) addValues(bag, inner, `${path}.${key}`);
}

/** Returns the words of HTML: its text, and the values of attributes. */
function plain(html: string): string {
  return withoutEntities(
    html.replace(/<\/?[a-z][a-z0-9]*((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi, (_, attributes: string) =>
      [...attributes.matchAll(/="([^"]*)"/g)]
        .map(([, text]) => ` ${decoded(text!.replace(/^mailto:/, ''))} `)
        .join(' '),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  aring: 'å',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (all, decimal?: string, hex?: string, name?: string) =>
      name ? (ENTITIES[name] ?? all) : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16)),
  );
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

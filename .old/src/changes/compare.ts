/** Compares two domain objects, property by property, and names each difference. */
import { diffArrays } from 'diff/lib/diff/array.js';
import {
  addedText,
  byParty,
  changedSummary,
  changedText,
  forThing,
  ORDERED,
  paragraphText,
  removedText,
  reorderedText,
} from '../text/changes.ts';
import { plainText } from '../search/plain-text.ts';
import { isDay } from '../domain/day.ts';
import { quote } from '../text/quote.ts';
import { isChosen } from './chosen.ts';

/** A named difference. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly text: string;
  /** The same without what somebody wrote in running text, which may have been taken back. */
  readonly summary: string;
  readonly before?: string;
  readonly after?: string;
  /** The ids of the things that lead to it: an activity, a measure. */
  readonly within: readonly string[];
}

/** Returns the words of a value, or undefined if there is none. */
export type Words = (value: unknown, key: string) => string | undefined;

/** How a property is compared. Without one, its value is one thing. */
export type Part =
  | { readonly is: 'identity' }
  | { readonly is: 'html' }
  | { readonly is: 'group'; readonly of: Described }
  | {
      readonly is: 'list';
      readonly of: Described;
      /** Returns what tells an item from the others. Without one, items are compared in order. */
      readonly id?: (item: Thing) => string;
      /** Returns the ids that lead to an item, if not its own. */
      readonly ids?: (item: Thing) => readonly string[];
      /** Returns what an item is called: `”Trafikkontroller”`. */
      readonly name: (item: Thing) => string;
      /** Returns what its properties are said to be of. Default: the noun of the list and the name. */
      readonly whole?: (item: Thing) => string;
      /** Returns who speaks in an item, where several do. */
      readonly by?: (item: Thing) => string | undefined;
      /** The property that an item consists of is called by the item: `antalet trafikkontroller`. */
      readonly isNamed?: true;
      readonly isOrdered?: true;
      /** Its items are called by what somebody wrote in running text. */
      readonly isProse?: true;
    };

export type Thing = Readonly<Record<string, unknown>>;

/** The properties of a kind of thing, by what they are called and how they are compared. */
export interface Described {
  readonly nouns: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, Part>>;
  /** Running texts that summaries repeat: the promised words, which stand in any case. */
  readonly promised?: readonly string[];
}

interface Context {
  readonly words: Words;
  /** The thing whose properties are compared, as in "för ”Trafikkontroller”". */
  readonly of?: string;
  /** The same in summaries. */
  readonly summaryOf?: string;
  readonly by?: string;
  readonly within: readonly string[];
}

/** Returns the differences between two things, either of which may be absent. */
export function differences(
  before: object | undefined,
  after: object | undefined,
  { nouns, parts = {}, promised = [] }: Described,
  context: Context,
): readonly Difference[] {
  const [old, now] = [before, after] as [Thing | undefined, Thing | undefined];
  const keys = new Set([...Object.keys(nouns), ...Object.keys(parts)]);
  return [...keys].flatMap((key) => {
    const part = parts[key];
    const noun = nouns[key] ?? key;
    const [a, b] = [old?.[key], now?.[key]];
    if (part?.is === 'identity' || isEqual(a, b)) return [];
    if (part?.is === 'group') {
      return differences(a as object | undefined, b as object | undefined, part.of, context);
    }
    if (part?.is === 'list') {
      return listDifferences(
        (a ?? []) as readonly Thing[],
        (b ?? []) as readonly Thing[],
        part,
        { key, noun },
        context,
      );
    }
    if (part?.is === 'html') return paragraphDifferences(htmlOf(a), htmlOf(b), noun, context);
    const isTold = promised.includes(key) || ![a, b].some((value) => isRunningText(value, key));
    return difference(noun, context.words(a, key), context.words(b, key), context, isTold);
  });
}

/** True for what an editor wrote freely. Days and the words of closed lists are texts too. */
function isRunningText(value: unknown, key: string): boolean {
  return typeof value === 'string' ? !isDay(value) && !isChosen(key) : Array.isArray(value);
}

const htmlOf = (value: unknown) => (typeof value === 'string' ? value : '');

function difference(
  noun: string,
  before: string | undefined,
  after: string | undefined,
  { of, summaryOf = of, within }: Context,
  isTold: boolean,
): readonly Difference[] {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const named = (thing: string | undefined) => (thing === undefined ? noun : forThing(noun, thing));
  return [
    {
      kind,
      text: changedText(named(of), before, after),
      summary: isTold ? changedText(named(summaryOf), before, after) : changedSummary(named(summaryOf), kind),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      within,
    },
  ];
}

function listDifferences(
  before: readonly Thing[],
  after: readonly Thing[],
  part: Extract<Part, { is: 'list' }>,
  { key, noun }: { readonly key: string; readonly noun: string },
  context: Context,
): readonly Difference[] {
  const found: Difference[] = [];
  const { pairs, added, removed } = matched(before, after, part.id);
  const named = (item: Thing) => {
    if (part.isNamed)
      return context.by === undefined ? part.name(item) : byParty(part.name(item), context.by);
    const thing = `${noun} ${part.name(item)}`;
    return context.of === undefined ? thing : forThing(thing, context.of);
  };
  const summarised = (item: Thing) =>
    !part.isProse ? named(item) : context.summaryOf === undefined ? noun : forThing(noun, context.summaryOf);
  const idsOf = (item: Thing) => [
    ...context.within,
    ...(part.ids?.(item) ?? (part.id ? [part.id(item)] : [])),
  ];
  for (const item of removed) {
    const own = { ...context, within: idsOf(item) };
    found.push(wholeDifference('removed', item, part, [named(item), summarised(item)], own));
  }
  for (const [old, now] of pairs) {
    const described = part.isNamed ? { ...part.of, nouns: namedBy(part.of.nouns, named(old)) } : part.of;
    const by = part.by?.(now);
    const inner: Context = {
      words: context.words,
      within: idsOf(now),
      ...(!part.isNamed && {
        of: part.whole?.(old) ?? named(old),
        summaryOf: part.isProse ? summarised(old) : (part.whole?.(old) ?? named(old)),
      }),
      ...(by !== undefined && { by }),
    };
    found.push(...differences(old, now, described, inner));
  }
  for (const item of added) {
    const own = { ...context, within: idsOf(item) };
    found.push(wholeDifference('added', item, part, [named(item), summarised(item)], own));
  }
  const common = (list: readonly Thing[]) => {
    const ids = list.map((item) => part.id?.(item) ?? '');
    return ids.filter((id) => [before, after].every((all) => all.some((item) => part.id?.(item) === id)));
  };
  if (part.isOrdered && common(before).join('\n') !== common(after).join('\n')) {
    const text = reorderedText(key in ORDERED ? ORDERED[key as keyof typeof ORDERED] : noun);
    found.push({ kind: 'changed', text, summary: text, within: context.within });
  }
  return found;
}

/** `antalet` of `trafikkontroller`. */
function namedBy(nouns: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(nouns).map(([key, noun], index) => [key, index === 0 ? name : forThing(noun, name)]),
  );
}

/** A thing that is added or removed as a whole. One with a single value says which. */
function wholeDifference(
  kind: 'added' | 'removed',
  item: Thing,
  part: Extract<Part, { is: 'list' }>,
  [name, summaryName]: readonly [full: string, summary: string],
  { words, within }: Context,
): Difference {
  const [first] = Object.keys(part.of.nouns);
  const value = part.isNamed && first !== undefined ? words(item[first], first) : undefined;
  const isAdded = kind === 'added';
  const sentence = (of: string) =>
    value !== undefined
      ? changedText(of, isAdded ? undefined : value, isAdded ? value : undefined)
      : isAdded
        ? addedText(of)
        : removedText(of);
  const [text, summary] = [sentence(name), sentence(summaryName)];
  return {
    kind,
    text,
    summary,
    ...(value !== undefined && { [isAdded ? 'after' : 'before']: value }),
    within,
  };
}

/** Pairs the items of two lists: by their ids, or equal ones first and the rest in order. */
function matched(before: readonly Thing[], after: readonly Thing[], id?: (item: Thing) => string) {
  const pairs: (readonly [Thing, Thing])[] = [];
  const [old, now] = [[...before], [...after]];
  const pair = (isMatch: (a: Thing, b: Thing) => boolean) => {
    for (const item of [...now]) {
      const at = old.findIndex((other) => isMatch(other, item));
      if (at === -1) continue;
      pairs.push([old[at]!, item]);
      old.splice(at, 1);
      now.splice(now.indexOf(item), 1);
    }
  };
  pair(isEqual);
  if (id) pair((a, b) => id(a) === id(b));
  else {
    while (old.length > 0 && now.length > 0) pairs.push([old.shift()!, now.shift()!]);
  }
  return { pairs, added: now, removed: old };
}

/** Compares two texts paragraph by paragraph. */
function paragraphDifferences(
  before: string,
  after: string,
  noun: string,
  context: Context,
): readonly Difference[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const found: Difference[] = [];
  let [number, at, removed]: [number, number, readonly string[]] = [1, 0, []];
  const add = (a: string | undefined, b: string | undefined) =>
    found.push(
      ...difference(old.length + now.length > 2 ? paragraphText(noun, number) : noun, a, b, context, false),
    );
  for (const { value, added: isAdded, removed: isRemoved } of diffArrays([...old], [...now])) {
    if (isRemoved) {
      removed = value;
      at = number;
      continue;
    }
    if (isAdded) {
      for (let index = 0; index < Math.max(removed.length, value.length); index++) {
        add(removed[index], value[index]);
        if (index < value.length) number++;
      }
      removed = [];
      continue;
    }
    number = removed.length > 0 ? at : number;
    removed.forEach((text) => add(text, undefined));
    removed = [];
    number += value.length;
  }
  removed.forEach((text) => add(text, undefined));
  // What links, headings and images have besides their words.
  return found.length > 0
    ? found
    : difference(
        noun,
        before === '' ? undefined : quote(plainText(before)),
        after === '' ? undefined : quote(plainText(after)),
        context,
        false,
      );
}

function paragraphsOf(html: string): readonly string[] {
  return html
    .split(/<\/(?:p|li|h\d|blockquote|pre|tr|div)>|\n{2,}/)
    .map((part) => plainText(part).trim())
    .filter((text) => text !== '');
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Absent properties and the order of properties make no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner === Infinity
        ? '∞'
        : inner,
  );
}

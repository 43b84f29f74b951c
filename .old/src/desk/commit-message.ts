/** The message of a commit: what has changed, in Swedish. */
import { countedChanges, ONLY_WRITING, placed, SHARED, yearOf } from '../text/changes.ts';
import type { Content } from '../content/parse/content.ts';
import type { Change } from '../changes/between.ts';

/** The longest first line that forges show whole. */
const MAX_TITLE_LENGTH = 72;

/** Returns a first line of at most 72 signs and, where there are several changes, a list of them. */
export function commitMessage(
  changes: readonly Change[],
  { municipalities }: Pick<Content, 'municipalities'>,
): string {
  if (changes.length === 0) return ONLY_WRITING;
  const nameOf = (id: string) => municipalities.find((one) => one.id === id)?.shortName ?? id;
  const [only] = changes;
  const title = shortened(
    changes.length === 1 && only
      ? (titles(only).find((one) => one.length <= MAX_TITLE_LENGTH) ?? only.text)
      : placed(commonPlace(changes, nameOf), countedChanges(changes.length)),
  );
  const list = changes.map((change) => {
    const place = change.promise ?? (change.municipality && nameOf(change.municipality));
    return `- ${isSaid(change, place) ? change.text : placed(place!, change.text)}`;
  });
  const isWhole = changes.length === 1 && !title.endsWith('…');
  return isWhole ? title : `${title}\n\n${list.join('\n')}`;
}

/** With the name of the promise, if there is room. */
function titles(change: Change): readonly string[] {
  return isSaid(change, change.promise) ? [change.text] : [placed(change.promise!, change.text), change.text];
}

function isSaid({ text }: Change, place: string | undefined): boolean {
  return place === undefined || text.includes(place);
}

/** Returns the most exact place that all changes are in. */
function commonPlace(changes: readonly Change[], nameOf: (id: string) => string): string {
  const same = <Value>(of: (change: Change) => Value): Value | undefined => {
    const [first, ...others] = new Set(changes.map(of));
    return others.length === 0 ? first : undefined;
  };
  const municipality = same((change) => change.municipality);
  const year = same((change) => change.year);
  if (municipality === undefined) return SHARED;
  const promise = year === undefined ? undefined : same((change) => change.promise);
  return promise ?? (year === undefined ? nameOf(municipality) : yearOf(nameOf(municipality), year));
}

function shortened(text: string): string {
  if (text.length <= MAX_TITLE_LENGTH) return text;
  return `${text
    .slice(0, MAX_TITLE_LENGTH)
    .replace(/\s\S*$/, '')
    .trimEnd()}…`;
}

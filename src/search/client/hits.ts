/** How the hits of a search are shown. */
import { element } from '../../client/element.ts';
import { KIND_TEXT, missingText, titleIn } from '../../text/search.ts';
import { excerptOf, markMatches, wordMatcher, type Matcher } from '../match.ts';
import { wordsOf } from '../words.ts';
import type { Hit, Hits } from './index.ts';
import { toQueryString } from './state.ts';

/** Activities shown of a promise that has more. */
const MAX_ACTIVITIES = 3;

/** What the hits of a page are shown with. */
export interface HitSurroundings {
  /** Marks of the outcomes, in the order of their table. */
  readonly outcomes: DocumentFragment;
  /** The address of the site. */
  readonly base: string;
  /** Whether the search is that of all municipalities. */
  readonly isOfAll: boolean;
}

/** Returns a list item for each hit of a search for `query`. */
export function hitItems(
  hits: readonly Hit[],
  all: Hits | undefined,
  query: string,
  around: HitSurroundings,
): readonly HTMLElement[] {
  const matches = wordMatcher(all?.marked ?? '');
  return hits.map((hit) => hitItem(hit, matches, query, around));
}

function hitItem(hit: Hit, matches: Matcher, query: string, around: HitSurroundings): HTMLElement {
  const { url, title, content, kind, promise, place, year, outcome, missing, language } = hit;
  const excerpt = excerptOf(content, matches);
  // Some languages are written from right to left.
  const dir = language && 'auto';
  const where = [kind === KIND_TEXT.activity ? undefined : kind, promise, place].filter(
    (part) => part !== undefined && part !== '',
  );
  const inTitle = year === undefined ? [] : [' ', element('span', { class: 'year' }, year)];
  return element(
    'li',
    {},
    element(
      'h3',
      {},
      element('a', { href: url, lang: language, dir }, ...highlighted(title, matches), ...inTitle),
    ),
    element(
      'p',
      { class: 'where' },
      ...markCalled(outcome, around),
      where.join(' · '),
      ...within(hit, query, around),
    ),
    ...(missing.length === 0 ? [] : [element('p', { class: 'missing' }, missingText(missing))]),
    ...activitiesOf(hit, matches, around),
    ...(excerpt === ''
      ? []
      : [element('p', { class: 'quote', lang: language, dir }, ...highlighted(excerpt, matches))]),
  );
}

/** Returns a link to the same search in the municipality of a hit, where this is the search of all. */
function within({ url, place }: Hit, query: string, { isOfAll, base }: HitSurroundings): readonly Node[] {
  if (!isOfAll || place === undefined) return [];
  const [id] = url.slice(base.length).split('/');
  const address = `${base}${id}/sok/${toQueryString({ query, filters: {} })}`;
  return [element('a', { href: address }, titleIn(place))];
}

/** Returns the activities of a promise that match, or none. */
function activitiesOf(
  { url, activities }: Hit,
  matches: Matcher,
  { outcomes }: HitSurroundings,
): readonly Node[] {
  const found = activities
    .filter(({ text }) => wordsOf(text).some(matches))
    .slice(0, MAX_ACTIVITIES)
    .map(({ id, text, outcome }) =>
      element(
        'li',
        {},
        element('a', { href: `${url}#${id}` }, ...highlighted(text, matches)),
        ' ',
        ...[outcomes.children[outcome]?.cloneNode(true)].filter((mark) => mark !== undefined),
      ),
    );
  return found.length === 0 ? [] : [element('ul', { class: 'activities' }, ...found)];
}

/** Returns an outcome's shape, word and colour, copied from the page's template. */
function markCalled(label: string | undefined, { outcomes }: HitSurroundings): readonly Node[] {
  const template = [...outcomes.children].find((child) => child.textContent.trim() === label);
  return template ? [template.cloneNode(true)] : [];
}

function highlighted(text: string, matches: Matcher): readonly (Node | string)[] {
  return markMatches(text, matches).map(({ text: part, isMatch }) =>
    isMatch ? element('mark', {}, part) : part,
  );
}

/**
 * The search page: shows hits while the user types and filters with counts, and keeps the search in the address. Without
 * this script the page is a complete list, which the form leads to.
 */
import { ALL_VALUES } from '../../text/common.ts';
import {
  BROKEN,
  CLEAR_FILTERS,
  DID_YOU_MEAN,
  FACETS,
  GLOSSARY_LEAD,
  hitsText,
  KIND_TEXT,
  LIST_BELOW,
  NO_INDEX,
  missingText,
  noHitsText,
  partialText,
  respeltText,
  SEARCHING,
  titleIn,
  TRY_AGAIN,
  WITHOUT_FILTERS,
  withoutText,
  type FacetName,
} from '../../text/search.ts';
import { wordsOf } from '../words.ts';
import { element } from '../../client/element.ts';
import { excerptOf, markMatches, wordMatcher, type Matcher } from '../match.ts';
import { CurrentIndex } from './current.ts';
import type { Explanation, Facet, Hit, Hits } from './index.ts';
import {
  hasFilters,
  isEmptySearch,
  toQueryString,
  parseQueryString,
  withFilter,
  type SearchState,
} from './state.ts';

const DEBOUNCE_MS = 30;
/** A search that takes longer says that it is going on. */
const SLOW_MS = 1000;
const HITS_PER_LOAD = 10;
/** Activities shown of a promise that has more. */
const MAX_ACTIVITIES = 3;
/** A filter with more values than this is a menu. */
const MAX_CHECKBOXES = 12;

/** What started a search. A submitted one gets an entry in the browser's history; typing a letter does not. */
type Cause = 'typed' | 'sent' | 'address';

const collator = new Intl.Collator('sv', { numeric: true });

class SearchPanel extends HTMLElement {
  private readonly form = this.child('form', HTMLFormElement);
  private readonly field = this.child('input[type=search]', HTMLInputElement);
  private readonly filters = this.child('.filters', HTMLDetailsElement);
  private readonly facets = this.child('.facets', HTMLElement);
  private readonly status = this.child('.status', HTMLElement);
  private readonly chosen = this.child('.chosen', HTMLElement);
  private readonly explained = this.child('.explained', HTMLElement);
  private readonly advice = this.child('.advice', HTMLElement);
  private readonly found = this.child('.found', HTMLElement);
  private readonly list = this.child('.hits', HTMLElement);
  private readonly more = this.child('.more', HTMLButtonElement);
  private readonly outcomes = this.child('template.outcomes', HTMLTemplateElement).content;
  private readonly everything = document.getElementById(this.dataset['everything'] ?? '');
  /** A link to the search of all municipalities. */
  private readonly wider = this.querySelector<HTMLAnchorElement>('.wider');

  private state: SearchState = parseQueryString(location.search);
  private readonly place = {
    index: this.dataset['index'] ?? '',
    engine: this.dataset['engine'] ?? '',
    base: this.dataset['base'] ?? '',
  };
  private readonly index = new CurrentIndex(this.place);
  private hits: Hits | undefined;
  private timer = 0;
  /** The number of the latest search, so that a late result does not replace a newer one. */
  private turn = 0;

  connectedCallback(): void {
    this.filters.hidden = false;
    this.filters.open = hasFilters(this.state);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search({ ...this.state, query: this.field.value.trim() }, 'sent');
    });
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => {
        this.search({ ...this.state, query: this.field.value.trim() }, 'typed');
      }, DEBOUNCE_MS);
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.field.value === '') return;
      event.preventDefault();
      this.field.value = '';
      this.search({ ...this.state, query: '' }, 'typed');
    });
    this.filters.addEventListener('toggle', () => void this.showFacets());
    this.more.addEventListener('click', () => void this.showMore());
    window.addEventListener('popstate', () => {
      const state = parseQueryString(location.search);
      this.field.value = state.query;
      this.search(state, 'address');
    });

    // The user may have typed before this script was loaded.
    const typed = this.field.value.trim();
    if (typed !== '' && typed !== this.state.query) this.search({ ...this.state, query: typed }, 'typed');
    else {
      this.field.value = this.state.query;
      this.search(this.state, 'address');
    }
  }

  private child<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The search panel lacks ${selector}`);
    return found;
  }

  private search(state: SearchState, cause: Cause): void {
    clearTimeout(this.timer);
    const isSame = toQueryString(state) === toQueryString(this.state);
    if (cause === 'typed' && isSame) return;
    this.record(state, cause);
    this.state = state;
    void this.answer();
  }

  private record(state: SearchState, cause: Cause): void {
    if (cause === 'address') return;
    const address = `${location.pathname}${toQueryString(state)}`;
    const isTyped = cause === 'typed';
    const wasTyped = (history.state as { isTyped?: boolean } | null)?.isTyped ?? isEmptySearch(this.state);
    if (wasTyped || toQueryString(state) === location.search) history.replaceState({ isTyped }, '', address);
    else history.pushState({ isTyped }, '', address);
  }

  /** The first try may fail because the site has been published since the index was opened. */
  private async answer(isFirstTry = true): Promise<void> {
    const turn = ++this.turn;
    const { state } = this;
    this.showChosen();
    this.showWider();
    let hits: Hits | undefined;
    let first: readonly Hit[] = [];
    const slow = window.setTimeout(() => {
      if (turn === this.turn) this.status.textContent = SEARCHING;
    }, SLOW_MS);
    try {
      const index = await this.index.open();
      if (!isEmptySearch(state)) {
        hits = await index.search(state);
        first = await hits.load(0, HITS_PER_LOAD);
      }
    } catch (error) {
      if (turn !== this.turn) return;
      this.index.close();
      if (isFirstTry) await this.answer(false);
      else this.showFailure(error);
      return;
    } finally {
      clearTimeout(slow);
    }
    if (turn !== this.turn) return;
    this.hits = hits;
    this.showHits(state, hits, first);
    await this.showFacets();
  }

  private showFailure(error: unknown): void {
    this.found.hidden = true;
    this.explained.replaceChildren();
    this.filters.hidden = true;
    if (this.everything) this.everything.hidden = false;
    this.status.textContent = import.meta.env.DEV ? NO_INDEX : BROKEN;
    const again = this.button([TRY_AGAIN], () => {
      this.field.focus();
      void this.answer();
    });
    this.advice.replaceChildren(...(import.meta.env.DEV ? [] : [element('p', {}, again)]));
    if (!import.meta.env.DEV) console.warn(error);
  }

  private showHits(state: SearchState, hits: Hits | undefined, first: readonly Hit[]): void {
    const count = hits?.count ?? 0;
    this.filters.hidden = false;
    this.found.hidden = count === 0;
    if (this.everything) this.everything.hidden = count > 0 || hits?.term !== undefined;
    this.list.replaceChildren(...this.hitItems(first, hits));
    this.more.hidden = first.length >= count;
    this.advice.replaceChildren(...(hits ? this.adviceFor(state, hits) : []));
    this.explained.replaceChildren(...(hits?.term ? explanation(hits.term) : []));
    this.status.textContent = hits === undefined ? '' : this.statusText(hits, first.length);
  }

  private statusText({ count, isPartial, respelt }: Hits, shown: number): string {
    const { query } = this.state;
    if (count === 0) return noHitsText(query);
    if (respelt !== undefined && !isPartial) return respeltText(count, query, respelt, shown);
    return isPartial ? partialText(count, query, shown) : hitsText(count, query, shown);
  }

  private async showMore(): Promise<void> {
    const { hits, turn } = this;
    if (!hits) return;
    const shown = this.list.childElementCount;
    const next = await hits.load(shown, HITS_PER_LOAD).catch(() => undefined);
    if (turn !== this.turn) return;
    if (!next) {
      this.index.close();
      await this.answer();
      return;
    }
    const items = this.hitItems(next, hits);
    this.list.append(...items);
    this.more.hidden = shown + next.length >= hits.count;
    this.status.textContent = this.statusText(hits, shown + next.length);
    // The button may have disappeared, so keyboard users continue at the first new hit.
    items[0]?.querySelector('a')?.focus();
  }

  private hitItems(hits: readonly Hit[], all: Hits | undefined): readonly HTMLElement[] {
    const matches = wordMatcher(all?.marked ?? '');
    return hits.map((hit) => this.hitItem(hit, matches));
  }

  private hitItem(hit: Hit, matches: Matcher): HTMLElement {
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
      element('p', { class: 'where' }, ...this.outcomeMark(outcome), where.join(' · '), ...this.within(hit)),
      ...(missing.length === 0 ? [] : [element('p', { class: 'missing' }, missingText(missing))]),
      ...this.activitiesOf(hit, matches),
      ...(excerpt === ''
        ? []
        : [element('p', { class: 'quote', lang: language, dir }, ...highlighted(excerpt, matches))]),
    );
  }

  /** Returns a link to the same search in the municipality of a hit, where this is the search of all. */
  private within({ url, place }: Hit): readonly Node[] {
    if (this.dataset['ofAll'] === undefined || place === undefined) return [];
    const [id] = url.slice(this.place.base.length).split('/');
    const { query } = this.state;
    const address = `${this.place.base}${id}/sok/${toQueryString({ query, filters: {} })}`;
    return [element('a', { href: address }, titleIn(place))];
  }

  /** Returns the activities of a promise that match, or none. */
  private activitiesOf({ url, activities }: Hit, matches: Matcher): readonly Node[] {
    const found = activities
      .filter(({ text }) => wordsOf(text).some(matches))
      .slice(0, MAX_ACTIVITIES)
      .map(({ id, text, outcome }) =>
        element(
          'li',
          {},
          element('a', { href: `${url}#${id}` }, ...highlighted(text, matches)),
          ' ',
          ...[this.outcomes.children[outcome]?.cloneNode(true)].filter((mark) => mark !== undefined),
        ),
      );
    return found.length === 0 ? [] : [element('ul', { class: 'activities' }, ...found)];
  }

  private showWider(): void {
    if (!this.wider) return;
    const { query } = this.state;
    this.wider.search = toQueryString({ query, filters: {} });
  }

  /** Returns an outcome's shape, word and colour, copied from the page's template. */
  private outcomeMark(label: string | undefined): readonly Node[] {
    const template = [...this.outcomes.children].find((child) => child.textContent.trim() === label);
    return template ? [template.cloneNode(true)] : [];
  }

  /** Returns what to do where nothing was found, or where what was found is of other words. */
  private adviceFor(state: SearchState, { count, respelt }: Hits): readonly Node[] {
    const lines: Node[] = [];
    if (respelt !== undefined) {
      const suggestion = { ...state, query: respelt };
      const link = element('a', { href: `${location.pathname}${toQueryString(suggestion)}` }, respelt);
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.field.value = respelt;
        this.field.focus();
        this.search(suggestion, 'sent');
      });
      lines.push(element('p', {}, `${DID_YOU_MEAN} `, link, '?'));
    }
    if (count > 0) return lines;
    const button = this.button([WITHOUT_FILTERS], () => this.clearFilters());
    return [...lines, ...(hasFilters(state) ? [element('p', {}, button)] : []), element('p', {}, LIST_BELOW)];
  }

  private clearFilters(): void {
    this.field.focus();
    this.search({ ...this.state, filters: {} }, 'sent');
  }

  private button(
    content: readonly (Node | string)[],
    onClick: () => void,
    label?: string,
  ): HTMLButtonElement {
    const button = element('button', { type: 'button', 'aria-label': label }, ...content);
    button.addEventListener('click', onClick);
    return button;
  }

  /** Shows a button for each chosen filter value, which removes it. */
  private showChosen(): void {
    const buttons = FACETS.flatMap(({ name, label }) =>
      (this.state.filters[name] ?? []).map((value) =>
        this.button(
          [`${label}: ${value} `, element('span', { 'aria-hidden': 'true' }, '×')],
          () => {
            this.choose(name, value, false);
            (this.chosen.querySelector('button') ?? this.field).focus();
          },
          withoutText(label, value),
        ),
      ),
    );
    const clear = buttons.length > 1 ? [this.button([CLEAR_FILTERS], () => this.clearFilters())] : [];
    this.chosen.replaceChildren(...[...buttons, ...clear].map((button) => element('li', {}, button)));
    this.chosen.hidden = buttons.length === 0;
  }

  private choose(name: FacetName, value: string, isChosen: boolean): void {
    const others = (this.state.filters[name] ?? []).filter((other) => other !== value);
    const values = isChosen ? [...others, value] : others;
    this.search(withFilter(this.state, name, values), 'sent');
  }

  /** Counts the hits of each filter, only while the filters are open. */
  private async showFacets(): Promise<void> {
    if (!this.filters.open) return;
    const { turn, state } = this;
    let facets: readonly Facet[];
    try {
      facets = await (await this.index.open()).facets(state);
    } catch (error) {
      if (turn !== this.turn) return;
      this.index.close();
      this.showFailure(error);
      return;
    }
    if (turn !== this.turn) return;
    // Existing controls are updated in place, so that they keep the focus.
    for (const facet of facets) {
      const control = this.facets.querySelector(`[data-facet="${facet.name}"]`);
      if (!control) this.facets.append(this.facetControl(facet));
      else if (control instanceof HTMLFieldSetElement) this.updateCheckboxes(control, facet);
      else this.updateMenu(control.querySelector('select')!, facet);
    }
  }

  private facetControl(facet: Facet): HTMLElement {
    if (facet.values.length > MAX_CHECKBOXES) {
      const menu = element('select', {});
      menu.addEventListener('change', () => {
        this.search(withFilter(this.state, facet.name, menu.value === '' ? [] : [menu.value]), 'sent');
      });
      this.updateMenu(menu, facet);
      return element('label', { 'data-facet': facet.name }, element('span', {}, facet.label), menu);
    }
    const group = element('fieldset', { 'data-facet': facet.name }, element('legend', {}, facet.label));
    for (const { value } of this.ordered(facet)) {
      const box = element('input', { type: 'checkbox', value });
      box.addEventListener('change', () => this.choose(facet.name, value, box.checked));
      group.append(element('label', {}, box, ` ${value} `, element('span', { class: 'count' })));
    }
    this.updateCheckboxes(group, facet);
    return group;
  }

  private updateCheckboxes(group: HTMLFieldSetElement, { name, values }: Facet): void {
    const counts = new Map(values.map(({ value, count }) => [value, count]));
    for (const box of group.querySelectorAll('input')) {
      box.checked = this.state.filters[name]?.includes(box.value) ?? false;
      box.parentElement!.querySelector('.count')!.textContent = countText(counts.get(box.value));
    }
  }

  private updateMenu(menu: HTMLSelectElement, facet: Facet): void {
    const options = this.ordered(facet).map(({ value, count }) =>
      element('option', { value }, `${value} ${countText(count)}`.trim()),
    );
    menu.replaceChildren(element('option', { value: '' }, ALL_VALUES), ...options);
    menu.value = this.state.filters[facet.name]?.[0] ?? '';
  }

  private ordered({ name, values }: Facet): Facet['values'] {
    const outcomes =
      name === 'utfall' ? [...this.outcomes.children].map((child) => child.textContent.trim()) : [];
    const order: readonly string[] = name === 'vad' ? Object.values(KIND_TEXT) : outcomes;
    // Promises are called by their kind, and come after their activities.
    const rankOf = (value: string) => (order.includes(value) ? order.indexOf(value) : 0.5);
    return [...values].sort((a, b) =>
      name === 'ar'
        ? collator.compare(b.value, a.value)
        : rankOf(a.value) - rankOf(b.value) || collator.compare(a.value, b.value),
    );
  }
}

/** Where there are many values, nobody counts. */
function countText(count: number | undefined): string {
  return count === undefined ? '' : `(${count})`;
}

function highlighted(text: string, matches: Matcher): readonly (Node | string)[] {
  return markMatches(text, matches).map(({ text: part, isMatch }) =>
    isMatch ? element('mark', {}, part) : part,
  );
}

function explanation({ title, text, url }: Explanation): readonly Node[] {
  return [
    element('p', {}, element('b', {}, title), ` ${text}`),
    element('p', { class: 'soft' }, element('a', { href: url }, GLOSSARY_LEAD)),
  ];
}

customElements.define('search-panel', SearchPanel);

/**
 * The search page: shows hits while the user types and filters with counts, and keeps the search in the address. Without
 * this script the page is a complete list, which the form leads to.
 */
import {
  BROKEN,
  CLEAR_FILTERS,
  DID_YOU_MEAN,
  FACETS,
  GLOSSARY_LEAD,
  hitsText,
  LIST_BELOW,
  NO_INDEX,
  noHitsText,
  partialText,
  respeltText,
  SEARCHING,
  TRY_AGAIN,
  WITHOUT_FILTERS,
  withoutText,
  type FacetName,
} from '../../text/search.ts';
import { element } from '../../client/element.ts';
import { CurrentIndex } from './current.ts';
import { FacetControls, withValue } from './facets.ts';
import { hitItems } from './hits.ts';
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

/** What started a search. A submitted one gets an entry in the browser's history; typing a letter does not. */
type Cause = 'typed' | 'sent' | 'address';

class SearchPanel extends HTMLElement {
  private readonly form = this.child('form', HTMLFormElement);
  private readonly field = this.child('input[type=search]', HTMLInputElement);
  private readonly filters = this.child('.filters', HTMLDetailsElement);
  private readonly status = this.child('.status', HTMLElement);
  private readonly chosen = this.child('.chosen', HTMLElement);
  private readonly explained = this.child('.explained', HTMLElement);
  private readonly advice = this.child('.advice', HTMLElement);
  private readonly found = this.child('.found', HTMLElement);
  private readonly list = this.child('.hits', HTMLElement);
  private readonly more = this.child('.more', HTMLButtonElement);
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
  private readonly outcomes = this.child('template.outcomes', HTMLTemplateElement).content;
  private readonly facets = new FacetControls(
    this.child('.facets', HTMLElement),
    [...this.outcomes.children].map((mark) => mark.textContent.trim()),
    () => this.state.filters,
    (name, values) => this.choose(name, values),
  );
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
    this.list.replaceChildren(...this.itemsOf(first, hits));
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
    const items = this.itemsOf(next, hits);
    this.list.append(...items);
    this.more.hidden = shown + next.length >= hits.count;
    this.status.textContent = this.statusText(hits, shown + next.length);
    // The button may have disappeared, so keyboard users continue at the first new hit.
    items[0]?.querySelector('a')?.focus();
  }

  private itemsOf(hits: readonly Hit[], all: Hits | undefined): readonly HTMLElement[] {
    const { outcomes, place, state } = this;
    const isOfAll = this.dataset['ofAll'] !== undefined;
    return hitItems(hits, all, state.query, { outcomes, base: place.base, isOfAll });
  }

  private showWider(): void {
    if (!this.wider) return;
    const { query } = this.state;
    this.wider.search = toQueryString({ query, filters: {} });
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
            this.choose(name, withValue(this.state.filters[name], value, false));
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

  private choose(name: FacetName, values: readonly string[]): void {
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
    this.facets.show(facets);
  }
}

function explanation({ title, text, url }: Explanation): readonly Node[] {
  return [
    element('p', {}, element('b', {}, title), ` ${text}`),
    element('p', { class: 'soft' }, element('a', { href: url }, GLOSSARY_LEAD)),
  ];
}

customElements.define('search-panel', SearchPanel);

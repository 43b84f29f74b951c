/**
 * Filters the table of all activities. The rows of all its pages are fetched once a filter is chosen; until then the page is as it
 * was sent. The chosen filters are kept in the address.
 */
import type { AllActivitiesData } from '../views/pages/all-activities.ts';
import * as wording from '../text/all-activities.ts';
import { element } from './element.ts';

const ROWS_PER_LOAD = 50;
const COLUMNS = ['kommun', 'ar', 'slag', 'ansvarig'] as const;

type Row = AllActivitiesData['rows'][number];

class AllActivities extends HTMLElement {
  private readonly filters = this.querySelector('fieldset')!;
  private readonly status = this.querySelector<HTMLElement>('.shown')!;
  private readonly body = this.querySelector('tbody')!;
  private readonly more = this.querySelector<HTMLButtonElement>('button.all-more')!;
  private readonly pages = this.querySelector<HTMLElement>('.all-pages');
  /** Those that the page was sent with. */
  private readonly own = [...this.body.rows];
  private data: Promise<AllActivitiesData> | undefined;
  private found: readonly Row[] = [];

  connectedCallback(): void {
    this.filters.hidden = false;
    const chosen = new URLSearchParams(location.search);
    for (const select of this.selects()) {
      const value = chosen.get(select.name);
      if (value !== null) select.value = value;
    }
    this.filters.addEventListener('change', () => {
      const search = new URLSearchParams(this.chosen()).toString();
      history.replaceState(null, '', search ? `?${search}` : location.pathname);
      void this.filter();
    });
    this.more.addEventListener('click', () => void this.showMore());
    if (this.chosen().length > 0) void this.filter();
  }

  private selects(): readonly HTMLSelectElement[] {
    return [...this.filters.querySelectorAll('select')];
  }

  private chosen(): [string, string][] {
    return this.selects().flatMap(({ name, value }) =>
      value === '' ? [] : [[name, value] as [string, string]],
    );
  }

  private async filter(): Promise<void> {
    const chosen = this.chosen();
    if (this.pages) this.pages.hidden = chosen.length > 0;
    if (chosen.length === 0) {
      this.body.replaceChildren(...this.own);
      this.more.hidden = true;
      this.status.textContent = '';
      return;
    }
    try {
      const { words, rows } = await (this.data ??= this.fetchRows());
      // Another filter may have been chosen meanwhile.
      if (JSON.stringify(chosen) !== JSON.stringify(this.chosen())) return;
      const wanted = chosen.map(
        ([name, value]) =>
          [wording.ALL_FACETS.findIndex((facet) => facet === name), words.indexOf(value)] as const,
      );
      this.found = rows.filter((row) => wanted.every(([facet, word]) => row[4][facet]?.includes(word)));
      this.body.replaceChildren();
      await this.showMore();
    } catch {
      this.data = undefined;
      this.status.textContent = wording.FAILED;
    }
  }

  private async fetchRows(): Promise<AllActivitiesData> {
    const response = await fetch(this.dataset['rows']!);
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as AllActivitiesData;
  }

  private async showMore(): Promise<void> {
    const { words } = await this.data!;
    const shown = this.body.rows.length;
    const next = this.found.slice(shown, shown + ROWS_PER_LOAD);
    this.body.append(...next.map((row) => this.rowElement(row, words)));
    const count = this.body.rows.length;
    this.more.hidden = count >= this.found.length;
    this.status.textContent = foundText(count, this.found.length);
  }

  private rowElement([text, address, promise, outcome, facets]: Row, words: readonly string[]): HTMLElement {
    const base = this.dataset['base']!;
    const cell = (facet: wording.AllFacet, ...children: readonly (Node | string)[]) =>
      element('td', { 'data-label': wording.ALL_FACET_LABELS[facet] }, ...children);
    const valuesOf = (facet: wording.AllFacet) =>
      facets[wording.ALL_FACETS.indexOf(facet)]!.map((word) => words[word]).join(', ');
    return element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        element('a', { href: base + address.slice(1) }, text),
        ' ',
        element('span', { class: 'soft' }, words[promise]!),
      ),
      cell('utfall', this.mark(outcome) ?? valuesOf('utfall')),
      ...COLUMNS.map((facet) => cell(facet, valuesOf(facet))),
    );
  }

  /** A copy of the shape and word that the page was sent with. */
  private mark(outcome: Row[3]): Node | undefined {
    const template = this.querySelector('template')!;
    const mark = template.content.querySelector(`.outcome[data-outcome="${outcome}"]`);
    return mark?.cloneNode(true);
  }
}

function foundText(shown: number, count: number): string {
  if (count === 0) return wording.FOUND_NONE;
  if (count === 1) return wording.FOUND_ONE;
  return shown < count ? wording.foundFirst(shown, count) : wording.foundMany(count);
}

customElements.define('all-activities', AllActivities);

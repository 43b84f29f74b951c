/**
 * Filters the table of all activities. The rows of all its pages are fetched once a filter is chosen; until then the page is as it
 * was sent. The chosen filters are kept in the address. Its words are in the page: a module of them would be shared with the desk, and
 * load it.
 */
import type { AllActivitiesData } from '../views/pages/all-activities.ts';
import type { AllFacet } from '../text/all-activities.ts';
import { element } from './element.ts';

const ROWS_PER_LOAD = 50;
const COLUMNS = ['kommun', 'ar', 'slag', 'ansvarig'] as const satisfies readonly AllFacet[];

type Row = AllActivitiesData['rows'][number];

class AllActivities extends HTMLElement {
  private readonly filters = this.querySelector('fieldset')!;
  private readonly status = this.querySelector<HTMLElement>('.shown')!;
  private readonly body = this.querySelector('tbody')!;
  private readonly more = this.querySelector<HTMLButtonElement>('button.all-more')!;
  private readonly pages = this.querySelector<HTMLElement>('.all-pages');
  /** Those that the page was sent with. */
  private readonly own = [...this.body.rows];
  /** In the order in which a row of the data has them. */
  private readonly facets = this.dataset['facets']!.split(' ');
  private readonly labels = JSON.parse(this.dataset['labels']!) as Record<AllFacet, string>;
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
        ([name, value]) => [this.facets.indexOf(name), words.indexOf(value)] as const,
      );
      this.found = rows.filter((row) => wanted.every(([facet, word]) => row[4][facet]?.includes(word)));
      this.body.replaceChildren();
      await this.showMore();
    } catch {
      this.data = undefined;
      this.status.textContent = this.status.dataset['failed']!;
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
    this.status.textContent = this.foundText(count, this.found.length);
  }

  private rowElement([text, address, promise, outcome, facets]: Row, words: readonly string[]): HTMLElement {
    const base = this.dataset['base']!;
    const cell = (facet: AllFacet, ...children: readonly (Node | string)[]) =>
      element('td', { 'data-label': this.labels[facet] }, ...children);
    const valuesOf = (facet: AllFacet) =>
      facets[this.facets.indexOf(facet)]!.map((word) => words[word]).join(', ');
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

  private foundText(shown: number, count: number): string {
    const { none, one, many, first } = this.status.dataset;
    const pattern = count === 0 ? none : count === 1 ? one : shown < count ? first : many;
    return pattern!.replace('{visade}', String(shown)).replace('{antal}', String(count));
  }
}

customElements.define('all-activities', AllActivities);

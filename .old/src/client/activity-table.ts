/** Filters and sorts the page's table of activities. The chosen filters are kept in the address. */

class ActivityTable extends HTMLElement {
  connectedCallback(): void {
    const filters = this.querySelector('fieldset')!;
    filters.hidden = false;
    const chosen = new URLSearchParams(location.search);
    for (const select of filters.querySelectorAll('select')) {
      const value = chosen.get(select.name);
      if (value !== null) select.value = value;
    }
    filters.addEventListener('change', () => {
      this.#filter(filters);
      const query = new URLSearchParams();
      for (const select of filters.querySelectorAll('select'))
        if (select.value) query.set(select.name, select.value);
      const search = query.toString();
      history.replaceState(null, '', search ? `?${search}` : location.pathname);
    });
    if (chosen.size > 0) this.#filter(filters);
    for (const [index, head] of this.querySelectorAll('thead th').entries()) this.#makeSortable(head, index);
  }

  #filter(filters: HTMLFieldSetElement): void {
    const activeFilters = [...filters.querySelectorAll('select')].filter(({ value }) => value !== '');
    let shown = 0;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
      const values = JSON.parse(row.dataset['values']!) as Record<string, readonly string[]>;
      row.hidden = !activeFilters.every(({ name, value }) => values[name]?.includes(value));
      if (!row.hidden) shown++;
    }
    const status = this.querySelector<HTMLElement>('.shown')!;
    const pattern = shown === 1 ? status.dataset['one'] : status.dataset['many'];
    status.textContent = pattern!.replace('{antal}', String(shown));
  }

  #makeSortable(head: Element, index: number): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isAscending = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of this.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending');
      const body = this.querySelector('tbody')!;
      const text = (row: HTMLTableRowElement) => row.cells[index]!.textContent.trim();
      const rows = [...body.rows].sort((a, b) => text(a).localeCompare(text(b), 'sv', { numeric: true }));
      body.append(...(isAscending ? rows : rows.reverse()));
    });
  }
}

customElements.define('activity-table', ActivityTable);

/**
 * Puts two to four municipalities or years side by side on a theme. The choice is in the address, and only the data of what is
 * chosen is fetched. Its words are in the page.
 */
import type { ComparisonChoices } from '../views/pages/comparison.ts';
import type { ThemesSummary, ThemeYear } from '../views/parts/themes.ts';
import { element } from './element.ts';

type Choice = ComparisonChoices['themes'][number];

/** A chosen municipality, or a year of it. */
interface Chosen {
  readonly municipality: string;
  readonly year: number | undefined;
  readonly name: string;
}

const LEAST = 2;

class CompareThemes extends HTMLElement {
  private readonly menus = this.querySelector<HTMLElement>('.choices')!;
  private readonly theme = this.querySelector<HTMLSelectElement>('[name=tema]')!;
  private readonly fields = [...this.querySelectorAll<HTMLSelectElement>('[name=med]')];
  private readonly status = this.querySelector<HTMLElement>('.shown')!;
  private readonly columns = this.querySelector<HTMLElement>('.columns')!;
  private readonly places = new Map<string, Promise<ThemesSummary>>();
  private choices: ComparisonChoices = { themes: [] };

  connectedCallback(): void {
    void this.begin();
  }

  private async begin(): Promise<void> {
    const asked = new URLSearchParams(location.search);
    try {
      this.choices = await fetched<ComparisonChoices>(this.dataset['choices']!);
    } catch {
      this.menus.hidden = false;
      this.menus.querySelector('fieldset')!.hidden = true;
      this.status.textContent = this.dataset['failed']!;
      return;
    }
    if (this.choices.themes.length === 0) return;
    this.menus.hidden = false;
    this.theme.replaceChildren(...this.choices.themes.map(({ id, name }) => new Option(name, id)));
    const theme = asked.get('tema');
    if (theme !== null) this.theme.value = theme;
    const isKnown = this.theme.value !== '';
    if (!isKnown) this.theme.selectedIndex = 0;
    this.offer();
    const wanted = isKnown ? asked.getAll('med').slice(0, this.fields.length) : [];
    for (const [index, value] of wanted.entries()) this.fields[index]!.value = this.offered(value);
    const isMissing =
      !isKnown || this.fields.some(({ value }, index) => index < wanted.length && value === '');
    for (const field of this.fields) if (field.selectedIndex < 0) field.value = '';
    this.menus.addEventListener('change', ({ target }) => {
      if (target === this.theme) this.offer();
      this.remember();
      void this.show();
    });
    await this.show();
    if (isMissing) this.status.textContent = `${this.dataset['unknown']!} ${this.status.textContent}`;
  }

  private chosenTheme(): Choice {
    return this.choices.themes.find(({ id }) => id === this.theme.value)!;
  }

  /** Offers what has the chosen theme, and keeps what was chosen of it. */
  private offer(): void {
    const { parts } = this.chosenTheme();
    for (const field of this.fields) {
      const before = field.value;
      field.replaceChildren(
        new Option(this.dataset['notChosen'], ''),
        ...parts.map(([municipality, place, years]) => {
          const options = years.map(
            ([year, label]) => new Option(`${place} ${decapitalised(label)}`, `${municipality}.${year}`),
          );
          if (options.length === 1 && parts.length > 1) return options[0]!;
          const all = new Option(this.dataset['allYears']!.replace('{plats}', place), municipality);
          return element('optgroup', { label: place }, ...(parts.length > 1 ? [all] : []), ...options);
        }),
      );
      field.value = before;
      if (field.selectedIndex < 0) field.value = '';
    }
  }

  /** A municipality with a single year is that year. */
  private offered(value: string): string {
    const part = this.chosenTheme().parts.find(([id]) => id === value);
    const [only, ...others] = part?.[2] ?? [];
    return only && others.length === 0 ? `${value}.${only[0]}` : value;
  }

  private remember(): void {
    const search = new URLSearchParams([['tema', this.theme.value]]);
    for (const { value } of this.fields) if (value !== '') search.append('med', value);
    history.replaceState(null, '', `?${search}`);
  }

  private chosen(): readonly Chosen[] {
    const chosen = new Map(
      this.fields
        .filter(({ value }) => value !== '')
        .map(({ value, selectedOptions: [option] }) => {
          const [municipality = '', year] = value.split('.');
          const place = this.chosenTheme().parts.find(([id]) => id === municipality)![1];
          const name = year === undefined ? place : option!.text;
          return [value, { municipality, year: year === undefined ? undefined : Number(year), name }];
        }),
    );
    return [...chosen.values()];
  }

  private async show(): Promise<void> {
    const theme = this.chosenTheme();
    const chosen = this.chosen();
    if (chosen.length < LEAST) {
      this.columns.replaceChildren();
      this.status.textContent = this.dataset['choose']!;
      return;
    }
    const search = location.search;
    try {
      const found = await Promise.all(chosen.map(({ municipality }) => this.placeOf(municipality)));
      // Something else may have been chosen meanwhile.
      if (search !== location.search) return;
      this.columns.replaceChildren(
        ...chosen.map((one, index) =>
          this.column(
            one,
            found[index]!.themes.find(({ id }) => id === theme.id)!,
          ),
        ),
      );
      const names = new Intl.ListFormat('sv').format(chosen.map(({ name }) => name));
      this.status.textContent = this.dataset['shown']!.replace('{valda}', names);
    } catch {
      this.places.clear();
      this.columns.replaceChildren();
      this.status.textContent = this.dataset['failed']!;
    }
  }

  private placeOf(municipality: string): Promise<ThemesSummary> {
    const known = this.places.get(municipality);
    if (known) return known;
    const address = this.dataset['places']!.replace('{kommun}', municipality);
    const place = fetched<ThemesSummary>(address);
    this.places.set(municipality, place);
    return place;
  }

  private column({ name, year, municipality }: Chosen, theme: ThemesSummary['themes'][number]): HTMLElement {
    const years = theme.years.filter((one) => year === undefined || one.year === year);
    const [only] = years;
    const isOne = years.length === 1;
    const address = isOne && year !== undefined ? only!.address : `/${municipality}/`;
    return element(
      'section',
      {},
      element('h2', {}, this.link(name, address)),
      ...years.flatMap((one) => [
        ...(isOne ? [] : [element('h3', {}, this.link(one.label, one.address))]),
        element('p', {}, `${capitalised(one.made)}.`),
        element('p', { class: 'soft' }, one.summary),
        this.promises(one, isOne ? 'h3' : 'h4'),
      ]),
    );
  }

  private promises({ promises }: ThemeYear, heading: 'h3' | 'h4'): HTMLElement {
    return element(
      'ol',
      { class: 'promised' },
      ...promises.map(({ title, address, marks, counts }) =>
        element(
          'li',
          {},
          element(heading, { class: 'said' }, this.link(title, address)),
          element(
            'p',
            { class: 'marks', 'aria-hidden': 'true' },
            ...marks.map((outcome) => element('span', { class: 'mark', 'data-outcome': outcome })),
          ),
          element('p', { class: 'soft' }, counts),
        ),
      ),
    );
  }

  private link(text: string, address: string): HTMLElement {
    return element('a', { href: this.dataset['base']! + address.slice(1) }, text);
  }
}

async function fetched<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return (await response.json()) as Data;
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
const decapitalised = (text: string) => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);

customElements.define('compare-themes', CompareThemes);

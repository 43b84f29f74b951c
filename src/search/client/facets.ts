/** The filters of a search: checkboxes, or a menu where there are many values. */
import { element } from '../../client/element.ts';
import { ALL_VALUES } from '../../text/common.ts';
import { KIND_TEXT, type FacetName } from '../../text/search.ts';
import type { Facet } from './index.ts';
import type { SearchState } from './state.ts';

/** A filter with more values than this is a menu. */
const MAX_CHECKBOXES = 12;

const collator = new Intl.Collator('sv', { numeric: true });

/** Is called with all chosen values of a filter when a user has changed them. */
type OnChoice = (name: FacetName, values: readonly string[]) => void;

export class FacetControls {
  private readonly container: HTMLElement;
  /** The outcomes, in the order of their table. */
  private readonly outcomes: readonly string[];
  /** Returns what is chosen now. */
  private readonly chosen: () => SearchState['filters'];
  private readonly onChoice: OnChoice;

  constructor(
    container: HTMLElement,
    outcomes: readonly string[],
    chosen: () => SearchState['filters'],
    onChoice: OnChoice,
  ) {
    this.container = container;
    this.outcomes = outcomes;
    this.chosen = chosen;
    this.onChoice = onChoice;
  }

  /** Existing controls are updated in place, so that they keep the focus. */
  show(facets: readonly Facet[]): void {
    for (const facet of facets) {
      const control = this.container.querySelector(`[data-facet="${facet.name}"]`);
      if (!control) this.container.append(this.controlOf(facet));
      else if (control instanceof HTMLFieldSetElement) this.updateCheckboxes(control, facet);
      else this.updateMenu(control.querySelector('select')!, facet);
    }
  }

  private controlOf(facet: Facet): HTMLElement {
    if (facet.values.length > MAX_CHECKBOXES) {
      const menu = element('select', {});
      menu.addEventListener('change', () => {
        this.onChoice(facet.name, menu.value === '' ? [] : [menu.value]);
      });
      this.updateMenu(menu, facet);
      return element('label', { 'data-facet': facet.name }, element('span', {}, facet.label), menu);
    }
    const group = element('fieldset', { 'data-facet': facet.name }, element('legend', {}, facet.label));
    for (const { value } of this.ordered(facet)) {
      const box = element('input', { type: 'checkbox', value });
      box.addEventListener('change', () =>
        this.onChoice(facet.name, withValue(this.chosen()[facet.name], value, box.checked)),
      );
      group.append(element('label', {}, box, ` ${value} `, element('span', { class: 'count' })));
    }
    this.updateCheckboxes(group, facet);
    return group;
  }

  private updateCheckboxes(group: HTMLFieldSetElement, { name, values }: Facet): void {
    const counts = new Map(values.map(({ value, count }) => [value, count]));
    for (const box of group.querySelectorAll('input')) {
      box.checked = this.chosen()[name]?.includes(box.value) ?? false;
      box.parentElement!.querySelector('.count')!.textContent = countText(counts.get(box.value));
    }
  }

  private updateMenu(menu: HTMLSelectElement, facet: Facet): void {
    const options = this.ordered(facet).map(({ value, count }) =>
      element('option', { value }, `${value} ${countText(count)}`.trim()),
    );
    menu.replaceChildren(element('option', { value: '' }, ALL_VALUES), ...options);
    menu.value = this.chosen()[facet.name]?.[0] ?? '';
  }

  private ordered({ name, values }: Facet): Facet['values'] {
    const order: readonly string[] =
      name === 'vad' ? Object.values(KIND_TEXT) : name === 'utfall' ? this.outcomes : [];
    // Promises are called by their kind, and come after their activities.
    const rankOf = (value: string) => (order.includes(value) ? order.indexOf(value) : 0.5);
    return [...values].sort((a, b) =>
      name === 'ar'
        ? collator.compare(b.value, a.value)
        : rankOf(a.value) - rankOf(b.value) || collator.compare(a.value, b.value),
    );
  }
}

/** Returns the chosen values of a filter with one added or removed. */
export function withValue(
  chosen: readonly string[] = [],
  value: string,
  isChosen: boolean,
): readonly string[] {
  const others = chosen.filter((other) => other !== value);
  return isChosen ? [...others, value] : others;
}

/** Where there are many values, nobody counts. */
function countText(count: number | undefined): string {
  return count === undefined ? '' : `(${count})`;
}

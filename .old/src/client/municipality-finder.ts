/** Leaves the municipalities whose name, or whose county's, has what is typed. Enter goes to the one that is left. */
import { plainLetters } from '../text/letters.ts';

interface County {
  readonly section: HTMLDetailsElement;
  readonly name: string;
  readonly members: readonly Member[];
}

interface Member {
  readonly item: HTMLLIElement;
  readonly link: HTMLAnchorElement;
  /** Its present name, and what is said of its former ones. */
  readonly names: readonly string[];
}

class MunicipalityFinder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    const field = form.querySelector('input')!;
    const counties = [...this.querySelectorAll('details')].map(countyIn);
    const status = form.querySelector('[role=status]')!;
    const show = () => {
      const found = matching(counties, plainLetters(field.value.trim()));
      const isAll = field.value.trim() === '';
      for (const { section, members } of counties) {
        for (const { item } of members) item.hidden = !found.some((member) => member.item === item);
        section.hidden = members.every(({ item }) => item.hidden);
        section.open = !isAll && !section.hidden;
      }
      status.textContent = isAll ? '' : this.said(found.length);
    };
    form.hidden = false;
    form.addEventListener('input', show);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const wanted = plainLetters(field.value.trim());
      const found = matching(counties, wanted);
      const best =
        found.find(({ names }) => names.includes(wanted)) ?? (found.length === 1 ? found[0] : undefined);
      if (wanted !== '' && best) location.assign(best.link.href);
    });
    // The browser keeps what was typed when the reader comes back to the page.
    if (field.value !== '') show();
    const linked = counties.find(({ section }) => `#${section.id}` === location.hash);
    if (linked) linked.section.open = true;
  }

  private said(count: number): string {
    const { none, one, many } = this.dataset;
    return (count === 0 ? none : count === 1 ? one : many)!.replace('{antal}', String(count));
  }
}

function countyIn(section: HTMLDetailsElement): County {
  const members = [...section.querySelectorAll('li')].map((item): Member => {
    const link = item.querySelector('a')!;
    const former = item.querySelector('.formerly')?.textContent ?? '';
    return { item, link, names: [link.textContent.trim(), former].map(plainLetters) };
  });
  return { section, name: plainLetters(section.querySelector('h3')!.textContent), members };
}

/** Those with the text at the beginning of a word of a name, their own or their county's. */
function matching(counties: readonly County[], text: string): readonly Member[] {
  const has = (name: string) => ` ${name.replaceAll('-', ' ')}`.includes(` ${text.replaceAll('-', ' ')}`);
  const byCounty = counties.filter(({ name }) => has(name)).flatMap(({ members }) => members);
  const byName = counties.flatMap(({ members }) => members.filter(({ names }) => names.some(has)));
  return [...new Set([...byName, ...byCounty])];
}

customElements.define('municipality-finder', MunicipalityFinder);

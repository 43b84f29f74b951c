/**
 * The key that leads to the search from every page. So small that it stands in the page itself: nothing is fetched for it.
 * Who speaks to the computer may say a `/` without wishing to search, so the key can be turned off (WCAG 2.1.4).
 */

/** What the tab is called while the key is off. It is forgotten with the tab: nothing is stored. */
const OFF = 'utan-snabbtangent';

/** `/` leads to the field, or to its page where there is none, unless somebody is writing or means something else by it. */
class SearchKey extends HTMLElement {
  connectedCallback(): void {
    this.show();
    this.querySelector('button')?.addEventListener('click', () => {
      window.name = this.isOff ? '' : OFF;
      this.show();
    });
    document.addEventListener('keydown', (event) => {
      const isWriting = (event.target as Element).closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting || this.isOff)
        return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('#sok-falt');
      if (!field) location.assign(this.dataset['search'] ?? '');
      field?.focus();
      field?.select();
    });
  }

  private get isOff(): boolean {
    return window.name === OFF;
  }

  private show(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = part.dataset['when'] !== (this.isOff ? 'off' : 'on');
    }
  }
}

customElements.define('search-key', SearchKey);

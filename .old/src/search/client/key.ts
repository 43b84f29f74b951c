/**
 * The keyboard shortcut for the search, on every page. The script is small enough to be inlined, so nothing is fetched.
 * People who use speech input may trigger a `/` by mistake, so the shortcut can be turned off (WCAG 2.1.4).
 */

/** The window's name while the shortcut is off, so that the choice lasts as long as the tab and nothing is stored. */
const OFF = 'utan-snabbtangent';

/** `/` focuses the search field, or opens the search page from other pages, unless the user is typing. */
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
      // The address of the field on the search page, which is like that on other pages.
      const search = this.dataset['search'] ?? '';
      const field = document.querySelector<HTMLInputElement>(search.replace(/^.*#/, '#'));
      if (!field) location.assign(search);
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

/** The key that leads to the search field. So small that it stands in the page itself: nothing is fetched for it. */

/** `/` moves to the field, unless somebody is writing or means something else by it. */
export function focusOnSlash(field: HTMLInputElement | null): void {
  document.addEventListener('keydown', (event) => {
    const isWriting = (event.target as Element).closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
    event.preventDefault();
    field?.focus();
    field?.select();
  });
}

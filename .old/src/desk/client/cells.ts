/** Enter goes to the next row, and arrows to the next box where the text cursor is at its end. */
export function moveBetweenCells(event: KeyboardEvent): void {
  const box = event.target;
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
  const { cell } = box.dataset;
  if (cell === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const atStart = box.selectionStart === 0 && box.selectionEnd === 0;
  const atEnd = box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
  const step =
    event.key === 'Enter' && !event.shiftKey
      ? { rows: 1, boxes: 0 }
      : event.key === 'ArrowDown' && atEnd
        ? { rows: 1, boxes: 0 }
        : event.key === 'ArrowUp' && atStart
          ? { rows: -1, boxes: 0 }
          : event.key === 'ArrowRight' && atEnd
            ? { rows: 0, boxes: 1 }
            : event.key === 'ArrowLeft' && atStart
              ? { rows: 0, boxes: -1 }
              : undefined;
  if (!step) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
  const column = cell.split(':').at(-1);
  const list =
    step.rows === 0
      ? all
      : all.filter((other) => other.dataset['cell']?.split(':').at(-1) === column && !isSameRow(other, box));
  if (step.rows === 0) {
    all[all.indexOf(box) + step.boxes]?.focus();
    return;
  }
  const next =
    step.rows > 0 ? list.find((other) => isAfter(box, other)) : list.findLast((other) => isAfter(other, box));
  next?.focus();
}

function isSameRow(a: HTMLElement, b: HTMLElement): boolean {
  return a !== b && a.dataset['cell'] === b.dataset['cell'];
}

function isAfter(first: HTMLElement, second: HTMLElement): boolean {
  return first !== second && (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

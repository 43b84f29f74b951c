/** Links to the box of a field, wherever it is shown. */
import { useEffect } from 'preact/hooks';
import { matchPath } from '../../content/source/file-tree.ts';
import type { Path } from '../../content/source/location.ts';
import { fieldName } from '../checked.ts';
import { addressOf, type Route } from './route.ts';

/** Returns the address of a field in the desk. `path` is that of its file in the content folder. */
export function addressOfField(path: string, at: Path): string {
  const { kind, params = {} } = matchPath(path) ?? {};
  const field = fieldName(path, at);
  const { municipality, year, period } = params;
  if (kind === 'uppfoljning' && municipality !== undefined && period !== undefined)
    return addressOf({ screen: 'sheet', municipality, year: Number(year), period, field });
  return addressOf({ screen: 'file', path, field });
}

/** How long to wait for the part of the desk with the box. */
const MAX_WAIT_MS = 5000;
const LOOK_MS = 50;

/** Goes to the box that the address names, as soon as it is there. */
export function useNamedBox(route: Route): void {
  const field = 'field' in route ? route.field : undefined;
  useEffect(() => {
    if (field === undefined) return undefined;
    let waited = 0;
    const timer = setInterval(() => {
      waited += LOOK_MS;
      const box = boxFor(field);
      if (box) goTo(box);
      if (box || waited > MAX_WAIT_MS) clearInterval(timer);
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [route]);
}

/** Returns the box of a field, of the group around it, or of the first field in it. */
function boxFor(field: string): HTMLElement | undefined {
  const boxes = [...document.querySelectorAll<HTMLElement>('[name]')];
  const named = (name: string) => boxes.find((box) => box.getAttribute('name') === name);
  const parts = field.split(':');
  const names = parts.map((_, index) => parts.slice(0, parts.length - index).join(':'));
  for (const name of names) {
    const box = named(name) ?? boxes.find((box) => box.getAttribute('name')?.startsWith(`${name}:`));
    if (box) return box;
  }
  return undefined;
}

function goTo(box: HTMLElement): void {
  for (let around = box.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  box.scrollIntoView({ block: 'center' });
  box.focus();
}

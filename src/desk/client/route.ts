/** Which part of the desk is open, from the address's fragment, so that Back and links work. */
import { signal } from '@preact/signals';
import { pathOf } from '../../content/source/file-tree.ts';
import { municipalityOf } from '../municipalities.ts';
import { addressOf, routeAt, type Route } from './address.ts';

export { addressOf, type Route } from './address.ts';

/** Returns the municipality that a part of the desk is about. */
export function municipalityAt(at: Route): string | undefined {
  if (at.screen === 'file') return municipalityOf(at.path);
  return 'municipality' in at ? at.municipality : undefined;
}

/** Whether a part of the desk shows what any municipality may use: parties, terms and documents. */
export function mayMeetAll(at: Route): boolean {
  return at.screen === 'documents' || (at.screen === 'file' && SHARED.has(at.path));
}

const SHARED: ReadonlySet<string> = new Set([pathOf('parter', {}), pathOf('ordlista', {})]);

export const route = signal(routeAt(location.hash));

addEventListener('hashchange', () => {
  route.value = routeAt(location.hash);
});

/** Opens a part of the desk. */
export function go(to: Route): void {
  location.hash = addressOf(to);
}

/** Which part of the desk is open, from the address's fragment, so that Back and links work. */
import { signal } from '@preact/signals';
import { pathOf } from '../../content/source/file-tree.ts';
import { municipalityOf } from '../municipalities.ts';

export type Route =
  | { readonly screen: 'home'; readonly municipality?: string }
  | {
      readonly screen: 'sheet';
      readonly municipality: string;
      readonly year: number;
      readonly period: string;
      /** The name of the box to begin in. */
      readonly field?: string | undefined;
    }
  | { readonly screen: 'file'; readonly path: string; readonly field?: string | undefined }
  | { readonly screen: 'documents' }
  | { readonly screen: 'new-municipality' }
  | { readonly screen: 'new-year'; readonly municipality: string }
  | { readonly screen: 'new-agreement'; readonly municipality: string; readonly year: number }
  | { readonly screen: 'new-promise'; readonly municipality: string; readonly year: number }
  | { readonly screen: 'save' };

/** Returns the address of a part of the desk. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return route.municipality === undefined ? '#/' : `#/${route.municipality}`;
    case 'sheet':
      return `#/${route.municipality}/${route.year}/uppfoljning/${route.period}${fieldPart(route.field)}`;
    case 'file':
      return `#/fil/${route.path}${fieldPart(route.field)}`;
    case 'documents':
      return '#/dokument/';
    case 'new-municipality':
      return '#/ny-kommun/';
    case 'new-agreement':
      return `#/${route.municipality}/${route.year}/nytt-avtal`;
    case 'new-year':
      return `#/${route.municipality}/nytt-ar`;
    case 'new-promise':
      return `#/${route.municipality}/${route.year}/nytt-lofte`;
    case 'save':
      return '#/spara';
  }
}

const fieldPart = (field: string | undefined) =>
  field === undefined ? '' : `?ruta=${encodeURIComponent(field)}`;

/** Returns the part of the desk at an address; the first page for an unknown one. */
export function routeAt(fragment: string): Route {
  const [before = '', query = ''] = fragment.replace(/^#\/?/, '').split('?');
  const path = decodeURIComponent(before);
  const field = new URLSearchParams(query).get('ruta') ?? undefined;
  if (path === 'spara') return { screen: 'save' };
  if (path === 'ny-kommun/') return { screen: 'new-municipality' };
  if (path === 'dokument/') return { screen: 'documents' };
  if (path.startsWith('fil/')) return { screen: 'file', path: path.slice('fil/'.length), field };
  const [municipality, year, kind, period] = path.split('/');
  if (municipality && kind === 'uppfoljning' && period) {
    return { screen: 'sheet', municipality, year: Number(year), period, field };
  }
  if (municipality && year === 'nytt-ar') return { screen: 'new-year', municipality };
  if (municipality && kind === 'nytt-avtal')
    return { screen: 'new-agreement', municipality, year: Number(year) };
  if (municipality && kind === 'nytt-lofte')
    return { screen: 'new-promise', municipality, year: Number(year) };
  return municipality ? { screen: 'home', municipality } : { screen: 'home' };
}

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

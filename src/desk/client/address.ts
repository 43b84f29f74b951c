/** The addresses of the parts of the desk, which are fragments of that of its page. */
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
  | { readonly screen: 'new-page' }
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
    case 'new-page':
      return '#/ny-sida/';
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
  if (path === 'ny-sida/') return { screen: 'new-page' };
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

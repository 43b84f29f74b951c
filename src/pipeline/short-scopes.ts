/**
 * Shortens the classes that keep a component's styles to itself. Astro gives every element of a component one of 14 characters, which
 * is a tenth of a page.
 */

interface VitePlugin {
  readonly name: string;
  readonly enforce: 'pre' | 'post';
  transform(code: string, id: string): { readonly code: string; readonly map: null } | undefined;
}

const SCOPE = /\bastro-([a-z0-9]{8})\b/g;
/** Three characters tell a hundred components apart; two that they do not are an error. */
const LENGTH = 3;

/** Returns the plugins for Vite: styles are shortened before it reads them, components once Astro has compiled them. */
export function shortScopes(): VitePlugin[] {
  const known = new Map<string, string>();
  const shorten = (code: string) => ({
    code: code.replace(SCOPE, (scope, hash: string) => {
      const short = `_${hash.slice(0, LENGTH)}`;
      const other = known.get(short) ?? scope;
      if (other !== scope) throw new Error(`${scope} and ${other} are both shortened to ${short}`);
      known.set(short, scope);
      return short;
    }),
    map: null,
  });
  const isStyle = (id: string) => id.includes('.astro?astro&type=style');
  return [
    {
      name: 'short-scopes-styles',
      enforce: 'pre',
      transform: (code, id) => (isStyle(id) ? shorten(code) : undefined),
    },
    {
      name: 'short-scopes',
      enforce: 'post',
      transform: (code, id) => (id.endsWith('.astro') ? shorten(code) : undefined),
    },
  ];
}

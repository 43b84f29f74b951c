/** What Astro compiles into one program: the pages, and how they are asked for. Imported from what it was compiled to. */
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import type { RouteData } from 'astro';
import { shown } from '../../content/astro/shown.ts';
import { rememberDigests } from './digests.ts';
import { ofOne, type OfOne } from './of-one.ts';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** The pages of what is shown at present. */
export interface Pages {
  /** Returns every address, without the base path. */
  addresses(): Promise<readonly { readonly pathname: string; readonly route: RouteData }[]>;
  render(request: Request, route: RouteData): Promise<Response>;
  /** Returns what there is to keep of the municipality that is shown, if it is one of several. */
  ofOne(): OfOne | undefined;
}

rememberDigests(globalThis.crypto.subtle);

const { manifest } = createApp({ streaming: false });

/**
 * Returns the pages of what is shown now, or only those that may be of the whole site. Astro asks pages only once which addresses they
 * have, so this does for one content only.
 */
export function pagesShown(isWhole: boolean): Pages {
  const routes = manifest.routes.filter(({ routeData }) => !isWhole || !isMunicipal(routeData));
  const app = new App({ ...manifest, routes }, false);
  return {
    addresses: () => new StaticPaths(app).getAll(),
    // Whoever asks shortens the policy.
    render: (request, routeData) => app.render(request, { routeData, locals: { isPolicyWhole: true } }),
    ofOne: () => ofOne(shown().catalog),
  };
}

/** Returns whether all addresses of a route are of a municipality. */
function isMunicipal({ segments }: RouteData): boolean {
  const [first] = segments[0] ?? [];
  return first?.dynamic === true && first.content === 'municipality';
}

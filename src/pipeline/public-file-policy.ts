/** Sends the policy of published files from the development server too. The pages that it makes have their own. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings/environment.ts';
import { contentPolicyOf } from './content-policy.ts';

export function publicFilePolicy({ publicDir, base }: Settings): AstroIntegration {
  return {
    name: 'public-file-policy',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = publicPathOf(request.url ?? '/', base);
          if (path !== undefined && statSync(join(publicDir, path), { throwIfNoEntry: false })?.isFile()) {
            response.setHeader('content-security-policy', contentPolicyOf(path));
            response.setHeader('x-content-type-options', 'nosniff');
          }
          next();
        });
      },
    },
  };
}

/** Returns the path of an address below the base, or undefined if it is malformed. */
function publicPathOf(address: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://host').pathname);
    const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    return below.includes('\0') ? undefined : below;
  } catch {
    return undefined;
  }
}

/** Shortens the policy of each page to the scripts that are in it. Astro lists those of all pages. A build does it itself. */
import { defineMiddleware } from 'astro:middleware';
import { ownPolicy } from './pipeline/own-policy.ts';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if ('isPolicyWhole' in locals) return response;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(ownPolicy(await response.text()), { status, headers });
});

/** Shortens the policy of each page to the scripts that are in it. Astro lists those of all pages. */
import { defineMiddleware } from 'astro:middleware';
import { ownPolicy } from './pipeline/own-policy.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(ownPolicy(await response.text()), { status, headers });
});

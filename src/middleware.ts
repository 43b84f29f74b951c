/** Shortens the policy of each page to the scripts that are in it. Astro lists those of all pages. A build does it itself. */
import { defineMiddleware } from 'astro:middleware';
import { ownPolicy } from './pipeline/own-policy.ts';

declare global {
  namespace App {
    interface Locals {
      /** True if whoever asks shortens the policy itself. */
      readonly isPolicyWhole?: boolean;
    }
  }
}

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const response = await next();
  if (locals.isPolicyWhole) return response;
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const { status, headers } = response;
  return new Response(ownPolicy(await response.text()), { status, headers });
});

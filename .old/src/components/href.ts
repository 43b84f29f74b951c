/** Links with the site's base path. */

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Returns the `href` of an address, adding the base path to those of the site itself. */
export function href(address: string): string {
  return address.startsWith('/') ? `${BASE}${address}` : address;
}

/** Returns the full address of an address of the site, as other sites and programs need it. */
export function absoluteHref(address: string): string {
  return new URL(href(address), import.meta.env.SITE).href;
}

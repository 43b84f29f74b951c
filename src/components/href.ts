/** Links with the site's base path. */

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Returns the `href` of an address, adding the base path to those of the site itself. */
export function href(address: string): string {
  return address.startsWith('/') ? `${BASE}${address}` : address;
}

/** Links as they are written into a page. */

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Takes an address from the site's root, or of another site; gives what stands in `href`. */
export function href(address: string): string {
  return address.startsWith('/') ? `${BASE}${address}` : address;
}

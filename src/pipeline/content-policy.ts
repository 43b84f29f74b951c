/**
 * The content security policy that servers send with each file. A page limits its own scripts and styles; this adds what it cannot
 * say itself, and keeps a file that is no page from running anything, even if somebody opens it by its own address. The
 * configurations in `deploy/` send the same; `tests/deploy/` compares them.
 */

/** For pages, and for scripts, which have the policy of their own response if they run as workers. */
export const PAGE_POLICY = "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

/** For files that browsers show in a viewer of their own. A stricter policy would apply to the viewer, and leave it empty. */
export const VIEWED_POLICY = "frame-ancestors 'none'";

/** For everything else, such as drawings: they draw, with the pictures, fonts and styles that are in them. */
export const FILE_POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const PAGE = /(\/|\.html|\.m?js)$/;
const VIEWED = /\.(pdf|json)$/i;

/** Returns the policy of the file at a path. */
export function contentPolicyOf(path: string): string {
  if (PAGE.test(path)) return PAGE_POLICY;
  return VIEWED.test(path) ? VIEWED_POLICY : FILE_POLICY;
}

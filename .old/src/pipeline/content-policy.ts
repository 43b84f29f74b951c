/**
 * The content security policy that servers send with each file. A page limits its own scripts and styles; this adds what it cannot
 * say itself, and keeps a file that is no page from running anything, even if somebody opens it by its own address. The
 * configurations in `deploy/` are made from it.
 */
import { EMBEDDED } from '../domain/address.ts';
import { SERVED_TYPES, type ServedType } from './served-files.ts';

const PAGE_LIMITS = "base-uri 'self'; form-action 'self'; object-src 'none'";

/** For pages, and for scripts, which have the policy of their own response if they run as workers. */
export const PAGE_POLICY = `frame-ancestors 'none'; ${PAGE_LIMITS}`;

/** For pages that are made to be shown within pages of other sites. */
export const EMBEDDED_POLICY = `frame-ancestors *; ${PAGE_LIMITS}`;

/** For files that browsers show in a viewer of their own. A stricter policy would apply to the viewer, and leave it empty. */
export const VIEWED_POLICY = "frame-ancestors 'none'";

/** For everything else, such as drawings: they draw, with the pictures, fonts and styles that are in them. */
export const FILE_POLICY =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const endingsOf = (kind: ServedType['shownAs']) =>
  Object.entries(SERVED_TYPES).flatMap(([ending, { shownAs }]) => (shownAs === kind ? [ending] : []));

/** Which paths have which policy, the first that matches: regular expressions that every server understands. */
export const POLICIES = [
  { pattern: `${EMBEDDED}([^/]+/)*$`, anyCase: false, policy: EMBEDDED_POLICY },
  { pattern: String.raw`(/|\.(${endingsOf('page').join('|')}))$`, anyCase: false, policy: PAGE_POLICY },
  { pattern: String.raw`\.(${endingsOf('viewed').join('|')})$`, anyCase: true, policy: VIEWED_POLICY },
] as const;

const COMPILED = POLICIES.map(({ pattern, anyCase, policy }) => ({
  regexp: new RegExp(pattern, anyCase ? 'i' : ''),
  policy,
}));

/** Returns the policy of the file at a path. */
export function contentPolicyOf(path: string): string {
  return COMPILED.find(({ regexp }) => regexp.test(path))?.policy ?? FILE_POLICY;
}

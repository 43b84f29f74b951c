/** Sees to it that there are finished sites to test. */
export { ensureTestSites as setup } from '../sites.ts';

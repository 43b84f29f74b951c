/** Makes sure that the test sites are built. */
export { ensureTestSites as setup } from '../sites.ts';

/** Tests of what Astro renders. Its compiler takes seconds to start, so other tests do without it. */
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';

const root = join(import.meta.dirname, '..');

export default getViteConfig(
  { root, test: { name: 'components', include: ['src/{components,layouts,pages}/**/*.test.ts'] } },
  { root, logLevel: 'warn' },
);

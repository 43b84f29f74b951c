/** Tests of what Astro renders. Its compiler takes seconds to start, so other tests do without it. */
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { EKSJO } from './fixtures.ts';

const root = join(import.meta.dirname, '..');

// Astro reads the content when it starts, though no component shows any of it.
process.env['CONTENT_DIR'] = EKSJO;

export default getViteConfig(
  { root, test: { name: 'components', include: ['src/{components,layouts,pages}/**/*.test.ts'] } },
  { root, logLevel: 'error' },
);

/** Tests of rendered components. Astro's compiler takes seconds to start, so other tests run without it. */
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { EKSJO } from './fixtures.ts';

const root = join(import.meta.dirname, '..');

// Astro reads the content when it starts, although no component needs it.
process.env['CONTENT_DIR'] = EKSJO;

export default getViteConfig(
  { root, test: { name: 'components', include: ['src/{components,layouts,pages}/**/*.test.ts'] } },
  { root, logLevel: 'error' },
);

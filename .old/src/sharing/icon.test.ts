import { join } from 'node:path';
import { expect, test } from 'vitest';
import { marksStylesheet } from './icon.ts';

/** After changing the icons: `npx vitest run -u --config tests/vitest.config.ts src/sharing`. */
test('the stylesheet of marks matches the icons', async () => {
  await expect(marksStylesheet()).toMatchFileSnapshot(join(import.meta.dirname, '..', 'styles', 'marks.css'));
});

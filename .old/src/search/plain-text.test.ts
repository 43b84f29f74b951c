import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['words in different blocks are separate', '<h3>Ett</h3><p>två</p>tre<br>fyra', 'Ett två tre fyra'],
  ['a word that is partly bold is one word', '<p>två<strong>tre</strong></p>', 'tvåtre'],
  ['entities become characters', '&amp; &#x34; &lt;b&gt;&nbsp;fem', '& 4 <b> fem'],
  ['nothing', '', ''],
])('%s', (_, html, expected) => {
  expect(plainText(html)).toBe(expected);
});

test('an element can be selected, and another left out', () => {
  const page = '<body><nav>Meny</nav><main><h1>Om</h1><ul><li>ett</li><li>två</li></ul></main>Fot</body>';
  expect(plainText(page, { within: 'main', without: 'h1' })).toBe('ett två');
});

import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['words in two elements are two', '<h3>Ett</h3><p>två</p>tre<br>fyra', 'Ett två tre fyra'],
  ['a word that is partly bold is one', '<p>två<strong>tre</strong></p>', 'tvåtre'],
  ['characters that are written as entities', '&amp; &#x34; &lt;b&gt;&nbsp;fem', '& 4 <b> fem'],
  ['nothing', '', ''],
])('%s', (_, html, expected) => {
  expect(plainText(html)).toBe(expected);
});

test('the text of a page is what its main part says below its heading', () => {
  const page = '<body><nav>Meny</nav><main><h1>Om</h1><ul><li>ett</li><li>två</li></ul></main>Fot</body>';
  expect(plainText(page, { within: 'main', without: 'h1' })).toBe('ett två');
});

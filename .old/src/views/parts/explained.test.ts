import { describe, expect, test } from 'vitest';
import { explain, explainHtml, readAll, startOf } from './explained.ts';

const GLOSSARY = [
  { term: 'tertial', forms: ['tertialet'], explanation: 'En tredjedel av ett år.' },
  { term: 'brottsförebyggande råd', forms: ['BRÅ'], explanation: 'En grupp i kommunen.' },
  { term: 'råd', forms: [], explanation: 'Något annat.' },
];

describe('words of the field', () => {
  test('are explained the first time a page uses them, and only then', () => {
    const [first, after] = explain('Under tertialet.', startOf(GLOSSARY));
    expect(first).toEqual([{ text: 'Under ' }, { text: 'tertialet', termId: 'tertial' }, { text: '.' }]);
    expect(explain('Nästa tertial.', after)[0]).toEqual([{ text: 'Nästa tertial.' }]);
  });

  test('leave the quoted text word for word', () => {
    const text = 'BRÅ möttes, och brottsförebyggande råd i varje tertial.';
    const [pieces] = explain(text, startOf(GLOSSARY));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  test('are whole words, the longest first', () => {
    const [pieces] = explain('Ett brottsförebyggande råd ger rådgivning.', startOf(GLOSSARY));
    expect(pieces.filter(({ termId }) => termId).map(({ text }) => text)).toEqual(['brottsförebyggande råd']);
  });

  test('are listed in the order of the page', () => {
    const [, { met }] = readAll(['Rådet BRÅ', 'ett tertial'], startOf(GLOSSARY), explain);
    expect(met.map(({ term }) => term)).toEqual(['brottsförebyggande råd', 'tertial']);
  });

  test('are explained alike whenever a page is read from its top', () => {
    const top = startOf(GLOSSARY);
    const read = () => readAll(['Ett tertial', 'nästa tertial'], top, explain);
    expect(read()).toEqual(read());
    expect(top.met).toEqual([]);
  });

  test('are links in rendered text, which else stays as it is', () => {
    const html =
      '<h3>Om råd</h3><p>R&amp;D &lt; <a href="/x/?a=1&amp;b">BRÅ</a>, <em>råd</em> &amp; tertial.</p><p>Ett råd, <code>tertial</code></p>';
    expect(explainHtml(html, startOf(GLOSSARY))[0]).toBe(
      html
        .replace('<em>råd</em>', '<em><a class="term" href="#_ord_rad">råd</a></em>')
        .replace('&amp; tertial', '&amp; <a class="term" href="#_ord_tertial">tertial</a>'),
    );
  });

  test.each([
    '',
    'bara text',
    '<p>a</p>\n<ul>\n<li>b<br>c</li>\n</ul>',
    '<p>5 &lt; 6 &#x26; 7</p><!-- x -->',
  ])('leave %j as it is where none is used', (html) => {
    expect(explainHtml(html, startOf(GLOSSARY))[0]).toBe(html);
    expect(explainHtml(html, startOf([]))[0]).toBe(html);
  });
});

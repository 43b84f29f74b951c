/** Every word that an editor wrote is on a page or in an error, whichever of the two parsers reads the text. */
import { describe, expect, test } from 'vitest';
import { micromark } from '../markdown/micromark.ts';
import { satteri } from '../markdown/satteri.ts';
import { contentFolder } from '../source/content-folder.ts';
import { checkContent } from './check.ts';

const PROMISE = 'bjorkhult/2017/tryggt-torg/lofte.md';
const TITLE = 'titel: Att öka tryggheten på torget.';
const TEXT = 'text: Minst tio fotpatruller på torget.';
const FRONT = `---
${TITLE}
kortnamn: Tryggt torg
aktiviteter:
  - id: fotpatrull
    ${TEXT}
    mått:
      - {id: patruller, enhet: {en: patrull, flera: patruller}, mål: {minst: 10}}
---
`;

const OTHERS = [
  [
    'bjorkhult/kommun.md',
    '---\nnamn: Björkhults kommun\nkortnamn: Björkhult\nkod: "9901"\nwebbplats: https://www.bjorkhult.example\nkontakt: {epost: kommun@bjorkhult.example}\n---\n',
  ],
  [
    'bjorkhult/2017/avtal.md',
    '---\ntitel: Medborgarlöften i Björkhult 2017\nparter: [polisen, kommunen]\n---\n',
  ],
] as const;

const published = { folder: 'public', files: new Set(['bilder/a.png']) };

/** Returns the problems with the promise as `line:column message`, the same with each parser. */
function problemsOf(text: string): readonly string[] {
  const content = contentFolder([...OTHERS, [PROMISE, text]], '');
  const [first, second] = [satteri, micromark].map((reader) =>
    checkContent({ content, own: content, published }, { today: '2017-06-15', base: '/' }, reader)
      .problems.filter(({ file }) => file === PROMISE)
      .map(
        ({ line, column, message, corrected }) =>
          `${line}:${column} ${message}${corrected === undefined ? '' : ` → ${corrected}`}`,
      ),
  );
  expect(second).toEqual(first);
  return first!;
}

const withTitle = (title: string) => FRONT.replace(TITLE, () => title);
const withText = (text: string) => FRONT.replace(TEXT, () => text);
const GONE = 'kommer inte med på sidan';

describe('in fields', () => {
  test.each([
    [
      'after a hash',
      withTitle('titel: Rum #5 och #tryggt torg'),
      `2:8 ”#5 och #tryggt torg” läses som en kommentar, och ${GONE}. → titel: "Rum #5 och #tryggt torg"`,
    ],
    ['after a hash in a list', withText('text: Genomfört #inte'), '6:11 ”#inte” läses som en kommentar'],
    [
      'after a hash on a second line',
      withTitle('titel: Rum\n  fem #5 och\n  torg'),
      '3:7 ”#5 och” läses som en kommentar',
    ],
    [
      'after a hash that begins the last line',
      withTitle('titel: Rum\n  #5 och torg'),
      '3:3 ”#5 och torg” läses som en kommentar',
    ],
    ['that begin with a hash', withTitle('titel: #5 och torg'), '2:8 ”#5 och torg” läses som en kommentar'],
    [
      'after a hash in brackets',
      withTitle('titel: Rum\ntidigare: [2016/a, 2016/b #c]'),
      '3:20 ”#c]” läses som en kommentar',
    ],
    ['after a quoted text', withTitle('titel: "Rum" #5'), `2:13 ”#5” står efter ett värde, och ${GONE}.`],
    [
      'after the beginning of a folded text',
      withTitle('titel: >- # hej\n  Rum'),
      '2:10 ”# hej” står efter ett värde',
    ],
    [
      'of a field that is indented into a folded text',
      withText('text: >-\n      Fot.\n      ansvariga: [polisen]'),
      '8:1 Fältet ”ansvariga” är indraget som en del av texten ovanför, och läses som text. →     ansvariga: [polisen]',
    ],
    [
      'of a field that is indented into a literal text',
      withText('text: |\n      Fot.\n      kortnamn: x'),
      '8:7 Fältet ”kortnamn” är indraget',
    ],
    [
      'after three dots',
      withTitle('titel: Rum\n...'),
      '3:1 Filen innehåller en extra rad med tre bindestreck eller tre punkter.',
    ],
    [
      'of one of two fields of the same name',
      withTitle('titel: Rum\ntitel: Torg'),
      '3:1 Fältet ”titel” står två gånger.',
    ],
    [
      'of two changes that were not merged',
      withTitle('<<<<<<< HEAD\ntitel: A\n=======\ntitel: B\n>>>>>>> x'),
      '2:1 Raden är kvar från två ändringar',
    ],
    [
      'behind a hard space after the colon',
      withTitle('titel:\u00a0Rum'),
      '2:1 Här står ett tecken (U+00A0) som ser ut som ett mellanslag eller inte syns, och raden läses därför inte som ett fält. → titel: Rum',
    ],
    [
      'behind a hard space as indentation',
      withTitle('titel: Rum\n\u00a0ordning: 1'),
      '3:1 Här står ett tecken (U+00A0)',
    ],
    [
      'behind a hard space after a dash',
      FRONT.replace('- id:', '-\u00a0id:'),
      '5:1 Här står ett tecken (U+00A0)',
    ],
    [
      'of a field with an invisible sign in its name',
      withTitle('ti\u200btel: Rum'),
      '2:1 Här står ett tecken (U+200B)',
    ],
    [
      'of a field swallowed by the text above it',
      withTitle('titel: Rum\n  kortnamn:\u00a0Torg'),
      '3:1 Här står ett tecken (U+00A0)',
    ],
    [
      'in the wrong encoding',
      withTitle('titel: Att Ã¶ka tryggheten pÃ¥ torget'),
      '2:12 ”Ã¶” är ”ö” som har sparats med fel teckenkodning. → titel: Att öka tryggheten på torget',
    ],
    [
      'with a question mark for a letter of a known word',
      withTitle('titel: Att ?ka tryggheten p? torget, f?r trygghet ?r bra. F??r att öka den.'),
      '2:12 I ”?ka” står ett frågetecken där det ser ut att ha stått en bokstav. → titel: Att öka tryggheten p? torget, f?r trygghet ?r bra. F??r att öka den.',
    ],
    [
      'with a question mark for a letter',
      withTitle('titel: Att ?ka tryggheten'),
      '2:12 I ”?ka” står ett frågetecken där det ser ut att ha stått en bokstav.',
    ],
    ['with a lost letter', withTitle('titel: Att \ufffdka'), '2:12 Här har ett tecken gått förlorat'],
    [
      'with an escape that turns text around',
      withTitle('titel: "a\\u202eb"'),
      '2:8 Här står ett osynligt tecken (U+202E)',
    ],
    [
      'with an escape that ends strings',
      withTitle('titel: "a\\0b"'),
      '2:8 Här står ett osynligt tecken (U+0000)',
    ],
    [
      'with an escape that drives a terminal',
      withTitle('titel: "a\\x1b[2J"'),
      '2:8 Här står ett osynligt tecken (U+001B)',
    ],
    ['with half a character', withTitle('titel: "a\\ud800"'), '2:8 Här står ett osynligt tecken (U+D800)'],
    ['that nobody sees', withTitle('titel: \u3164'), '2:8 Texten i ”titel” syns inte'],
    [
      'that nobody sees, by an escape',
      withTitle('titel: "\\u200b\\u00ad"'),
      '2:8 Texten i ”titel” syns inte',
    ],
    [
      'that turn text around',
      withTitle('titel: a\u202eb'),
      '2:9 Här står ett osynligt tecken (U+202E) som styr hur text visas. → titel: ab',
    ],
  ])('words %s are named', (_, text, expected) => {
    expect(problemsOf(text)).toContainEqual(expect.stringContaining(expected));
  });

  test.each([
    ['a comment on a line of its own', withTitle('# hej\ntitel: Rum\n# du')],
    ['a hash within a word', withTitle('titel: Rum#5 och C#')],
    ['a hash in quotation marks', withTitle('titel: "Rum #5"')],
    ['a hash in a folded text', withTitle('titel: >-\n  Rum #5\n  # och mer')],
    ['a hash in single quotation marks', withTitle("titel: 'it''s #5 # x'")],
    ['letters written as escapes', withTitle('titel: "Rad\\\n  ett \\x41 \\u00e5"')],
    ['a text with an indentation of its own', withTitle('titel: >2-\n    Rum')],
    ['hard spaces within texts', withTitle('titel: >-\n  Rum:\u00a0Torg\n  \u00a0Mål:\u00a05')],
    ['a question', withTitle('titel: Vad? Hur (varför?) gör man? Är det ”så?”')],
    [
      'a question mark in an address',
      withTitle('titel: "https://a.example/å?b=c www.a.example?b /sok/?fråga"'),
    ],
    ['a word like a field of another group', withText('text: >-\n      Vi lovar\n      mål: 5')],
    ['a question mark before a key', withTitle('? titel\n: A')],
  ])('%s is no problem', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('in the body', () => {
  test.each([
    [
      'a definition that no link uses',
      '[Obs]: https://a.example\n\nHej\n',
      '10:1 Raden med ”[Obs]:” kommer inte med på sidan, eftersom Markdown läser den som adressen till en länk som inte finns. → \\[Obs]: https://a.example',
    ],
    [
      'a definition over several lines',
      '[Obs]:\nhttps://a.example\n"Viktig titel"\n',
      '10:1 Raden med ”[Obs]:”',
    ],
    [
      'a second definition',
      '[a]: https://a.example\n[a]: https://b.example\n\n[a]\n',
      '11:1 Raden med ”[a]:”',
    ],
    [
      'words that name a definition',
      '[x][viktig text]\n\n[viktig text]: https://a.example\n',
      `10:5 ”viktig text” ${GONE}.`,
    ],
    ['a number that a list counts', '7) a\n9) b\n', '11:1 Numret 9 blir 8 på sidan'],
    ['a number before an earlier one', '3. a\n1. b\n', '11:1 Numret 1 blir 4 på sidan'],
    ['numbers in another order', '1. a\n3. b\n2. c\n', '11:1 Numret 3 blir 2 på sidan'],
    ['a number with a zero', '01. a\n', '10:1 Numret 01 blir 1 på sidan'],
    ['cells beyond the head', '| a |\n|---|\n| b | c d |\n', `12:7 ”c d” ${GONE}.`],
    ['words after a fence', '```Detta är viktigt\nx\n```\n', `10:4 ”Detta är viktigt” ${GONE}.`],
    [
      'signs between numbers',
      'Yta 2*3*4 m\n',
      '10:6 Tecknet * kommer inte med på sidan, eftersom Markdown läser ett par av dem som en sorts text. → Yta 2\\*3\\*4 m',
    ],
    ['signs within words', 'kolleg*ernas och vän*er\n', '10:7 Tecknet * kommer inte med'],
    ['signs for about', 'Det är ~5 till 6~ minuter\n', '10:8 Tecknet ~ kommer inte med'],
    [
      'a sign for more than',
      '> 10 personer\n',
      '10:1 Tecknet > gör raden till ett citat, och syns inte på sidan. → \\> 10 personer',
    ],
    ['a heading without words', 'Hej\n\n#\n', '12:1 Rubriken är tom.'],
    ['dashes below a text', 'Text\n---\n', '11:1 Raden med streck gör texten ovanför till en rubrik. → ***'],
    ['an indented line', 'Hej\n\n    Indragen rad\n', '12:5 Raden visas som programkod'],
    ['a line indented by a tab', 'Hej\n\n\tIndragen rad\n', '12:2 Raden visas som programkod'],
    ['a link without words', '[](https://a.example)\n', '10:1 Länken har ingen text'],
    [
      'a word in angle brackets',
      '<kommunen> lovar\n',
      '10:1 HTML-kod är inte tillåten i texten: ”<kommunen>”. → \\<kommunen> lovar',
    ],
    ['a hidden comment', 'a <!-- b --> c\n', '10:3 HTML-kod är inte tillåten'],
    [
      'a cell beyond the head in a text that has tags too',
      'Ett <b>ord</b>.\n\n| a |\n|---|\n| b | c d |\n',
      `14:7 ”c d” ${GONE}.`,
    ],
    [
      'a field below a second line of dashes',
      'Hej.\n\n---\n  - id: x\n',
      '13:5 Raden ser ut som fältet ”id”, men står i den löpande texten.',
    ],
    ['a field', 'ansvariga: [polisen]\n', '10:1 Raden ser ut som fältet ”ansvariga”'],
    [
      'changes that were not merged',
      '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n',
      '14:1 Raden är kvar från två ändringar',
    ],
    [
      'an entity that turns text around',
      'a&#8238;b\n',
      '10:2 ”&#8238;” blir ett tecken (U+202E) som inte syns, eller som styr hur text visas. → ab',
    ],
    ['the same in other digits', 'a&#x202E;b\n', '10:2 ”&#x202E;” blir ett tecken (U+202E)'],
    ['an entity without a width', 'a&shy;b\n', '10:2 ”&shy;” blir ett tecken (U+00AD)'],
    ['an entity that joins', 'a&zwj;b\n', '10:2 ”&zwj;” blir ett tecken (U+200D)'],
    ['an entity of a control character', 'a&#27;b\n', '10:2 ”&#27;” blir ett tecken (U+FFFD)'],
    ['thousands of entities', '&amp; &auml; '.repeat(600), 'Texten har fler än 1 000 tecken'],
  ])('%s is named', (_, body, expected) => {
    expect(problemsOf(FRONT + body)).toContainEqual(expect.stringContaining(expected));
  });

  test.each([
    ['within a line', 'Ett <b>ord</b> och <i title="x > y">två</i>.\n\nTvå rader<br>\noch *en* till.\n'],
    ['around lines', '<div>\nhej *du* & jag\n</div>\n\nMer text.\n'],
    ['that is not closed', 'Ett.\n\n<!-- två\n\n1. tre\n3. fyra\n'],
    ['over lines', 'Ett <a\nhref="x">ord</a> och två\n'],
    ['in a list', '- <u>ett</u>\n- två &auml;\n\n  <p>tre</p>\n- fyra\n'],
    ['in a table', '| a |\n|---|\n| <b>b</b> |\n| c |\n'],
    ['that is not one', 'a <kommunen> b\n\n<https://c.example> d\n'],
    ['with what looks like another', '<b title="<i>">a</b> <b>c\n\n5 < 6 och 7 > 6\n'],
  ])('a tag %s is an error, and hides nothing else', (_, body) => {
    const found = problemsOf(FRONT + body);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((problem) => !problem.includes('HTML-kod är inte tillåten'))).toEqual([]);
  });

  test.each([
    ['a plain text', 'Ett. Två **fet**text, *kursiv*, `kod` & co.\n\n~~struket~~\n\nrad  \nny\\\nny2\n'],
    ['lists', '- a\n* b\n\n7. ett\n8. två\n   - [x] klart\n   - [ ] ej\n\nHej\n\n1986. Året\n'],
    ['a year that begins a line', 'År\n2017. Det var bra.\n'],
    ['a table', '| a | b |\n|---|--:|\n| 1 | x \\| y |\n'],
    [
      'links',
      '[länk](https://a.example/å?x=1&copy=2 "titel") <https://c.example> a@b.example [x][y] [läs mer]\n\n[y]: https://e.example\n[läs mer]: https://f.example\n',
    ],
    ['a picture', '![bild](/bilder/a.png "titel")\n'],
    ['entities', 'A&amp;B R&auml;k `&auml;` `&#8238;` \\&auml; \\&#8238; &nbsp;5\n'],
    ['escapes', 'C:\\Temp \\#5 5\\*3 \\[Obs]: hej\n\nmål\\: fem\n'],
    ['headings', '# Ett\n\n## Två ##\n\nTre\n===\n\n***\n'],
  ])('%s is no problem', (_, body) => {
    expect(problemsOf(FRONT + body)).toEqual([]);
  });
});

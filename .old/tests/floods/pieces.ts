/** What floods are made of. */

/** Signs and words that some parser or pattern may take a long time for when they are repeated. */
const PIECES: readonly string[] = [
  ...[
    '[',
    ']',
    '[]',
    '![',
    '[a](',
    '[a](b',
    '[a][',
    '[a]: ',
    '*',
    '**a',
    '*a ',
    '_',
    'a_',
    '*_',
    '[*',
    '~~a',
  ],
  ...['<', '<a', '<!--', '<http://a', '&', '&amp', '&nbsp;', '`', '``a ', '- ', '1. ', '> ', '#', '# ', '|'],
  ...['| - ', '(', ')', 'a@', 'a@b.', 'http://', 'http://a.', 'www.', 'www.a', ' ', '\t', '1', '1 ', '12.'],
  ...['a', 'a ', 'å', '😀', '\\', '=', '-', '+', '"', "'", ':', '{', '$', '%', '\u00a0', '\u00ad', '\u0301'],
  ...['ﬁ', '“', '.', ',', 'en elev ', '1 500 ', 'senast den ', 'minst ', 'två möten '],
  ...['15-tal ', 'januari ', '15 januari ', '2017-', 'Storgatan ', 'åk ', 'en gång i ', 'ett '],
];

/** Those that have taken longest. */
const SLOWEST: readonly string[] = ['minst två '];

/** All of them take a minute. */
export const isAll = process.env['FLOODS'] === 'all';
export const tried = isAll
  ? [...SLOWEST, ...PIECES]
  : [...SLOWEST, ...PIECES.filter((_, index) => index % 20 === 0)];

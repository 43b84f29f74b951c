import { expect, test } from 'vitest';
import { FORMATS, paragraph, problemList, summaryOf } from './print.ts';
import type { Problem } from './problem.ts';

const problem: Problem = {
  file: 'content/bjorkhult/2017/a,b/t1.md',
  line: 5,
  column: 3,
  length: 4,
  severity: 'error',
  message: '100 % fel: ”a”.',
  help: 'Skriv något annat.',
  source: '\t\tabcd: 1',
  corrected: '\t\tabc: 1',
};

test('the highlighted text is underlined, even after tabs', () => {
  expect(problemList([problem], 3, 'text')).toBe(
    [
      'content/bjorkhult/2017/a,b/t1.md:5:3 fel: 100 % fel: ”a”.',
      '  5 | \t\tabcd: 1',
      '    | \t\t^^^^',
      '  Skriv något annat.',
      '    | \t\tabc: 1',
      '',
      '1 fel i 1 fil.',
      '',
    ].join('\n'),
  );
});

test('a line to add is marked as one', () => {
  const { corrected: _, ...others } = problem;
  expect(paragraph({ ...others, added: { below: 5, text: '\t\te: 1' } })).toMatch(/\n {4}\+ \t\te: 1\n$/);
});

test("GitHub's annotations are escaped", () => {
  const warning: Problem = { ...problem, severity: 'warning', line: 2 };
  expect(problemList([problem, warning], 3, 'github')).toBe(
    [
      '::warning file=content/bjorkhult/2017/a%2Cb/t1.md,line=2,col=3,endColumn=7,title=Varning om innehållet::100 %25 fel: ”a”.%0ASkriv något annat.%0A\t\tabc: 1',
      '::error file=content/bjorkhult/2017/a%2Cb/t1.md,line=5,col=3,endColumn=7,title=Fel i innehållet::100 %25 fel: ”a”.%0ASkriv något annat.%0A\t\tabc: 1',
      '1 fel och 1 varning i 1 fil.',
      '',
    ].join('\n'),
  );
});

test('the JSON format has the problems as data', () => {
  expect(JSON.parse(problemList([problem], 3, 'json'))).toEqual({
    problems: [problem],
    summary: '1 fel i 1 fil.',
  });
});

test('no format prints what a terminal would obey, or what turns text around', () => {
  const sign = '\u001b[2J\u202e\u009b';
  const attack: Problem = {
    ...problem,
    file: `content/${sign}\n.md`,
    message: sign,
    help: sign,
    source: `a${sign}b`,
    column: 2,
    corrected: sign,
  };
  for (const format of FORMATS) {
    const output = problemList([attack], 1, format);
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    if (format === 'json') expect(JSON.parse(output)).toMatchObject({ problems: [attack] });
    else expect(output).toContain('<U+202E>');
  }
  expect(paragraph(attack)).toContain('  5 | a<U+001B>[2J<U+202E><U+009B>b\n    |  ^');
});

const at = (file: string, severity: Problem['severity']): Problem => ({ ...problem, file, severity });

test.each([
  ['nothing wrong', [], 'Inga fel i 12 filer.'],
  ['errors in one file', [at('a', 'error'), at('a', 'error')], '2 fel i 1 fil.'],
  ['one warning', [at('a', 'warning')], '1 varning i 1 fil.'],
  [
    'both in several files',
    [at('a', 'error'), at('b', 'error'), at('b', 'error'), at('b', 'warning')],
    '3 fel och 1 varning i 2 filer.',
  ],
  ['several warnings', [at('a', 'warning'), at('b', 'warning')], '2 varningar i 2 filer.'],
])('the summary counts %s', (_, problems, expected) => {
  expect(summaryOf(problems, 12)).toBe(expected);
});

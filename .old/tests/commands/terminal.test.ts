/** The commands, run on content of their own. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { EKSJO, readOptions } from '../fixtures.ts';
import { inContent, PROJECT } from '../project.ts';
import { answer } from './answers.ts';

interface RunResult {
  readonly code: number;
  readonly output: string;
}

/** Runs `npm run <command> -- …words` on the content of a folder. */
function run(
  project: string,
  command: string,
  words: readonly string[],
  today = '2018-05-10',
): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(PROJECT, 'src/cli', `${command}.ts`), ...words],
      { cwd: project, env: { ...process.env, CONTENT_DIR: join(project, 'content'), BUILD_DATE: today } },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      },
    );
    child.stdin?.end();
  });
}

async function errorsIn(project: string, today = '2018-05-10'): Promise<readonly string[]> {
  const { problems } = await readContent(readOptions(join(project, 'content'), today));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file.split('/content/')[1] ?? file}: ${message}`);
}

describe('npm run new', () => {
  test('creates a new municipality with an agreement and a promise', async () => {
    await inContent(EKSJO, async (project) => {
      const words = [
        [
          'kommun',
          'exempelby',
          '--namn',
          'Exempelby kommun',
          '--kod',
          '0001',
          '--webbplats',
          'https://www.exempelby.example',
          '--epost',
          'kommun@exempelby.example',
        ],
        ['avtal', 'exempelby/2018', '--titel', 'Medborgarlöfte i Exempelby 2018'],
        [
          'löfte',
          'exempelby/2018/trygg-park',
          '--titel',
          'Att göra parken trygg.',
          '--aktivitet',
          'Genomföra minst tio kontroller | minst 10 kontroller',
          '--aktivitet',
          'Laga lamporna | engång',
        ],
      ];
      for (const one of words) expect(await run(project, 'new', one)).toMatchObject({ code: 0 });
      expect(await errorsIn(project)).toEqual([]);
      expect(await readFile(join(project, 'content/exempelby/2018/trygg-park/lofte.md'), 'utf8')).toBe(`---
titel: Att göra parken trygg.
kortnamn: Att göra parken trygg.
aktiviteter:
  - id: genomfora-minst-tio-kontroller
    text: Genomföra minst tio kontroller
    mått:
      - id: kontroller
        enhet: kontroller
        mål: {minst: 10}

  - id: laga-lamporna
    text: Laga lamporna
    typ: engång
---
`);
    });
  });

  test('renews the promises of a year, and creates follow-ups of them all', async () => {
    await inContent(EKSJO, async (project) => {
      expect(await answer(project, { words: ['fornya', 'eksjo/2017', '2018'] })).toMatchObject({ code: 0 });
      expect(await errorsIn(project)).toEqual([]);
      expect(await answer(project, { words: ['uppföljning', 'eksjo/2018', 't1'] })).toMatchObject({
        code: 0,
      });
      const path = join(project, 'content/eksjo/2018/trygghet-i-oster/t1.md');
      const draft = await readFile(path, 'utf8');
      expect(draft).toContain(
        '  # Identifiera brottsaktiva personer\n  # - aktivitet: brottsaktiva-personer\n',
      );
      // An empty follow-up is an error, so it cannot be published by mistake.
      expect(await errorsIn(project)).toContain(
        'eksjo/2018/trygghet-i-oster/t1.md: Fältet ”redovisat” är tomt.',
      );
      const filled = draft
        .replace(
          '  # - aktivitet: trafikkontroller\n  #   text:',
          '  - aktivitet: trafikkontroller\n    text: Genomfört tre',
        )
        .replace(
          '  #   # kontroller: trafikkontroller\n  #   värden:\n  #     kontroller:',
          '    värden:\n      kontroller: 3',
        );
      await writeFile(path, filled.replace(/^ {2}# {3}status:\n {4}värden/m, '    värden'));
      const { content } = await readContent(readOptions(join(project, 'content'), '2018-05-10'));
      const promise = content.promises.find(({ year, id }) => year === 2018 && id === 'trygghet-i-oster')!;
      expect(promise.reports[0]!.results).toHaveLength(1);
      expect(promise.reports[0]!.results[0]).toMatchObject({
        activities: ['trafikkontroller'],
        text: 'Genomfört tre',
      });
    });
  });

  test('creates follow-ups of a period outside the calendar, if told what it covers', async () => {
    await inContent(EKSJO, async (project) => {
      const words = ['uppföljning', 'eksjo/2017', 'till-11-oktober'];
      const days = ['--från', '2017-01-01', '--till', '2017-10-11'];
      expect(await answer(project, { words })).toMatchObject({ code: 2 });
      expect(await answer(project, { words: [...words, ...days] })).toMatchObject({ code: 2 });
      const label = ['--etikett', '1 januari–11 oktober'];
      expect(await answer(project, { words: [...words, ...days, ...label] })).toMatchObject({ code: 0 });
      const draft = await readFile(
        join(project, 'content/eksjo/2017/unga-utan-droger/till-11-oktober.md'),
        'utf8',
      );
      expect(draft).toContain(`
från: 2017-01-01
till: 2017-10-11
etikett: 1 januari–11 oktober
redovisat:
`);
    });
  });

  test('never overwrites a file', async () => {
    await inContent(EKSJO, async (project) => {
      const path = join(project, 'content/eksjo/2017/trygghet-i-oster/t3.md');
      const before = await readFile(path, 'utf8');
      const { output } = await answer(project, { words: ['uppföljning', 'eksjo/2017', 't3'] });
      expect(output).toContain('Finns redan, och är som förut');
      expect(await readFile(path, 'utf8')).toBe(before);
    });
  });

  test.each([
    [[], 'Användning:'],
    [['något'], 'är inget som kan göras nytt'],
    [
      ['uppföljning', 'eksjo/1999', 't1'],
      'Eksjö har inget avtal 1999, men 2017. Skriv in det först: npm run new -- avtal eksjo/1999',
    ],
    [['uppföljning', 'eksjo/2017', 't9'], 'är ingen period'],
    [['uppföljning', 'eksjo/2017', 'till-oktober'], '--från behövs'],
    [
      ['uppföljning', 'eksjo/2017', 'till-oktober', '--från', '2017-01-01', '--till', '2017-02-30'],
      'Datumet 2017-02-30 finns inte.',
    ],
    [
      [
        ...['uppföljning', 'eksjo/2017', 'till-oktober', '--från', '2016-01-01', '--till', '2017-10-11'],
        ...['--etikett', 'Till oktober'],
      ],
      'ligger utanför',
    ],
    [['uppföljning', 'exempelby/2017', 't1'], '”exempelby” finns inte. Välj bland eksjo.'],
    [
      ['uppföljning', 'eksjo/2017/trygghet', 't1'],
      '”trygghet” är varken ett löfte eller ett avtal. Välj bland trygghet-i-oster',
    ],
    [['avtal', 'eksjo/2018', '--titel', 'x', '--slag', 'löfte'], '”löfte” är inget slag av avtal.'],
    [
      ['avtal', 'eksjo/2018', '--titel', 'x', '--parter', 'regionen'],
      '”regionen” finns inte bland parterna: polisen och kommunen.',
    ],
    [
      ['avtal', 'eksjo/2018', '--titel', 'x', '--till', '2017-12'],
      'Sista dagen kan inte ligga före 2018-01-01.',
    ],
    [
      ['löfte', 'eksjo/2017/x', '--titel', 'x', '--aktivitet', 'Byta lampor'],
      'Rad 1, ”Byta lampor”: vad lovades?',
    ],
    [['kommun', 'Exempelby'], 'kan inte vara en mapp'],
    [['kommun', 'exempelby'], '--namn behövs.'],
    [['förnya', 'eksjo/2017', '2016'], 'måste vara efter 2017'],
    [
      ['löfte', 'eksjo/2017/x', '--titel', 'x', '--aktivitet', 'y | många'],
      'Rad 1, ”y | många”: ”många” går inte att tolka.',
    ],
    [['--nej'], 'Användning:'],
  ])('%j is an error that says what to do', async (words, expected) => {
    await inContent(EKSJO, async (project) => {
      const { code, output } = await answer(project, { words });
      expect({ code, output }).toMatchObject({ code: 2, output: expect.stringContaining(expected) });
      expect(output).not.toMatch(/\n\s+at /);
    });
  });
});

describe('npm run status', () => {
  test('lists what is published, due and overdue', async () => {
    await inContent(EKSJO, async (project) => {
      await answer(project, { words: ['förnya', 'eksjo/2017', '2018'] });
      const { output } = await run(project, 'status', [], '2018-09-10');
      expect(output).toContain('tertial 3 2017     inskriven');
      expect(output).toContain('tertial 1 2018     FÖRSENAD: skulle ha varit inne 2018-06-30');
      expect(output).toContain('tertial 2 2018     ska vara inne 2018-10-31');
      expect(output).toContain('tertial 3 2018     perioden slutar 2018-12-31');
      expect(output.trimEnd().split('\n').at(-1)).toBe('6 uppföljningar är inskrivna, 2 är försenade.');
    });
  });
});

describe('npm run check -- --fix', () => {
  test('shows the corrections, but makes them only if told to', async () => {
    await inContent(EKSJO, async (project) => {
      const path = join(project, 'content/eksjo/kommun.md');
      const before = (await readFile(path, 'utf8')).replace('"0686"', '0686');
      await writeFile(path, before);
      const shown = await run(project, 'check', ['--fix']);
      expect(shown.output).toContain('kommun.md: citattecken som saknas\n  - kod: 0686\n  + kod: "0686"\n');
      expect(shown).toMatchObject({ code: 0 });
      expect(await readFile(path, 'utf8')).toBe(before);
      expect(await run(project, 'check', ['--fix', '--ja'])).toMatchObject({ code: 0 });
      expect(await readFile(path, 'utf8')).toBe(before.replace('0686', '"0686"'));
    });
  });
});

/** `npm run new` without arguments asks questions, and writes files from the answers. */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { answer, answerCommand } from './answers.ts';
import { EKSJO, readOptions } from '../fixtures.ts';
import { inContent } from '../project.ts';

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

async function errorsIn(project: string): Promise<readonly string[]> {
  const { problems } = await readContent(readOptions(join(project, 'content'), '2018-05-10'));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`);
}

/** Answers about the four activities of the second promise: two are reported, and some answers are invalid. */
const RESULTS = [
  ...['Sex insatser: två av dem på torget', 'sex', '', '8 av 10', 'något', '99', 'Delvis'],
  '',
  ...['Tre kvällar i veckan', '3 st', ''],
  '',
];

const MUNICIPALITY = [
  'Exempelby kommun',
  ...['', ''],
  '0001',
  'https://www.exempelby.example',
  'kommun@exempelby.example',
];

test('asks for a municipality, an agreement, a promise and its follow-ups, and renews them', async () => {
  await inContent(EKSJO, async (project) => {
    const steps = [
      ['5', ...MUNICIPALITY],
      ['4', 'exempelby', '2017', 'Medborgarlöfte i Exempelby 2017', ...['', '', '', ''], 'Tertial'],
      [
        ...['3', 'exempelby', 'Att göra parken trygg.', 'Trygg park', ''],
        ...['Genomföra minst tio kontroller | minst 10 kontroller', 'Laga lamporna', '', '1'],
      ],
      ['1', '2', '', 't1', 'n'],
      ['2', 'Exempelby', ''],
    ];
    for (const answers of steps)
      expect(await answer(project, { answers }), answers[0]).toMatchObject({ code: 0 });

    expect(await readFile(join(project, 'content/exempelby/kommun.md'), 'utf8')).toBe(`---
namn: Exempelby kommun
kortnamn: Exempelby
kod: "0001"
webbplats: https://www.exempelby.example
kontakt:
  epost: kommun@exempelby.example
---
`);
    expect(await readFile(join(project, 'content/exempelby/2018/trygg-park/lofte.md'), 'utf8')).toBe(`---
titel: Att göra parken trygg.
kortnamn: Trygg park
förnyar: 2017/trygg-park
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
    expect(await readFile(join(project, 'content/exempelby/2018/avtal.md'), 'utf8')).toContain(
      'titel: Medborgarlöfte i Exempelby 2018\nparter: [polisen, kommunen]\nuppföljs: tertial\n',
    );
    expect(await readFile(join(project, 'content/exempelby/2017/trygg-park/t1.md'), 'utf8')).toContain(
      '  # - aktivitet: laga-lamporna\n',
    );
    // The follow-up has not been filled in.
    const errors = await errorsIn(project);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('exempelby/2017/trygg-park/t1.md: Fältet ”redovisat” är tomt.');
  });
});

test('asks only for what the arguments do not say', async () => {
  await inContent(EKSJO, async (project) => {
    const { code, output } = await answer(project, {
      words: ['uppföljning', 'eksjo/2017'],
      answers: ['k1', 'n'],
    });
    expect(code).toBe(0);
    expect(output).not.toContain('Kommunens mapp');
    expect(existsSync(join(project, 'content/eksjo/2017/trygghet-i-oster/k1.md'))).toBe(true);
  });
});

test.each([
  {
    task: 'a municipality',
    answers: [
      ...['9', 'semester', '', '5', 'Exempelby kommun', '', 'Exempel By', 'sok', 'eksjo', '', '12', '0001'],
      ...['exempelby', 'https://www.exempelby.example', 'kommun', 'kommun@exempelby.example'],
    ],
    explanations: [
      'Skriv en siffra mellan 1 och 6.',
      '”semester” är inget som kan göras nytt.',
      'Skriv siffran: Skriv siffran:',
      '”Exempel By” kan inte vara en mapp.',
      '”sok” är upptaget av webbplatsen själv.',
      '”eksjo” finns redan.',
      '”12” är ingen kommunkod. Kommunkoden är fyra siffror.',
      'är ingen webbadress som börjar med https://',
      '”kommun” är ingen e-postadress.',
    ],
  },
  {
    task: 'follow-ups',
    answers: ['1', '9', '', 't9', '2017-02-30', '2018-t1', 'k1', 'n'],
    explanations: [
      'Kommun: Eksjö\n',
      'Avtal: 2017  Lokala medborgarlöften i Eksjö 2017\n',
      'Skriv en siffra mellan 1 och 4.',
      '”t9” är ingen period. Skriv t1, t2 eller t3 (tertial)',
      '”2017-02-30” är ingen period.',
      'Tertial 1 2018 ligger utanför den tid som löftet gäller, 2017.',
    ],
  },
  {
    task: 'a renewal',
    answers: ['2', '2016', ''],
    explanations: ['Det nya året måste vara efter 2017.', 'Det nya avtalets år [2018]: '],
  },
  {
    task: 'a promise',
    answers: [
      ...['3', 'Att göra parken trygg.', '', 'aktiviteter', 'trygghet-i-oster', 'park'],
      ...[
        'Laga | många',
        'C | 60 pass',
        '2\tFler vuxna ute\tKommunen',
        '| engång',
        'Laga lamporna | löpande',
        '',
      ],
      ...['snart', '2', '', 'nej', 'riktning', 'Klippa gräset | löpande', 'Klippa gräset'],
    ],
    explanations: [
      '”aktiviteter” är upptaget av webbplatsen själv.',
      'Året har redan ett löfte som heter ”trygghet-i-oster”.',
      'Rad 1, ”Laga | många”: ”många” går inte att tolka.',
      'Skriv minst 10 kontroller, engång, löpande eller riktning, eller siffran',
      'Rad 2, ”C | 60 pass”: menade du minst 60 pass?',
      'Rad 3, ”2 | Fler vuxna ute | Kommunen”: menade du riktning?',
      'Rad 4, ”| engång”: aktivitetens text saknas före |.',
    ],
  },
])(
  '$task: invalid answers are explained, and the question is repeated',
  async ({ answers, explanations }) => {
    await inContent(EKSJO, async (project) => {
      const { code, output } = await answer(project, { answers });
      expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('Ny fil: ') });
      for (const explanation of explanations) expect(output).toContain(explanation);
    });
  },
);

test('results can be filled in at once, activity by activity', async () => {
  await inContent(EKSJO, async (project) => {
    for (const promise of ['trygghet-i-oster', 'unga-utan-droger'])
      await rm(join(project, `content/eksjo/2017/${promise}/t3.md`));
    const nothing = Array.from({ length: 6 }, () => '');
    const answers = ['1', '1', 't3', 'j', '2', '1', ...nothing, ...RESULTS];
    const { code, output } = await answer(project, { answers });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('2 av 6. Lovat: Genomföra minst tio underrättelsebaserade trafikkontroller');
    expect(output).toContain('Menade du 6?\nEnter för ja, eller skriv om: ');
    expect(output).toContain('Skriv ett tal som 8, 12,5 eller 1 500, eller minst 8');
    expect(output).toContain('Siffran 1–11, eller Enter för ingen.');
    expect(output).toContain('Tryck 1, eller Enter för ingen.');
    // A promise without results gets no file.
    expect(existsSync(join(project, 'content/eksjo/2017/trygghet-i-oster/t3.md'))).toBe(false);
    const text = await readFile(join(project, 'content/eksjo/2017/unga-utan-droger/t3.md'), 'utf8');
    expect(text).toContain(`källa: uppfoljning-2017-t3
redovisat:
  - aktivitet: insatser-mot-alkohol-och-droger
    text: "Sex insatser: två av dem på torget"
    status: delvis
    värden:
      insatser: 6
      hundsok: {något: true}

  # Under året genomföra minst fyra samverkansmöten`);
    expect(await errorsIn(project)).toEqual([]);
  });
});

test('stopping while filling in results keeps the ones so far', async () => {
  await inContent(EKSJO, async (project) => {
    await rm(join(project, 'content/eksjo/2017/trygghet-i-oster/t3.md'));
    const answers = ['1', '1', 't3', 'j', '', '', 'Genomfört minst fem', 'Minst 5 trafikkontroller'];
    expect(await answer(project, { answers })).toMatchObject({ code: 0 });
    expect(await readFile(join(project, 'content/eksjo/2017/trygghet-i-oster/t3.md'), 'utf8')).toContain(`
  - aktivitet: trafikkontroller
    text: Genomfört minst fem
    värden:
      kontroller: {minst: 5}
`);
  });
});

describe('stopping half-way writes nothing', () => {
  const half = [
    ['at the first question', []],
    ['at a question with a default answer', ['5', 'Exempelby kommun']],
    ['among the activities', ['3', 'Att göra parken trygg.', '', 'park', 'Laga lamporna']],
  ] as const;

  test.each(half)('by ending the input %s', async (_, answers) => {
    await inContent(EKSJO, async (project) => {
      const before = await filesIn(join(project, 'content'));
      const { code, output } = await answer(project, { answers });
      expect(code).toBe(2);
      expect(output).toContain(answers.length === 0 ? 'Användning:' : 'Avbrutet. Ingenting är skrivet.');
      expect(output).not.toMatch(/\n\s+at /);
      expect(await filesIn(join(project, 'content'))).toEqual(before);
    });
  });

  test('by Ctrl+C', async () => {
    await inContent(EKSJO, async (project) => {
      const before = await filesIn(join(project, 'content'));
      const answers = ['5', ...MUNICIPALITY.slice(0, -1)];
      const { code, output } = await answerCommand(project, { answers, ending: 'interrupt' });
      expect(code).not.toBe(0);
      expect(output).not.toMatch(/\n\s+at /);
      expect(await filesIn(join(project, 'content'))).toEqual(before);
    });
  });
});

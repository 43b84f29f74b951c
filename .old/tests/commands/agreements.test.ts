/** `npm run new` with several agreements in a year, agreements of several years, and reports on an agreement as a whole. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { EKSJO, readOptions } from '../fixtures.ts';
import { inContent } from '../project.ts';
import { answer } from './answers.ts';

async function errorsIn(project: string): Promise<readonly string[]> {
  const { problems } = await readContent(readOptions(join(project, 'content'), '2018-05-10'));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`);
}

const fileIn = (project: string, path: string) => readFile(join(project, 'content/eksjo', path), 'utf8');

test('a second agreement of a year has a name and a kind of its own, and promises that say that they are its', async () => {
  await inContent(EKSJO, async (project) => {
    const agreement = ['4', '2017', 'Centrum', 'centrum', 'Garantier 2017', '5', 'Kommunen', '', '', ''];
    const promise = ['3', '2', 'Rent på torget', '', '', 'Städa torget | minst 2 gånger per vecka', ''];
    for (const answers of [agreement, promise])
      expect(await answer(project, { answers })).toMatchObject({ code: 0 });
    expect(await fileIn(project, '2017/avtal-centrum.md')).toBe(
      '---\ntitel: Garantier 2017\nslag: tjänstegaranti\nparter: [kommunen]\n---\n',
    );
    expect(await fileIn(project, '2017/rent-pa-torget/lofte.md')).toBe(`---
titel: Rent på torget
kortnamn: Rent på torget
avtal: centrum
aktiviteter:
  - id: stada-torget
    text: Städa torget
    mått:
      - id: ganger
        enhet: {en: gång, flera: gånger}
        mål: {minst: 2, per: vecka}
---
`);
    expect(await errorsIn(project)).toEqual([]);

    // Each agreement is renewed under its name, with the promises that belong to it.
    expect(
      await answer(project, { words: ['förnya', 'eksjo/2017/avtal-centrum', '2018'], answers: [] }),
    ).toMatchObject({
      code: 0,
    });
    expect(await fileIn(project, '2018/rent-pa-torget/lofte.md')).toContain('avtal: centrum\nförnyar: 2017/');
    expect(await fileIn(project, '2018/avtal-centrum.md')).toContain(
      'titel: Garantier 2018\nslag: tjänstegaranti\n',
    );
    await expect(fileIn(project, '2018/avtal.md')).rejects.toThrow();
    expect(await answer(project, { answers: ['2', '2017', '1', ''] })).toMatchObject({ code: 0 });
    expect(await fileIn(project, '2018/trygghet-i-oster/lofte.md')).not.toContain('avtal:');
    expect(await errorsIn(project)).toEqual([]);
  });
});

test('the same is done from arguments', async () => {
  await inContent(EKSJO, async (project) => {
    const flags = [
      '--titel',
      'Garantier',
      '--slag',
      'tjänstegaranti',
      '--parter',
      'kommunen',
      '--till',
      'tills vidare',
    ];
    const steps = [
      ['avtal', 'eksjo/2017/avtal-centrum', ...flags],
      ['löfte', 'eksjo/2017/rent', '--titel', 'Rent', '--avtal', 'centrum', '--aktivitet', 'Städa | löpande'],
      ['uppföljning', 'eksjo/2017/rent', '2018-t1'],
      ['uppföljning', 'eksjo/2017/avtal', 't3'],
      ['uppföljning', 'eksjo/2017/avtal-centrum', '2017-helar'],
    ];
    for (const words of steps) {
      const { code, output } = await answer(project, { words, answers: [] });
      expect({ code, output }).toMatchObject({ code: 0 });
    }
    expect(await fileIn(project, '2017/avtal-centrum.md')).toContain(
      'parter: [kommunen]\ntill: tills vidare\n',
    );
    expect(await fileIn(project, '2017/rent/lofte.md')).toContain('avtal: centrum\n');
    expect(await fileIn(project, '2017/rent/2018-t1.md')).toContain('# - aktivitet: stada\n');
    // What says nothing yet cannot be published by mistake.
    expect((await errorsIn(project)).map((error) => error.split('/eksjo/2017/')[1])).toEqual([
      'avtal-centrum.2017-helar.md: Fältet ”omdöme” är tomt.',
      'rent/2018-t1.md: Fältet ”redovisat” är tomt.',
      't3.md: Fältet ”omdöme” är tomt.',
    ]);
  });
});

test('the whole agreement is followed up in answers', async () => {
  await inContent(EKSJO, async (project) => {
    const verdict = [
      'Vi är nöjda: det gick bra.',
      'Genomfört',
      'uppfyllda',
      'uppfyllda 14, delvis uppfyllda: 1 018',
    ];
    const { code, output } = await answer(project, { answers: ['1', 'avtal', 't3', 'j', '1', ...verdict] });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('”uppfyllda” är ingen räkning.');
    expect(await fileIn(project, '2017/t3.md')).toBe(`---
källa: uppfoljning-2017-t3
omdöme:
  text: "Vi är nöjda: det gick bra."
  status: genomfört
  räknat:
    uppfyllda: 14
    delvis uppfyllda: 1018
---
`);
    expect(await errorsIn(project)).toEqual([]);
  });
});

test('in an agreement of two years the periods that are owed can be chosen, and one without its year is asked about', async () => {
  await inContent(EKSJO, async (project) => {
    const path = join(project, 'content/eksjo/2017/avtal.md');
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace(/^uppföljs:/m, 'till: 2018-12-31\nuppföljs:'),
    );
    for (const promise of ['trygghet-i-oster', 'unga-utan-droger']) {
      for (const period of ['t1', 't2', 't3'])
        await rm(join(project, `content/eksjo/2017/${promise}/${period}.md`));
    }
    const { code, output } = await answer(project, { answers: ['1', '2', 't2', 'slut', 'n'] });
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('1  2017-t1  tertial 1 2017 (januari–april 2017)');
    expect(output).toContain('Avtalet gäller 2017–2018. Skriv året först: 2017-t2 eller 2018-t2.');
    expect(output).not.toContain('.md i');
    expect(await fileIn(project, '2017/trygghet-i-oster/slut.md')).toContain(
      '# - aktivitet: polisiar-narvaro',
    );
    // The first one that is over is proposed.
    expect(await answer(project, { answers: ['1', '', '', 'n'] })).toMatchObject({ code: 0 });
    expect(await fileIn(project, '2017/unga-utan-droger/2017-t1.md')).toContain('redovisat:');
  });
});

test('two municipalities are listed, and one is chosen by its number, its name or its folder', async () => {
  await inContent(EKSJO, async (project) => {
    const flags = [
      '--namn',
      'Björkhults kommun',
      '--kod',
      '0999',
      '--webbplats',
      'https://www.bjorkhult.example',
    ];
    const words = ['kommun', 'bjorkhult', ...flags, '--epost', 'a@bjorkhult.example'];
    expect(await answer(project, { words, answers: [] })).toMatchObject({ code: 0 });
    for (const name of ['2', 'Eksjö', 'eksjo', 'EKSJÖ']) {
      const { code, output } = await answer(project, { answers: ['1', name, '', 'k1', 'n'] });
      expect({ code, output }).toMatchObject({ code: 0 });
      expect(output).toContain('  1  Björkhult\n  2  Eksjö\n');
    }
    const { output } = await answer(project, { answers: ['1', 'eskjo', '', '', 'k2', 'n'] });
    expect(output).toContain('”eskjo” finns inte. Menade du eksjo?');
    expect(output).toContain('k2.md');
    const empty = await answer(project, { answers: ['1', 'bjorkhult'] });
    expect(empty.output).toContain(
      'Björkhult har inget avtal. Skriv in det först: npm run new -- avtal bjorkhult',
    );
  });
});

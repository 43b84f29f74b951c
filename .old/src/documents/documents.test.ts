import { unzipSync, strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { EKSJO, MADE_UP } from '../../tests/fixtures.ts';
import { lettersOf, readPdf, readWord, tagsOf, type ReadPdf } from '../../tests/documents/read.ts';
import { siteIn, surroundingsOf } from '../../tests/documents/sites.ts';
import { reportPages, yearPages } from '../views/site.ts';
import { documentFiles, filesOf, paperOf, type DocumentFiles } from './documents.ts';

const TODAY = '2026-11-22';

const eksjo = await siteIn(EKSJO, TODAY);
const around = surroundingsOf(eksjo, EKSJO);
const period = reportPages(eksjo).find(({ periods }) => periods[0].period.id === 't3')!;

let files: DocumentFiles;
let pdf: ReadPdf;
let archive: ReadPdf;

beforeAll(async () => {
  files = await documentFiles(period, around);
  pdf = await readPdf(files.pdf);
  archive = await readPdf(files.archive);
});

describe('the PDF of a follow-up', () => {
  test('says what it is, in which language, and when it was made', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Uppföljning av medborgarlöften i Eksjö, tertial 3 2017',
      Author: 'Eksjö kommun',
      Language: 'sv-SE',
      CreationDate: 'D:20261122000000Z',
    });
  });

  test('has bookmarks to every part', () => {
    expect(pdf.outline).toEqual(
      expect.arrayContaining([
        'Att öka den upplevda tryggheten i de östra delarna av kommunen.',
        'Utfall, summor och skäl',
        'Källor',
        'Så bedömer vi',
      ]),
    );
  });

  test('has tagged headings and tables whose columns have heads', () => {
    expect(tagsOf('H1', pdf.tags).map(({ text }) => text.replaceAll('\n', ' ').trim())).toContain('Källor');
    const [table] = tagsOf('Table', pdf.tags);
    expect(tagsOf('TH', [table!]).map(({ text }) => text.trim())).toEqual([
      'Aktivitet',
      'Tertial 1',
      'Tertial 2',
      'Tertial 3',
      'Utfall i dag',
    ]);
  });

  test('a table that goes on has its head again, which is not read again', () => {
    const heads = tagsOf('TH', pdf.tags).filter(({ text }) => text.trim() === 'Aktivitet');
    expect(heads).toHaveLength(2);
  });

  test('declares the standards that it keeps to', () => {
    expect(files.pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const declared = files.archive.toString('latin1');
    expect(declared).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(declared).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  });

  test('says the same for archives', () => {
    expect(lettersOf(archive.text)).toBe(lettersOf(pdf.text));
  });
});

test('the same content on the same day gives the same bytes', async () => {
  const again = await filesOf(paperOf(period, around), around.publicFile);
  expect(again.pdf.equals(files.pdf)).toBe(true);
  expect(again.archive.equals(files.archive)).toBe(true);
  expect(again.word.equals(files.word)).toBe(true);
});

describe('the Word file of a follow-up', () => {
  const part = (name: string) => strFromU8(unzipSync(files.word)[name]!);

  test('has a title, headings and tables with a head', async () => {
    const html = await readWord(files.word);
    expect(html).toContain('<h1>Uppföljning av medborgarlöften i Eksjö, tertial 3 2017</h1>');
    expect(html).toContain('<h2>Att öka den upplevda tryggheten i de östra delarna av kommunen.</h2>');
    expect(html).toMatch(/<thead><tr><th><p>(<strong>)?Aktivitet/);
  });

  test('says what it is, and in which language', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Uppföljning av medborgarlöften i Eksjö, tertial 3 2017</dc:title>',
    );
    expect(part('word/styles.xml')).toContain('<w:lang w:val="sv-SE"');
  });

  test('has the same day as the PDF', () => {
    expect(part('docProps/core.xml')).toContain('>2026-11-22T00:00:00Z</dcterms:created>');
  });
});

test('a municipality has its coat of arms on the title page', async () => {
  const madeUp = await siteIn(MADE_UP, TODAY);
  const year = yearPages(madeUp).find(({ municipality }) => municipality.crest !== undefined)!;
  const { pdf, word } = await documentFiles({ year }, surroundingsOf(madeUp, MADE_UP));
  expect(pdf.toString('latin1')).toMatch(/\/Subtype \/Image/);
  expect(Object.keys(unzipSync(word))).toContainEqual(expect.stringMatching(/^word\/media\//));
});

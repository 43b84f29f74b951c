/**
 * The forms of `/admin/` in a real browser with real files, in the browser's private file system. What they save is compared
 * exactly, then checked and built.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { pageText } from '../built/page-text.ts';
import {
  edit,
  field,
  filesNow,
  fill,
  localFolder,
  openForms,
  ownFiles,
  save,
  saveButton,
  SMALL,
  type Files,
} from './forms.ts';
import { FILE_POLICY } from '../../src/pipeline/content-policy.ts';
import { startDevelopment } from './development.ts';
import { inCopy } from '../project.ts';
import { addressOf, watch, type PageRecord } from './test.ts';

// Without animations there is less to wait for.
test.use({ viewport: SMALL, contextOptions: { reducedMotion: 'reduce' } });

/** Returns the removed and added lines. */
function difference(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

interface Change {
  readonly kind: string;
  readonly part?: string;
  readonly entry: string;
  readonly file: string;
  /** What to type, keyed by the path of the field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

const CHANGES: readonly Change[] = [
  {
    kind: 'a follow-up',
    entry: 'uppfoljningar/entries/2017-trygghet-i-oster-t2',
    file: 'content/eksjo/2017/trygghet-i-oster/t2.md',
    typed: { 'redovisat.1.tal_kontroller': 'minst 6' },
    lines: ['-       kontroller: {minst: 5}', '+       kontroller: {minst: 6}'],
  },
  {
    kind: 'a promise',
    entry: 'loften-2017/entries/unga-utan-droger/lofte',
    file: 'content/eksjo/2017/unga-utan-droger/lofte.md',
    typed: { tema: 'Ungdomar' },
    lines: ['- tema: Unga', '+ tema: Ungdomar'],
  },
  {
    kind: 'an agreement',
    entry: 'avtal/entries/2017',
    file: 'content/eksjo/2017/avtal.md',
    typed: { titel: 'Medborgarlöften i Eksjö 2017' },
    lines: ['- titel: Lokala medborgarlöften i Eksjö 2017', '+ titel: Medborgarlöften i Eksjö 2017'],
  },
  {
    kind: 'a municipality',
    entry: 'kommun/entries/kommun',
    file: 'content/eksjo/kommun.md',
    typed: { 'kontakt.telefon': '0381-360 01' },
    lines: ['-   telefon: 0381-360 00', '+   telefon: 0381-360 01'],
  },
];

/** The tests use the same folder one after the other, as an editor does. The last one builds what they have saved. */
test.describe.serial('the forms of a municipality', () => {
  const followUp = 'content/eksjo/2017/trygghet-i-oster/t3.md';
  let forms: Page;
  let record: PageRecord;
  let shared: Files;

  test.beforeAll(async ({ browser }) => {
    const { [followUp]: _, ...files } = await ownFiles();
    // Not closed explicitly, because Playwright would wait for a screenshot.
    forms = await browser.newPage({ viewport: SMALL });
    record = await watch(forms);
    await openForms(forms, addressOf('eksjo'), 'Eksjö kommun', files);
  });

  test('saving an unchanged file changes nothing, and saving a change changes only its lines', async () => {
    const before = await filesNow(forms);
    for (const { entry } of CHANGES) {
      await edit(forms, entry);
      // Sveltia disables the button if there is nothing to save.
      if (await saveButton(forms).isEnabled()) await save(forms);
    }
    expect(await filesNow(forms)).toEqual(before);

    for (const { kind, entry, file, typed, lines } of CHANGES) {
      const old = await filesNow(forms);
      await edit(forms, entry);
      for (const [path, text] of Object.entries(typed)) await fill(forms, path, text);
      await save(forms);
      const now = await filesNow(forms);
      expect(
        Object.keys(now).filter((path) => now[path] !== old[path]),
        kind,
      ).toEqual([file]);
      expect(difference(old[file]!, now[file]!), kind).toEqual(lines);
    }
  });

  test('undoing a change restores the file exactly', async () => {
    const before = await filesNow(forms);
    for (const text of ['Genomfört sex', 'Genomfört minst fem']) {
      await edit(forms, 'uppfoljningar/entries/2017-trygghet-i-oster-t2');
      await fill(forms, 'redovisat.1.text', text);
      await save(forms);
    }
    expect(await filesNow(forms)).toEqual(before);
  });

  test('an invalid value is not saved, and the form explains it in the words of the check', async () => {
    const before = await filesNow(forms);
    await edit(forms, 'uppfoljningar/entries/2017-trygghet-i-oster-t1');
    await fill(forms, 'redovisat.1.tal_kontroller', 'några stycken');
    await saveButton(forms).click();
    await expect(
      field(forms, 'redovisat.1.tal_kontroller')
        .getByText(/Skriv ett tal som 8/)
        .first(),
    ).toBeVisible();
    expect(await filesNow(forms)).toEqual(before);
  });

  test('a new follow-up lists the activities, and leaves blank ones out of the file', async () => {
    await edit(forms, 'uppfoljningar/entries/2017-trygghet-i-oster-t3');
    await expect(forms.getByText('Lovat: Identifiera brottsaktiva personer')).toBeVisible();
    await fill(forms, 'redovisat.1.text', 'Genomfört minst fem');
    await fill(forms, 'redovisat.1.tal_kontroller', 'minst 5');
    await fill(forms, 'redovisat.4.text', 'Elva filmkvällar, och ett ungdomsråd: det har mötts varje månad.');
    await save(forms);
    expect((await filesNow(forms))[followUp]).toBe(`---
redovisat:
  - aktivitet: trafikkontroller
    text: Genomfört minst fem
    värden:
      kontroller: {minst: 5}

  - aktivitet: fritids-och-kulturaktiviteter
    text: "Elva filmkvällar, och ett ungdomsråd: det har mötts varje månad."
---
`);
  });

  test('a follow-up of another period can report several activities together, and work that was not promised', async () => {
    await edit(forms, 'uppfoljningar/entries/2017-unga-utan-droger-egen-period');
    await fill(forms, 'från', '2017-01-01');
    await fill(forms, 'till', '2017-08-31');
    await fill(forms, 'etikett', 'januari till augusti');
    await fill(forms, 'redovisat.1.text', 'Två möten är hållna.');
    for (const kind of [
      'Samma redovisning för flera aktiviteter',
      'Övrigt, som inte hör till någon aktivitet',
    ]) {
      await forms.getByRole('button', { name: 'Lägg till ⁨redovisning⁩' }).click();
      await forms.getByRole('menuitem', { name: kind }).click();
    }
    await field(forms, 'redovisat.4.aktiviteter').getByText('Fältarbetare').click();
    await field(forms, 'redovisat.4.aktiviteter').getByText('Information').click();
    await fill(forms, 'redovisat.4.text', 'Pågår.');
    await fill(forms, 'redovisat.5.text', 'En föreläsning för föräldrar.');
    await save(forms);
    expect((await filesNow(forms))['content/eksjo/2017/unga-utan-droger/egen-period.md']).toBe(`---
från: 2017-01-01
till: 2017-08-31
etikett: januari till augusti
redovisat:
  - aktivitet: samverkansmoten
    text: Två möten är hållna.

  - aktivitet: [faltarbetare, information-till-hushallen]
    text: Pågår.

  - text: En föreläsning för föräldrar.
---
`);
  });

  test('a renewed promise keeps its activities', async () => {
    await edit(forms, 'avtal/entries/2018');
    await fill(forms, 'titel', 'Lokala medborgarlöften i Eksjö 2018');
    await save(forms);
    await edit(forms, 'fornya-2018/entries/trygghet-i-oster');
    await fill(forms, 'kortnamn', 'Trygghet i östra delarna');
    await save(forms);
    const after = await filesNow(forms);
    const text = after['content/eksjo/2018/trygghet-i-oster/lofte.md'];
    expect(text).toContain('förnyar: 2017/trygghet-i-oster\n');
    expect(text?.match(/^  - id: /gm)).toHaveLength(6);
    expect(after['content/eksjo/2018/avtal.md']).toBe(`---
titel: Lokala medborgarlöften i Eksjö 2018
parter: [polisen, kommunen]
---
`);
  });

  test('a new promise gets the folder that was typed', async () => {
    const before = await filesNow(forms);
    await edit(forms, 'loften-2017/new');
    await fill(forms, 'titel', 'Att göra parken trygg.');
    await fill(forms, 'kortnamn', 'Trygg park på Öster');
    await forms.getByRole('textbox', { name: 'Mapp' }).fill('trygg-park-pa-oster');
    await forms.getByRole('button', { name: 'Lägg till ⁨aktivitet⁩' }).click();
    await fill(forms, 'aktiviteter.0.text', 'Laga lamporna');
    await field(forms, 'aktiviteter.0.typ').getByRole('combobox').first().click();
    await forms.getByRole('option', { name: 'engång' }).click();
    await fill(forms, 'nya_aktiviteter', 'Fotpatrullera | många kvällar');
    await forms.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(field(forms, 'nya_aktiviteter')).toContainText('Efter | ska det stå minst 10 kontroller');
    await fill(forms, 'nya_aktiviteter', '• Fotpatrullera | minst 20 kvällar\n• Klippa häckarna | engång');
    await save(forms);
    const after = await filesNow(forms);
    const file = 'content/eksjo/2017/trygg-park-pa-oster/lofte.md';
    expect(Object.keys(after).filter((path) => !(path in before))).toEqual([file]);
    expect(after[file]).toBe(`---
titel: Att göra parken trygg.
kortnamn: Trygg park på Öster
aktiviteter:
  - id: laga-lamporna
    text: Laga lamporna
    typ: engång

  - id: fotpatrullera
    text: Fotpatrullera
    mått:
      - id: kvallar
        enhet: kvällar
        mål: {minst: 20}

  - id: klippa-hackarna
    text: Klippa häckarna
    typ: engång
---
`);
    // The pasted lines have become activities, which keep their ids when they are edited.
    await forms.getByText('Trygg park på Öster', { exact: true }).click();
    await expect(field(forms, 'nya_aktiviteter').locator('textarea')).toHaveValue('');
    await field(forms, 'aktiviteter').getByRole('button', { name: 'Expandera alla' }).click();
    await fill(forms, 'aktiviteter.2.text', 'Klippa alla häckar');
    await save(forms);
    expect(difference(after[file]!, (await filesNow(forms))[file]!)).toEqual([
      '-     text: Klippa häckarna',
      '+     text: Klippa alla häckar',
    ]);
  });

  test('an accessibility statement has everything that the law requires', async () => {
    await edit(forms, 'kommun/entries/tillganglighet');
    const typed = {
      aktör: 'Eksjö kommun',
      tjänst: 'Medborgarlöften i Eksjö',
      bedömd: '2026-03-02',
      uppdaterad: '2026-09-14',
      metod: 'Egen granskning.',
      'kontakt.epost': 'kommun@eksjo.se',
    };
    for (const [path, text] of Object.entries(typed)) await fill(forms, path, text);
    await field(forms, 'efterlevnad').getByRole('combobox').first().click();
    await forms.getByRole('option', { name: 'helt förenlig', exact: true }).click();
    await save(forms);
    expect((await filesNow(forms))['content/eksjo/tillganglighet.md']).toBe(`---
aktör: Eksjö kommun
tjänst: Medborgarlöften i Eksjö
efterlevnad: helt förenlig
brister: []
bedömd: 2026-03-02
uppdaterad: 2026-09-14
metod: Egen granskning.
kontakt:
  epost: kommun@eksjo.se
oskäligt_betungande: []
utanför_lagen: []
---
`);
  });

  test('a party and a municipality are added, and the glossary keeps its order and comments', async ({
    page,
  }) => {
    const before = await ownFiles();
    await openForms(page, addressOf('eksjo'), 'Parter, ordlista och nya kommuner', before);
    await edit(page, 'gemensamt/entries/parter');
    await page.getByRole('button', { name: 'Lägg till ⁨part⁩' }).click();
    await fill(page, 'parter.2.namn', 'Bostadsbolaget i Exempelby');
    await save(page);
    const parties = (await filesNow(page))['content/parter.yaml']!;
    expect(parties).toContain(
      '# Parter utöver polisen och kommunen, som alltid finns och inte skrivs här.\n',
    );
    expect(parties).toMatch(/\nbostadsbolaget-i-exempelby:\n {2}namn: Bostadsbolaget i Exempelby\n$/);

    await edit(page, 'kommuner/new');
    const typed = {
      namn: 'Exempelby kommun',
      kortnamn: 'Exempelby',
      kod: '0001',
      webbplats: 'https://www.exempelby.example',
      'kontakt.epost': 'kommun@exempelby.example',
    };
    for (const [path, text] of Object.entries(typed)) await fill(page, path, text);
    await page.getByRole('textbox', { name: 'Mapp' }).fill('exempelby');
    await save(page);
    expect((await filesNow(page))['content/exempelby/kommun.md']).toBe(`---
namn: Exempelby kommun
kortnamn: Exempelby
kod: "0001"
webbplats: https://www.exempelby.example
kontakt:
  epost: kommun@exempelby.example
---
`);

    await edit(page, 'gemensamt/entries/ordlista');
    await page.getByRole('button', { name: 'Expandera alla' }).click();
    await fill(page, 'ord.0.förklaring', 'Förkortning för alkohol, narkotika, dopning, tobak och spel.');
    await save(page);
    shared = await filesNow(page);
    const lines = difference(before['content/ordlista.yaml']!, shared['content/ordlista.yaml']!);
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([
      '+   förklaring: Förkortning för alkohol, narkotika, dopning, tobak och spel.',
    ]);
  });

  test('everything that was saved passes the check and is shown on the site', async () => {
    const isOwn = ([path]: [string, string]) => path.startsWith('content/eksjo/');
    const own = Object.entries(await filesNow(forms)).filter(isOwn);
    const saved = { ...shared, ...Object.fromEntries(own) };
    await inCopy(saved, async (folder) => {
      await promisify(execFile)(process.execPath, ['src/cli/build.ts', '--out', 'dist'], {
        cwd: folder,
        env: { ...process.env, BUILD_DATE: '2026-11-22', CONTENT_DIR: join(folder, 'content') },
      });
      const built = (path: string) => readFile(join(folder, 'dist', path), 'utf8');
      for (const [address, text] of [
        ['eksjo', '0381-360 01'],
        ['eksjo/2017', 'Medborgarlöften i Eksjö 2017'],
        ['eksjo/2017/trygghet-i-oster', 'De lägsta talen tillsammans: 8 + 6 + 5 = 19.'],
        ['eksjo/2017/t3', 'Elva filmkvällar, och ett ungdomsråd: det har mötts varje månad.'],
        ['eksjo/2017/unga-utan-droger', 'Ungdomar'],
        ['eksjo/2017/egen-period', 'En föreläsning för föräldrar.'],
        ['eksjo/2017/trygg-park-pa-oster', 'Laga lamporna'],
        ['eksjo/2018', 'Lokala medborgarlöften i Eksjö 2018'],
        ['eksjo/2018/trygghet-i-oster', 'Trygghet i östra delarna'],
        ['eksjo/tillganglighet', 'Egen granskning.'],
        ['exempelby', 'Exempelby kommun'],
        ['ordlista', 'Förkortning för alkohol, narkotika, dopning, tobak och spel.'],
      ] as const) {
        expect(pageText(await built(`${address}/index.html`)), address).toContain(text);
      }
      // The forms have the new promise once the site is built.
      expect(await built('admin/kommun/eksjo.json')).toContain('"id":"trygg-park-pa-oster"');
    });
  });

  test('nothing was loaded from other hosts', () => {
    const violations = record.errors.filter((error) => error.startsWith('content policy'));
    // The only request that Sveltia makes to another host, which is blocked.
    expect([...new Set(violations)]).toEqual([
      'content policy: connect-src stopped https://www.githubstatus.com/api/v2/status.json',
    ]);
    const others = record.requests.filter(
      (address) => address.startsWith('http') && !address.startsWith(new URL(addressOf('eksjo')).origin),
    );
    expect(others.filter((address) => !address.includes('githubstatus'))).toEqual([]);
  });
});

test('Sveltia accepts the forms of every municipality', async ({ page }) => {
  test.slow();
  const site = addressOf('madeUp');
  await page.goto(`${site}admin/`);
  const links = await page.getByRole('listitem').getByRole('link').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    await page.goto(`${site}admin/${address!}`);
    await expect(localFolder(page), address!).toBeVisible();
  }
});

test('with the development server, a saved file is checked at once, and new files get forms', async ({
  page,
}) => {
  const files = await ownFiles();
  await inCopy(files, async (folder) => {
    // A shell may say that it is in production; the development server is not.
    const server = await startDevelopment(folder, {
      SITE_URL: 'https://example.org/loften/',
      NODE_ENV: 'production',
    });
    // Copies the file from the browser's folder to the one that the server reads.
    const saveIn = async (file: string) => {
      await save(page);
      const text = (await filesNow(page))[file];
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text!);
    };
    const alert = page.getByRole('alert');
    try {
      await openForms(page, server.address, 'Eksjö kommun', files);
      await edit(page, 'avtal/entries/2017');
      await fill(page, 'från', '2017-03-01');
      await fill(page, 'till', '2017-02-01');
      await saveIn('content/eksjo/2017/avtal.md');
      await expect(alert).toContainText('Det är sparat, men det finns fel.');
      await expect(alert).toContainText('content/eksjo/2017/avtal.md');
      await expect(alert).toContainText('ligger efter slutet');
      // Reopening the forms shows the errors.
      const admin = await page.request.get(`${server.address}admin/`);
      expect(admin.ok()).toBe(true);
      expect(await admin.text()).toContain('ligger efter slutet');
      const picture = await page.request.get(`${server.address}ikon.svg`);
      expect(picture.headers()['content-security-policy']).toBe(FILE_POLICY);

      await edit(page, 'avtal/entries/2017');
      await fill(page, 'från', '');
      await fill(page, 'till', '');
      await saveIn('content/eksjo/2017/avtal.md');
      await expect(alert).toBeHidden();

      await edit(page, 'avtal/entries/2018');
      await fill(page, 'titel', 'Lokala medborgarlöften i Eksjö 2018');
      await saveIn('content/eksjo/2018/avtal.md');
      await edit(page, 'fornya-2018/entries/trygghet-i-oster');
      await fill(page, 'nya_aktiviteter', 'Hålla minst två möten med de boende. | engång');
      await saveIn('content/eksjo/2018/trygghet-i-oster/lofte.md');
      // Only the problems of the saved file are shown.
      await expect(alert).toContainText('Texten lovar ett antal, ”minst två”');
      await expect(alert).not.toContainText('tillgänglighetsredogörelse');
      await expect(alert.getByRole('button', { name: 'Visa dem' })).toBeVisible();
      const forms = () => page.request.get(`${server.address}admin/kommun/eksjo.json`);
      // An agreement that does not say how often it is followed up offers no periods but the editor's own.
      await expect.poll(async () => (await forms()).text()).toContain('"year":2018');
      expect(await (await forms()).text()).toContain('halla-minst-tva-moten-med-de-boende');
    } finally {
      server.close();
    }
  });
});

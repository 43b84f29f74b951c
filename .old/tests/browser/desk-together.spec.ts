/**
 * Two people at the desk and one in a terminal write in the same follow-up, in a random order. No text of anybody is lost, unless
 * somebody has seen it and chosen another. `BROWSER_INTERLEAVINGS=10` tries that many orders.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { isFields } from '../../src/content/formats/layout.ts';
import { LAYOUTS } from '../../src/content/schema/file-kinds.ts';
import { readMarkdown, writeMarkdown } from '../../src/content/write/file-text.ts';
import { BRANCH } from '../forge/repository.ts';
import { startForge, type Forge } from '../forge/server.ts';
import { randomFrom } from '../slips/mutations.ts';
import { cell, serveDesk, signIn } from './desk.ts';
import { ownFiles } from './own-files.ts';
import { addressOf } from './test.ts';

const ORDERS = Number(process.env['BROWSER_INTERLEAVINGS'] ?? 1);
const STEPS = 9;
/** How long a button may be busy before what is shown is looked at again. */
const SOON_MS = 500;
const REPORT = 'content/eksjo/2017/trygghet-i-oster/t3.md';
const DOCUMENT = 'content/public/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt';
const SHEET = '#/eksjo/2017/uppfoljning/t3';

/** Activities by their ids. The last has no result in the follow-up yet. */
const ACTIVITIES = {
  'polisiar-narvaro': /Ökad polisiär närvaro/,
  trafikkontroller: /underrättelsebaserade trafikkontroller/,
  trygghetsvandringar: /minst två trygghetsvandringar/,
  'brottsaktiva-personer': /Identifiera brottsaktiva personer/,
} as const;

interface Writer {
  readonly name: string;
  readonly page: Page;
}

/** Texts that somebody has written and nobody has replaced knowingly. */
class Texts {
  private readonly written = new Set<string>();
  private count = 0;

  next(writer: string): string {
    const text = `${writer} skriver text nummer ${++this.count}.`;
    this.written.add(text);
    return text;
  }

  /** Somebody has seen a text, and decided for another. */
  replace(seen: string): void {
    for (const text of this.written) if (seen.includes(text)) this.written.delete(text);
  }

  missingFrom(saved: string): readonly string[] {
    return [...this.written].filter((text) => !saved.includes(text));
  }
}

for (let order = 0; order < ORDERS; order++) {
  test(`no text is lost when three people write in order ${order + 1}`, async ({ browser }) => {
    const random = randomFrom(20171231 + order);
    const pick = <Choice>(choices: readonly Choice[]) => choices[Math.floor(random() * choices.length)]!;
    const { '.git/HEAD': _, ...files } = await ownFiles();
    const forge = await startForge('forgejo', { ...files, [DOCUMENT]: 'Uppföljning' });
    const site = await serveDesk(addressOf('eksjo'), { kind: 'forgejo', forge, today: '2018-03-01' });
    const texts = new Texts();
    const saved = () => readMarkdown(forge.repository.text(`${BRANCH}:${REPORT}`));
    try {
      const writers = [await open(browser, site.address, 'Ada'), await open(browser, site.address, 'Bo')];
      const steps: readonly ((writer: Writer) => Promise<void>)[] = [
        (writer) => write(writer, pick(Object.values(ACTIVITIES)), texts),
        (writer) => write(writer, pick(Object.values(ACTIVITIES)), texts),
        (writer) => saveWhatThereIs(writer.page, pick, texts),
        () => {
          push(forge, pick(Object.keys(ACTIVITIES)), texts);
          return Promise.resolve();
        },
      ];
      for (let step = 0; step < STEPS; step++) await pick(steps)(pick(writers));
      for (const { page } of [...writers, ...writers]) await saveWhatThereIs(page, pick, texts);
      expect(texts.missingFrom(JSON.stringify(saved().fields))).toEqual([]);
      expect(forge.unknown).toEqual([]);
    } finally {
      site.close();
      forge.close();
    }
  });
}

/** Opens the follow-up for somebody who works in a browser of their own. */
async function open(browser: Browser, site: string, name: string): Promise<Writer> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await context.newPage();
  await signIn(page, site);
  await showSheet(page);
  return { name, page };
}

const showSheet = (page: Page) =>
  page.evaluate((address) => {
    location.hash = address;
  }, SHEET);

async function write({ name, page }: Writer, activity: RegExp, texts: Texts): Promise<void> {
  const box = cell(page, /^Vad som redovisas/, activity);
  texts.replace(await box.inputValue());
  await box.fill(texts.next(name));
}

/** Saves what somebody has written, who chooses a text where two have written in the same place. */
async function saveWhatThereIs(
  page: Page,
  pick: <Choice>(choices: readonly Choice[]) => Choice,
  texts: Texts,
): Promise<void> {
  const link = page.getByRole('link', { name: 'Granska och spara' });
  const conflict = page.locator('section.conflict').first();
  const button = page.getByRole('button', { name: 'Spara', exact: true });
  if (await link.isHidden()) return;
  await link.click();
  await button.click();
  const isDone = async () => (await link.isHidden()) && (await conflict.isHidden());
  await expect(async () => {
    if (await conflict.isVisible()) {
      const choice = pick(['Behåll min', 'Ta den andras']);
      const lost = choice === 'Behåll min' ? 'Den andras text' : 'Din text';
      const label = await conflict.getAttribute('aria-label');
      texts.replace((await conflict.locator(`dt:has-text("${lost}") + dd`).textContent()) ?? '');
      await conflict.getByRole('button', { name: choice }).click();
      await expect(page.locator(`section.conflict[aria-label=${JSON.stringify(label)}]`)).toBeHidden();
    } else if (!(await isDone())) {
      // A conflict takes the place of the button as soon as somebody else turns out to have saved.
      await button.click({ timeout: SOON_MS });
    }
    expect(await isDone()).toBe(true);
  }).toPass({ intervals: [200] });
  await showSheet(page);
}

/** Commits another text of a result, as somebody does who works in the files. */
function push(forge: Forge, activity: string, texts: Texts): void {
  const old = forge.repository.text(`${BRANCH}:${REPORT}`);
  const contents = readMarkdown(old);
  const fields = contents.fields as Readonly<Record<string, unknown>>;
  const results = (fields['redovisat'] as readonly unknown[]).filter(isFields);
  const changed = results.map((result) => {
    if (result['aktivitet'] !== activity) return result;
    texts.replace(JSON.stringify(result));
    return { ...result, text: texts.next('Cecilia') };
  });
  const text = writeMarkdown(
    { ...contents, fields: { ...fields, redovisat: changed } },
    LAYOUTS.uppfoljning,
    old,
  );
  if (text === old) return;
  forge.repository.commit('Ändra i filerna', { name: 'Cecilia', email: 'cecilia@example.org' }, [
    { path: REPORT, text },
  ]);
}

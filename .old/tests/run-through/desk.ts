/** An editor at the desk in a browser, who copies what is in tables from a document in Word. */
import { expect, type Page } from '@playwright/test';
import { launchBrowser } from '../browser/chromium.ts';
import { cell, paste } from '../browser/desk.ts';
import { startDevelopment } from '../browser/development.ts';
import type { Person } from './person.ts';
import { ACTIVITIES, AGREEMENT, MUNICIPALITY, PROMISE, promisedText, TODAY } from './tertial.ts';

/** Writes all the content into a project, through its development server. */
export async function throughDesk(person: Person, project: string): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ locale: 'sv-SE', reducedMotion: 'reduce' });
  const server = await person.step('starta', async () => {
    person.type('npm run dev');
    return startDevelopment(project, { BUILD_DATE: TODAY });
  });
  const desk = new Desk(person, page);
  try {
    await person.step('en ny kommun', async () => {
      person.type(`${server.address}admin/`);
      await page.goto(`${server.address}admin/`);
      await writeMunicipality(desk);
    });
    await person.step('ett nytt avtal', () => writeAgreement(desk));
    await person.step('ett nytt löfte med tio aktiviteter', () => writePromise(desk));
    await person.step('tertial 1', () => writeTertial(desk));
  } finally {
    server.close();
    await browser.close();
  }
}

class Desk {
  readonly person: Person;
  readonly page: Page;

  constructor(person: Person, page: Page) {
    this.person = person;
    this.page = page;
  }

  follow(link: string | RegExp): Promise<void> {
    return this.person.press(this.page.getByRole('link', { name: link }));
  }

  press(button: string | RegExp): Promise<void> {
    return this.person.press(this.page.getByRole('button', { name: button, exact: true }));
  }

  write(label: RegExp, text: string): Promise<void> {
    return this.person.write(this.page.getByLabel(label).first(), text);
  }

  /** Chooses from a list, which a script does in one step. */
  async choose(label: RegExp, option: string): Promise<void> {
    this.person.point();
    this.person.point();
    await this.page.getByLabel(label).first().selectOption({ label: option });
  }

  /** Opens a box for pasting, and pastes a table into it. */
  async paste(box: string, rows: readonly (readonly string[])[]): Promise<void> {
    this.person.copy();
    await this.person.press(this.page.getByText(box));
    await this.person.press(this.page.getByLabel('Klistra in här'));
    this.person.type('12');
    await paste(this.page, { html: tableOf(rows) });
    this.person.look(rows.length - 1);
  }

  async save(): Promise<void> {
    await this.follow('Granska och spara');
    await this.press('Spara');
    await expect(this.page.getByRole('link', { name: 'Granska och spara' })).toBeHidden();
    await expect(this.page.getByRole('status').filter({ hasText: 'Publicerat' })).toBeVisible();
  }

  async home(): Promise<void> {
    await this.follow('Översikt');
    await this.follow(MUNICIPALITY.namn);
  }
}

/** Returns a table as Word puts it on the clipboard. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<td><p class=MsoNormal>${text}<o:p></o:p></p></td>`).join('');
  return `<table class=MsoNormalTable>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

async function writeMunicipality(desk: Desk): Promise<void> {
  await desk.follow('Lägg till en kommun');
  await desk.write(/fullständiga namn/, MUNICIPALITY.namn);
  await desk.write(/rubriker och listor/, MUNICIPALITY.kortnamn);
  await desk.press('Lägg till kommunen');
  await desk.write(/^Kommunkod/, MUNICIPALITY.kod);
  await desk.write(/^Webbplats/, MUNICIPALITY.webbplats);
  await desk.write(/^E-post/, MUNICIPALITY.epost);
  await desk.save();
}

async function writeAgreement(desk: Desk): Promise<void> {
  await desk.home();
  await desk.follow('Nytt år: avtal och löften');
  await desk.write(/Avtalets titel/, AGREEMENT.titel);
  await desk.press('Fortsätt');
  await desk.choose(/^Uppföljs/, 'Tertial');
  await desk.save();
}

async function writePromise(desk: Desk): Promise<void> {
  await desk.home();
  await desk.follow('Nytt löfte');
  await desk.write(/^Löftet/, PROMISE.titel);
  await desk.write(/^Kort namn/, PROMISE.kortnamn);
  await desk.press('Lägg till löftet');
  await desk.paste('Klistra in aktiviteter', [
    ['Aktivitet', 'Mål'],
    ...ACTIVITIES.map((activity) => [activity.text, promisedText(activity)]),
  ]);
  await desk.press(/^Skriv in tio aktiviteter/);
  await desk.save();
}

async function writeTertial(desk: Desk): Promise<void> {
  await desk.home();
  await desk.follow(/^Tertial 1 2018/);
  await desk.paste('Klistra in hela uppföljningen', [
    ['Aktivitet', 'Tertial 1'],
    ...ACTIVITIES.map(({ text, reported }) => [text, reported?.text ?? '']),
  ]);
  await desk.press(/^Skriv in/);
  await mend(desk);
  await desk.save();
}

/** Mends what was understood in another way than it is meant, as somebody does who looks through it. */
async function mend({ person, page }: Desk): Promise<void> {
  for (const { text, promised, reported } of ACTIVITIES) {
    if (reported === undefined) continue;
    const row = new RegExp(text.replace(/[.]/g, '\\.'));
    if (typeof promised === 'object') {
      const box = cell(page, new RegExp(`^${promised.enhet}$`, 'i'), row);
      if ((await box.inputValue()) !== reported.number) await person.write(box, reported.number ?? '');
    }
    const status = cell(page, /^Status/, row);
    const chosen = await status.locator('option:checked').textContent();
    const wanted = reported.status ?? 'inget sagt';
    if (chosen?.toLowerCase() !== wanted) {
      person.point();
      person.point();
      await status.selectOption(reported.status ?? '');
    }
  }
}

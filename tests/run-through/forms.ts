/**
 * The forms at `/admin/` as a person uses them. They write to a folder inside the browser, and each file is then copied to
 * the project, because no script can answer the browser's dialog for choosing a folder.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import {
  field,
  filesNow,
  localFolder,
  openFirstPage,
  ownFiles,
  save,
  saveButton,
  TALL,
} from '../browser/forms.ts';
import type { Person } from './person.ts';

export interface FormsOptions {
  readonly address: string;
  /** The project's folder. */
  readonly project: string;
  /** The part's name on the first page. */
  readonly part: string;
  /** True on the person's first visit. */
  readonly isFirst: boolean;
}

/** Nobody starts filling in a form before it is laid out. */
const LAYOUT_MS = 1000;

export class Forms {
  private readonly person: Person;
  private readonly page: Page;
  private readonly project: string;

  private constructor(person: Person, page: Page, project: string) {
    this.person = person;
    this.page = page;
    this.project = project;
  }

  /** Opens a part of the forms, with the content of a project. */
  static async open(
    person: Person,
    browser: Browser,
    { address, project, part, isFirst }: FormsOptions,
  ): Promise<Forms> {
    const page = await browser.newPage({ locale: 'sv-SE', viewport: TALL, reducedMotion: 'reduce' });
    await openFirstPage(page, address, await ownFiles(join(project, 'content')));
    await person.press(page.getByRole('link', { name: part }));
    if (isFirst) {
      await person.press(localFolder(page));
      // Choose the folder, allow reading, allow writing. Chrome asks only once, since the forms remember the folder.
      for (let dialog = 0; dialog < 3; dialog++) person.point();
    } else {
      await localFolder(page).click();
    }
    return new Forms(person, page, project);
  }

  /** Opens a form from its list. */
  async choose(collection: string, name: string): Promise<void> {
    await this.person.press(this.page.getByRole('treeitem', { name: collection }));
    await this.person.press(this.page.getByText(name, { exact: true }).first());
    await expect(saveButton(this.page)).toBeVisible();
    await this.page.waitForTimeout(LAYOUT_MS);
  }

  write(path: string, text: string): Promise<void> {
    return this.person.write(field(this.page, path).locator('input, textarea').first(), text);
  }

  async select(path: string, option: string): Promise<void> {
    await this.person.press(field(this.page, path).getByRole('combobox').first());
    await this.person.press(this.page.getByRole('option', { name: option, exact: true }));
  }

  /** Fills in the folder for the new file. */
  writeAddress(text: string): Promise<void> {
    return this.person.write(this.page.getByRole('textbox', { name: 'Mapp' }), text);
  }

  /** Saves, and copies the changed files to the folder that the development server reads. */
  async save(): Promise<void> {
    this.person.point();
    await save(this.page);
    for (const [path, text] of Object.entries(await filesNow(this.page))) {
      const file = join(this.project, path);
      const current = await readFile(file, 'utf8').catch(() => undefined);
      if (!path.startsWith('content/') || current === text) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  /** Expects the forms to offer a button, and accounts for pressing it. */
  async see(button: string): Promise<void> {
    this.person.point();
    await expect(this.page.getByRole('button', { name: button })).toBeVisible();
  }
}

/**
 * The forms of `/admin/` as a person uses them. They write to a folder of the browser's own, from where each file is carried to
 * the project: no script can answer the browser's question for a folder.
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

export interface Place {
  readonly address: string;
  /** The project's folder. */
  readonly project: string;
  /** Named as on the first page. */
  readonly part: string;
  /** True for a person who has not been there before. */
  readonly isFirst: boolean;
}

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

  /** Opens a part of the forms at an address, on the content of a project. */
  static async open(
    person: Person,
    browser: Browser,
    { address, project, part, isFirst }: Place,
  ): Promise<Forms> {
    const page = await browser.newPage({ locale: 'sv-SE', viewport: TALL, reducedMotion: 'reduce' });
    await openFirstPage(page, address, await ownFiles(join(project, 'content')));
    await person.press(page.getByRole('link', { name: part }));
    if (isFirst) {
      await person.press(localFolder(page));
      // The folder, that its files may be read, and that they may be changed. Chrome asks once, and the forms remember.
      for (let question = 0; question < 3; question++) person.point();
    } else {
      await localFolder(page).click();
    }
    return new Forms(person, page, project);
  }

  /** Opens a form, by way of the list that it is in. */
  async choose(collection: string, name: string): Promise<void> {
    await this.person.press(this.page.getByRole('treeitem', { name: collection }));
    await this.person.press(this.page.getByText(name, { exact: true }).first());
    await expect(saveButton(this.page)).toBeVisible();
    // Nobody is as fast as the form is laid out.
    await this.page.waitForTimeout(LAYOUT_MS);
  }

  write(path: string, text: string): Promise<void> {
    return this.person.write(field(this.page, path).locator('input, textarea').first(), text);
  }

  async select(path: string, option: string): Promise<void> {
    await this.person.press(field(this.page, path).getByRole('combobox').first());
    await this.person.press(this.page.getByRole('option', { name: option, exact: true }));
  }

  /** Where the file will lie. */
  writeAddress(text: string): Promise<void> {
    return this.person.write(this.page.getByRole('textbox', { name: 'Mapp' }), text);
  }

  /** Saves, and carries what was saved to the folder that the development server reads. */
  async save(): Promise<void> {
    this.person.point();
    await save(this.page);
    for (const [path, text] of Object.entries(await filesNow(this.page))) {
      const file = join(this.project, path);
      const known = await readFile(file, 'utf8').catch(() => undefined);
      if (!path.startsWith('content/') || known === text) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }

  /** Follows where the forms lead on. */
  async see(button: string): Promise<void> {
    this.person.point();
    await expect(this.page.getByRole('button', { name: button })).toBeVisible();
  }
}

/**
 * The notice after saving. In a local folder with the development server, it shows the errors and warnings, or that a saved file has
 * led to new forms. In a repository, where the check runs later, it links to the result. Runs in the browser.
 */
import * as words from '../text/admin.ts';
import type { AdminData } from './admin-data.ts';

/** How long the development server may take to notice a file and check the content. */
const READ_MS = 10_000;
const ASK_MS = 500;

const STYLE = `
  position: fixed; inset: auto 1rem 1rem; z-index: 9999; max-block-size: 45vh; overflow: auto; padding: 1rem 1.25rem;
  border: 2px solid #555; border-radius: 0.5rem; background: #fff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif;`;

/** Shows notices for forms built from `data`, which was loaded from `address`. */
export class SaveNotice {
  private readonly address: string;
  private readonly data: AdminData;
  private readings: number | undefined;
  private shown: HTMLElement | undefined;
  /** The file that was last saved. */
  private saved = '';

  constructor(address: string, data: AdminData) {
    this.address = address;
    this.data = data;
    this.readings = data.readings;
  }

  /** `path` is relative to the folder that the editor has chosen. */
  async afterSaving(path: string): Promise<void> {
    const { checks } = this.data;
    if (checks !== undefined && !isInFolder()) {
      this.shown?.remove();
      this.show(words.SAVED_IN_REPOSITORY, [link(words.CHECKS, checks)]);
      return;
    }
    if (this.readings === undefined) return;
    this.saved = path;
    for (let waited = 0; waited < READ_MS; waited += ASK_MS) {
      await new Promise((resolve) => setTimeout(resolve, ASK_MS));
      const response = await fetch(this.address, { cache: 'no-store' });
      if (response.ok) this.tell((await response.json()) as AdminData);
    }
  }

  /** Shows a notice once for each reading. */
  private tell(now: AdminData): void {
    if (now.readings === this.readings) return;
    this.readings = now.readings;
    this.shown?.remove();
    const warnings = now.warnings?.filter(({ file }) => file.endsWith(this.saved)) ?? [];
    const newForms = formsIn(now) === formsIn(this.data) ? [] : [this.wayToNewForms()];
    if (now.errors.length > 0) {
      this.show(words.SAVED_WITH_ERRORS, [paragraphs(now.errors)]).style.borderColor = '#8a1f11';
    } else if (warnings.length > 0) {
      this.show(words.SAVED_WITH_WARNINGS, [paragraphs(warnings.map(({ text }) => text)), ...newForms]);
    } else if (newForms.length > 0) this.show(words.SAVED_WITH_NEW_FORMS, newForms);
  }

  private wayToNewForms(): HTMLElement {
    return this.data.municipality
      ? button(words.RELOAD, () => {
          location.reload();
        })
      : button(words.FIRST_PAGE, () => {
          location.assign('./');
        });
  }

  private show(title: string, content: readonly HTMLElement[]): HTMLElement {
    const heading = document.createElement('p');
    heading.textContent = title;
    heading.style.cssText = 'margin: 0 0 0.5rem; font-weight: 600';
    const close = button(words.CLOSE, () => this.shown?.remove());
    this.shown = document.createElement('section');
    this.shown.style.cssText = STYLE;
    this.shown.role = 'alert';
    this.shown.append(heading, ...content, close);
    document.body.append(this.shown);
    return this.shown;
  }
}

/** The storage key where Sveltia keeps the user and the backend. */
const USER = 'sveltia-cms.user';

/** Returns whether the editor works in a local folder, which is possible even if the site has a repository. */
function isInFolder(): boolean {
  const user = JSON.parse(localStorage.getItem(USER) ?? '{}') as { readonly backendName?: string };
  return user.backendName === 'local';
}

/** Identifies the set of forms: unchanged unless a form was added or removed. */
function formsIn({ municipality, municipalities }: AdminData): string {
  const isContent = (key: string) => key === 'isWritten' || key === 'renewal';
  return JSON.stringify([municipality, municipalities], (key, value: unknown) =>
    isContent(key) ? undefined : value,
  );
}

function paragraphs(texts: readonly string[]): HTMLElement {
  const text = document.createElement('pre');
  text.textContent = texts.join('\n');
  text.style.cssText = 'white-space: pre-wrap; font: 0.875rem/1.4 ui-monospace, monospace';
  return text;
}

/** Opens in a new tab, so that the forms stay open. */
function link(label: string, address: string): HTMLElement {
  const element = document.createElement('a');
  element.textContent = label;
  element.href = address;
  element.target = '_blank';
  element.rel = 'noreferrer';
  element.style.cssText = 'margin-inline-end: 0.75rem; color: inherit';
  return element;
}

function button(label: string, action: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.style.cssText = `
    margin-inline-end: 0.75rem; min-block-size: 2.5rem; padding: 0.4rem 1rem; border: 1px solid #555; border-radius: 0.375rem;
    background: #f3f3f3; color: inherit; font: inherit; cursor: pointer;`;
  element.addEventListener('click', action);
  return element;
}

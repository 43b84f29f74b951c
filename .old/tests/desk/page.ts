/** The desk's own forms and table in a document without a browser, to type in. */
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import type { ComponentType } from 'preact';
import { matchPath } from '../../src/content/source/file-tree.ts';
import { choicesFor } from '../../src/desk/choices.ts';
import { periodNamed } from '../../src/desk/sheet.ts';
import type { Workspace } from '../../src/desk/workspace.ts';

export type TypingBox = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const GLOBALS = ['window', 'document', 'location', 'HTMLInputElement', 'HTMLTextAreaElement'] as const;

/** Opens an empty page with the desk on some files. `close` removes it, and what it needs of a browser. */
export async function openPage(workspace: Workspace, today: string) {
  const { window } = new JSDOM('<!doctype html><html lang="sv"><title>A</title><main></main></html>');
  for (const name of GLOBALS) vi.stubGlobal(name, name === 'window' ? window : window[name]);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  const { h, render } = await import('preact');
  const { act } = await import('preact/test-utils');
  const { Desk } = await import('../../src/desk/client/store.ts');
  const { FileForm } = await import('../../src/desk/client/Form.tsx');
  const { Sheet } = await import('../../src/desk/client/Sheet.tsx');
  const main = window.document.querySelector('main')!;
  const settings = {
    today,
    base: '/',
    hasPreview: false,
    folder: 'content/',
    publicFolder: 'content/public/',
  };
  const desk = new Desk(settings, workspace);
  const boxes = (name: string) =>
    [...main.querySelectorAll<TypingBox>('[name]')].filter((box) => box.name === name);

  /** Returns the view in which a file is edited: its form, or the table of its period. */
  function viewOf(path: string) {
    const { kind, params = {} } = matchPath(path) ?? {};
    const { site } = desk.check.value;
    if (kind === 'uppfoljning') {
      const year = site.municipalities
        .find(({ municipality }) => municipality.id === params['municipality'])
        ?.years.find(({ promises }) =>
          promises.some(
            ({ promise }) => promise.id === params['promise'] && String(promise.year) === params['year'],
          ),
        );
      const period = year && periodNamed(year, params['period']!);
      if (year && period) return h(Sheet, { desk, year, period });
    }
    const choices = choicesFor(desk.workspace.value, desk.check.value, {
      municipality: params['municipality'],
      year: params['year'] === undefined ? undefined : Number(params['year']),
      promise: params['promise'],
      agreement: params['agreement'],
    });
    return h(FileForm, { desk, path, choices });
  }

  return {
    desk,
    Select: window.HTMLSelectElement,
    /** Returns the boxes of a field: several where one ticks. */
    boxes,
    /** Opens a file of the workspace as it was read. */
    async open(path: string): Promise<void> {
      await act(() => {
        render(null, main);
        if (desk.isChanged.value) desk.replace(workspace);
        render(h((() => viewOf(path)) as ComponentType, {}), main);
      });
    },
    /** Shows a part of the desk. */
    async show<Props extends object>(part: ComponentType<Props>, props: Props): Promise<HTMLElement> {
      await act(() => render(h(part, props), main));
      return main;
    },
    /** Types in a box, leaves it, and waits for the check. */
    async type(box: TypingBox, text: string): Promise<void> {
      await act(() => {
        box.value = text;
        box.dispatchEvent(new window.Event(box.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      });
      await act(() => void desk.checkNow());
    },
    async click(box: HTMLElement): Promise<void> {
      await act(() => box.click());
      await act(() => void desk.checkNow());
    },
    /** Returns what the findings on the page say. */
    findings: (): readonly string[] =>
      [...main.querySelectorAll('.findings li')].map((item) => item.textContent),
    close(): void {
      render(null, main);
      window.close();
      vi.unstubAllGlobals();
    },
  };
}

export type DeskPage = Awaited<ReturnType<typeof openPage>>;

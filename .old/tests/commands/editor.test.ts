/** The help that the Astro extension's language server gives in VS Code. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeEditorSchemas } from '../../src/pipeline/editor-schemas.ts';
import { kindOf } from '../../src/content/schema/file-kinds.ts';
import { FOLDERS, WRITTEN } from '../fixtures.ts';
import { PROJECT } from '../project.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** A client of the language server. */
class LanguageServer {
  private readonly child;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private received = Buffer.alloc(0);
  private next = 0;

  private constructor() {
    const require = createRequire(import.meta.resolve('@astrojs/check'));
    const server = join(
      dirname(require.resolve('@astrojs/language-server/package.json')),
      'bin/nodeServer.js',
    );
    this.child = spawn(process.execPath, [server, '--stdio'], { cwd: PROJECT });
    this.child.stdout.on('data', (data: Buffer) => {
      this.receive(data);
    });
  }

  /** Starts the server and opens a project. */
  static async open(project: string): Promise<LanguageServer> {
    const server = new LanguageServer();
    const root = pathToFileURL(project).href;
    await server.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'projektet' }],
      capabilities: { textDocument: { completion: {}, hover: {} }, workspace: { workspaceFolders: true } },
      initializationOptions: {
        typescript: { tsdk: join(PROJECT, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    server.send({ method: 'initialized', params: {} });
    return server;
  }

  /** Opens a file with a text that may not be saved. */
  openFile(path: string, text: string): OpenFile {
    const textDocument = { uri: pathToFileURL(path).href };
    this.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { ...textDocument, languageId: 'markdown', version: 1, text } },
    });
    const request = <T>(method: string, position?: Position) =>
      this.request<T>(`textDocument/${method}`, { textDocument, position });
    return {
      completions: async (position) => {
        const { items } = await request<{ items: { label: string }[] }>('completion', position);
        return items.map(({ label }) => label);
      },
      hover: async (position) =>
        (await request<{ contents: { value: string } }>('hover', position)).contents.value,
      problems: async () => (await request<{ items: Diagnostic[] }>('diagnostic')).items,
    };
  }

  end(): void {
    this.child.kill();
  }

  private request<T>(method: string, params: object): Promise<T> {
    const id = ++this.next;
    this.send({ id, method, params });
    return new Promise((resolve) => this.waiting.set(id, ({ result }) => resolve(result as T)));
  }

  private send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  private receive(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const head = /Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(this.received.toString('latin1'));
      if (!head) return;
      const start = head.index + head[0].length;
      const end = start + Number(head[1]);
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(start, end).toString('utf8')) as Message;
      this.received = this.received.subarray(end);
      if (message.id !== undefined && message.method !== undefined) {
        // The server requests settings; there are none.
        this.send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
      } else if (message.id !== undefined) {
        this.waiting.get(message.id)?.(message);
      }
    }
  }
}

/** Zero-based. */
interface Position {
  readonly line: number;
  readonly character: number;
}

interface OpenFile {
  completions(position: Position): Promise<readonly string[]>;
  hover(position: Position): Promise<string>;
  problems(): Promise<readonly Diagnostic[]>;
}

describe('in the editor', { timeout: 60_000 }, () => {
  const path = 'eksjo/2017/trygghet-i-oster/t2.md';
  let folder: string;
  let server: LanguageServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'editor-'));
    for (const content of FOLDERS) await cp(content, join(folder, 'content'), { recursive: true });
    await writeEditorSchemas(folder, join(folder, 'content'));
    server = await LanguageServer.open(folder);
  });

  afterAll(async () => {
    server.end();
    await rm(folder, { recursive: true });
  });

  const open = (path: string, text: string) => server.openFile(join(folder, 'content', path), text);

  test('fields are completed and explained', async () => {
    const text = (await readFile(join(folder, 'content', path), 'utf8')).replace(
      'text: Genomfört minst fem',
      '$&\n    status: pågår\n    ',
    );
    const line = text.split('\n').findIndex((one) => one.includes('status: pågår'));
    const file = open(path, text);
    expect(await file.completions({ line: line + 1, character: 4 })).toEqual(
      expect.arrayContaining(['anmärkning', 'händelser', 'orsak', 'överförs']),
    );
    expect(await file.hover({ line, character: 6 })).toContain('Omdömet, med orden från den som redovisar');
  });

  test('each error is shown on its line, in Swedish, with what to write instead', async () => {
    const lines = [
      {
        written: 'kalla: x',
        expected: 'Här kan stå från, till, etikett, publicerad, rapportör, källa, omdöme och redovisat.',
      },
      {
        written: 'publicerad: 2018',
        expected: 'Skriv år, månad och dag med siffror',
      },
      { written: 'redovisat:' },
      { written: '  - aktivitet: Östra parken', expected: 'Ett id skrivs med små bokstäver a–z' },
      { written: '    text:', expected: 'Skriv en text direkt efter kolonet' },
      { written: '    status: klar', expected: 'Välj ”genomfört”, ”delvis”, ”pågår”' },
      { written: '    värden:' },
      { written: '      kontroller: fem', expected: 'Skriv ett tal som 8, 12,5 eller 1 500, eller minst 8' },
      { written: '      besok: {minst: tre}', expected: 'Skriv talet med siffror' },
      { written: '      moten: {omkring: 3}', expected: 'Här kan stå exakt, minst, cirka, högst, mellan' },
      { written: '    händelser: i maj', expected: 'Skriv varje del på en egen indragen rad' },
    ];
    const file = open(path, ['---', ...lines.map(({ written }) => written), '---', ''].join('\n'));
    const problems = await file.problems();
    for (const [index, { written, expected }] of lines.entries()) {
      const here = problems
        .filter(({ range }) => range.start.line === index + 1)
        .map(({ message }) => message);
      expect(here, written).toEqual(
        expected === undefined ? [] : expect.arrayContaining([expect.stringContaining(expected)]),
      );
    }
    expect(
      problems.filter(({ message }) => /Incorrect|Expected|not allowed|Valid values|match/.test(message)),
    ).toEqual([]);
  });

  test('valid files have no errors', async () => {
    const files = WRITTEN.filter(({ path }) => kindOf(path) && path.endsWith('.md'));
    expect(files.length).toBeGreaterThan(50);
    for (const { path, text } of files) expect(await open(path, text).problems(), path).toEqual([]);
  });
});

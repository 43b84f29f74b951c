/** What the language server of the Astro extension for VS Code makes of a file that somebody is typing in. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { editorSchemas, writeEditorSchemas } from '../../src/build/editor-schema.ts';
import { LAYOUTS } from '../../src/content/file-kinds.ts';
import type { Layout } from '../../src/content/write/layout.ts';
import { PROJECT } from './folders.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

/** A language server, spoken to as an editor program does. */
class LanguageServer {
  private readonly child;
  private readonly waiting = new Map<number, (message: Message) => void>();
  private received = Buffer.alloc(0);
  private next = 0;

  constructor() {
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

  request<T>(method: string, params: object): Promise<T> {
    const id = ++this.next;
    this.send({ id, method, params });
    return new Promise((resolve) => this.waiting.set(id, ({ result }) => resolve(result as T)));
  }

  send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  end(): void {
    this.child.kill();
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
        // It asks for settings, of which there are none.
        this.send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
      } else if (message.id !== undefined) {
        this.waiting.get(message.id)?.(message);
      }
    }
  }
}

test('a field is completed, explained and checked while somebody types', { timeout: 60_000 }, async () => {
  await writeEditorSchemas(PROJECT, join(PROJECT, 'content'));
  const server = new LanguageServer();
  try {
    const root = pathToFileURL(PROJECT).href.replace(/\/$/, '');
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
    const path = join(PROJECT, 'content/eksjo/2017/trygghet-i-oster/t2.md');
    const text = (await readFile(path, 'utf8'))
      .replace('källa:', 'kalla:')
      .replace('text: Genomfört minst fem', 'text: Genomfört minst fem\n    status: klart\n    ');
    const uri = pathToFileURL(path).href;
    server.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
    });
    const line = text.split('\n').findIndex((one) => one.includes('status: klart'));

    const { items } = await server.request<{ items: { label: string }[] }>('textDocument/completion', {
      textDocument: { uri },
      position: { line: line + 1, character: 4 },
    });
    expect(items.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['anmärkning', 'händelser', 'orsak', 'överförs']),
    );

    const hover = await server.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character: 6 },
    });
    expect(hover.contents.value).toContain('Myndighetens eget omdöme');

    const found = await server.request<{ items: { range: { start: { line: number } } }[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri },
      },
    );
    expect(found.items.map(({ range }) => range.start.line)).toEqual(expect.arrayContaining([1, line]));
  } finally {
    server.end();
  }
});

describe('the schemas', () => {
  const described = (layout: Layout, path: string): readonly string[] => [
    ...Object.entries(layout.properties ?? {}).flatMap(([key, inner]) => [
      ...(inner.description === undefined ? [`${path}.${key}`] : []),
      ...described(inner, `${path}.${key}`),
    ]),
    ...(layout.items ? described(layout.items, `${path}[]`) : []),
  ];

  test.each(Object.entries(LAYOUTS))('%s explains every field in Swedish', (kind, layout) => {
    expect(described(layout, kind)).toEqual([]);
  });

  test('are those that VS Code is told of', async () => {
    const settings = await readFile(join(PROJECT, '.vscode/settings.json'), 'utf8');
    const named = [...settings.matchAll(/\.astro\/collections\/([\w.-]+)/g)].map(([, name]) => name!);
    expect(named).toEqual(['fil-parter.schema.json', 'fil-ordlista.schema.json']);
    for (const name of named) expect(Object.keys(editorSchemas())).toContain(name);
  });
});

/** `npm run check -- --watch`: stays, and tells of every change while somebody writes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDERS, onCopy, PROJECT } from './folders.ts';

const [EKSJO] = FOLDERS as [string];
const WAITING = 'Kontrollerar igen när något ändras. Avsluta med Ctrl+C.\n';

/** The command as it runs, and what it says. */
class Watch {
  private readonly child;
  private said = '';

  constructor(contentDir: string) {
    this.child = spawn(process.execPath, [join(PROJECT, 'src/cli/check.ts'), '--watch'], {
      cwd: PROJECT,
      env: { ...process.env, CONTENT_DIR: contentDir, BUILD_DATE: '2018-05-10' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (text: Buffer) => (this.said += text.toString()));
    }
  }

  /** All that was said of a check, once a check has said this. Later checks may come, of a change seen in two parts. */
  async hears(text: string): Promise<string> {
    await expect.poll(() => this.report(text), { timeout: 30_000 }).toContain(text);
    const report = this.report(text);
    this.said = '';
    return report;
  }

  /** Ends it as Ctrl+C does; gives the signal that it ended by, and what it had still to say. */
  async interrupt(): Promise<{ readonly signal: unknown; readonly said: string }> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGINT');
    const [, signal] = (await ended) as [unknown, unknown];
    return { signal, said: this.said };
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }

  private report(text: string): string {
    const reports = this.said.split(WAITING).slice(0, -1);
    return reports.find((report) => report.includes(text)) ?? '';
  }
}

test('a file that is broken is told of with its line, and that all is well once it is mended', async () => {
  await onCopy(EKSJO, async (copy) => {
    const path = join(copy, 'eksjo/2017/trygghet-i-oster/t2.md');
    const text = await readFile(path, 'utf8');
    const watch = new Watch(copy);
    try {
      expect(await watch.hears('1 varning i 1 fil.')).not.toContain('fel');

      await writeFile(path, text.replace('kontroller: {minst: 5}', 'kontroler: {minst: 5}'));
      const broken = await watch.hears('1 fel');
      const line = text.split('\n').findIndex((one) => one.includes('kontroller: {minst: 5}')) + 1;
      expect(broken).toContain(`eksjo/2017/trygghet-i-oster/t2.md:${line}:`);
      expect(broken).toContain('kontroller');

      // Many editors write beside the file and rename.
      await writeFile(`${path}.tmp`, text);
      await rename(`${path}.tmp`, path);
      expect(await watch.hears('1 varning i 1 fil.')).not.toContain(' fel');

      // A folder that is new is watched as well.
      await mkdir(join(copy, 'exempelby'));
      await writeFile(join(copy, 'exempelby/kommun.md'), '---\nnamn: Exempelby kommun\n---\n');
      expect(await watch.hears('exempelby/kommun.md')).toContain('kortnamn');
      await rm(join(copy, 'exempelby'), { recursive: true });
      expect(await watch.hears('1 varning i 1 fil.')).not.toContain(' fel');

      expect(await watch.interrupt()).toEqual({
        signal: 'SIGINT',
        said: expect.not.stringMatching(/^ +at /m),
      });
    } finally {
      watch.stop();
    }
  });
});

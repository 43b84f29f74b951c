/** `npm run check -- --watch`: stays, and tells of every change while somebody writes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EKSJO } from '../fixtures.ts';
import { inCopy } from '../project.ts';

const WAITING = 'Kontrollerar igen när något ändras. Avsluta med Ctrl+C.\n';

/** The command as it runs, and what it says. */
class Watch {
  private readonly child;
  private said = '';

  constructor(project: string) {
    this.child = spawn(process.execPath, [join('src/cli/check.ts'), '--watch'], {
      cwd: project,
      env: { ...process.env, BUILD_DATE: '2018-05-10' },
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
  await inCopy(EKSJO, async (project) => {
    const path = join(project, 'content/eksjo/2017/trygghet-i-oster/t2.md');
    const text = await readFile(path, 'utf8');
    const watch = new Watch(project);
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
      await mkdir(join(project, 'content/exempelby'));
      await writeFile(join(project, 'content/exempelby/kommun.md'), '---\nnamn: Exempelby kommun\n---\n');
      expect(await watch.hears('exempelby/kommun.md')).toContain('kortnamn');
      await rm(join(project, 'content/exempelby'), { recursive: true });
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

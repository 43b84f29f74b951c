/** `npm run check -- --watch` keeps running, and checks again on every change. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EKSJO } from '../fixtures.ts';
import { inCopy } from '../project.ts';

const WAITING = 'Kontrollerar igen när något ändras. Avsluta med Ctrl+C.\n';

/** The running command and its output. */
class Watch {
  private readonly child;
  private output = '';

  constructor(project: string) {
    this.child = spawn(process.execPath, [join('src/cli/check.ts'), '--watch'], {
      cwd: project,
      env: { ...process.env, BUILD_DATE: '2018-05-10' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (text: Buffer) => (this.output += text.toString()));
    }
  }

  /** Waits for a report that contains a text, and returns it. One change may lead to several reports. */
  async reportWith(text: string): Promise<string> {
    await expect.poll(() => this.report(text), { timeout: 30_000 }).toContain(text);
    const report = this.report(text);
    this.output = '';
    return report;
  }

  /** Interrupts the command as Ctrl+C does, and returns the signal that ended it and its remaining output. */
  async interrupt(): Promise<{ readonly signal: unknown; readonly output: string }> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGINT');
    const [, signal] = (await ended) as [unknown, unknown];
    return { signal, output: this.output };
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }

  private report(text: string): string {
    const reports = this.output.split(WAITING).slice(0, -1);
    return reports.find((report) => report.includes(text)) ?? '';
  }
}

test('a broken file is reported with its line, until it is mended', async () => {
  await inCopy(EKSJO, async (project) => {
    const path = join(project, 'content/eksjo/2017/trygghet-i-oster/t2.md');
    const text = await readFile(path, 'utf8');
    const watch = new Watch(project);
    try {
      expect(await watch.reportWith('1 varning i 1 fil.')).not.toContain('fel');

      await writeFile(path, text.replace('kontroller: {minst: 5}', 'kontroler: {minst: 5}'));
      const broken = await watch.reportWith('1 fel');
      const line = text.split('\n').findIndex((one) => one.includes('kontroller: {minst: 5}')) + 1;
      expect(broken).toContain(`eksjo/2017/trygghet-i-oster/t2.md:${line}:`);
      expect(broken).toContain('kontroller');

      // Many editors write to a temporary file and rename it.
      await writeFile(`${path}.tmp`, text);
      await rename(`${path}.tmp`, path);
      expect(await watch.reportWith('1 varning i 1 fil.')).not.toContain(' fel');

      // New folders are watched too.
      await mkdir(join(project, 'content/exempelby'));
      await writeFile(join(project, 'content/exempelby/kommun.md'), '---\nnamn: Exempelby kommun\n---\n');
      expect(await watch.reportWith('exempelby/kommun.md')).toContain('kortnamn');
      await rm(join(project, 'content/exempelby'), { recursive: true });
      expect(await watch.reportWith('1 varning i 1 fil.')).not.toContain(' fel');

      expect(await watch.interrupt()).toEqual({
        signal: 'SIGINT',
        output: expect.not.stringMatching(/^ +at /m),
      });
    } finally {
      watch.stop();
    }
  });
});

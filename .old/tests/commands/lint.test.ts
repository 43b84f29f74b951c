/** Lint enforces which folders of `src/` may import which, and that there are no circular imports. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { PROJECT, writeFiles } from '../project.ts';

/** The project's own configuration, without the rules that need types. */
const eslint = new ESLint({
  cwd: PROJECT,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => /^boundaries\/|^no-restricted-/.test(ruleId),
});

/** Returns the lint messages of code in a file of `src/`, which may import the project's files. */
async function messagesOf(file: string, code: string): Promise<readonly string[]> {
  const text = file.endsWith('.astro') ? `---\n${code}\n---\n<p></p>\n` : `${code}\n`;
  const results = await eslint.lintText(text, { filePath: join(PROJECT, 'src', file) });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

const allowed: readonly [file: string, code: string][] = [
  ['domain/outcome.ts', "import './period.ts'"],
  ['domain/outcome.test.ts', "import 'vitest'; import '../views/site.ts'; import '../../tests/examples.ts'"],
  ['text/date.ts', "import '../domain/day.ts'"],
  ['colour/accent.ts', "import 'culori'"],
  ['content/schema/promise.ts', "import '../formats/quantity.ts'; import 'zod'"],
  ['content/read.ts', "import 'node:fs/promises'; import './read/public-folder.ts'"],
  ['content/astro/catalog.ts', "import 'astro:content'"],
  ['content.config.ts', "import 'astro:content'"],
  ['views/pages/promise.ts', "import '../site.ts'; import '../frame.ts'; import '../parts/bars.ts'"],
  ['components/Outcome.astro', "import '../views/parts/result.ts'; import './Link.astro'"],
  ['layouts/Base.astro', "import '../styles/base.css'; import '@fontsource/newsreader/400.css'"],
  ['pages/index.astro', "import '../layouts/Base.astro'"],
  ['client/measure-chart.ts', "import 'chart.js/auto'; import type { Day } from '../domain/day.ts'"],
  ['cli/build.ts', "import '../pipeline/site-check.ts'; process.exitCode = 1"],
];

const refused: readonly [file: string, code: string][] = [
  ['domain/outcome.ts', "import '../text/outcome.ts'"],
  ['domain/outcome.ts', "import 'zod'"],
  ['domain/outcome.ts', "import 'node:fs'"],
  ['domain/outcome.ts', "import 'fs'"],
  ['domain/outcome.ts', "export { valueOf } from '../views/site.ts'"],
  ['domain/outcome.ts', "export * from '../views/site.ts'"],
  ['domain/outcome.ts', "await import('../views/site.ts')"],
  ['domain/outcome.ts', 'process.env'],
  ['domain/outcome.ts', 'Buffer.from([])'],
  ['domain/outcome.ts', "import './outcome.test.ts'"],
  ['domain/outcome.ts', "import '../../tests/examples.ts'"],
  ['text/outcome.ts', "import type { Site } from '../views/site.ts'"],
  ['content/formats/quantity.ts', "import '../schema/promise.ts'"],
  ['content/schema/promise.ts', "import '../check/periods.ts'"],
  ['content/schema/promise.ts', "import 'node:path'"],
  ['content/read.ts', "import '../views/site.ts'"],
  ['content/read.ts', "import 'astro:content'"],
  ['views/site.ts', "import './parts/result.ts'"],
  ['views/parts/result.ts', "import '../pages/promise.ts'"],
  ['views/pages/year.ts', "import './promise.ts'"],
  ['views/pages/year.ts', "import '../../components/Outcome.astro'"],
  ['components/Outcome.astro', "import '../layouts/Base.astro'"],
  ['components/Outcome.astro', "import 'astro:content'"],
  ['components/Outcome.astro', "import '../pages/index.astro'"],
  ['pages/index.astro', "import { glob } from 'astro/loaders'"],
  ['client/measure-chart.ts', "import '../domain/day.ts'"],
  ['client/measure-chart.ts', "import 'zod'"],
  ['pipeline/site-check.ts', "import '../cli/build.ts'"],
  ['pipeline/site-check.ts', 'process.exit(1)'],
  ['newcomer/thing.ts', "import '../domain/outcome.ts'"],
  ['pipeline/site-check.ts', "import '../cli/build.ts?raw'"],
];

describe('imports point one way', () => {
  test.each(allowed)('%s may contain %s', async (file, code) => {
    expect(await messagesOf(file, code)).toEqual([]);
  });

  test.each([
    ["import '../client/element.ts'", 0],
    ["import '../domain/outcome.ts'", 1],
  ])('in a component’s script: %s', async (code, count) => {
    const results = await eslint.lintText(`<script>\n${code};\n</script>\n`, {
      filePath: join(PROJECT, 'src/components/Outcome.astro'),
    });
    expect(results.flatMap(({ messages }) => messages)).toHaveLength(count);
  });

  test.each(refused)('%s may not contain %s', async (file, code) => {
    expect(await messagesOf(file, code)).toHaveLength(1);
  });
});

describe('circular imports are found', () => {
  const circles: readonly [what: string, files: Readonly<Record<string, string>>, isCircle: boolean][] = [
    ['in modules', { 'a.ts': "import './b.ts';", 'b.ts': "import './a.ts';" }, true],
    [
      'for types',
      {
        'a.ts': "import type { B } from './b.ts';\nexport type A = B;",
        'b.ts': "import type { A } from './a.ts';\nexport type B = A;",
      },
      true,
    ],
    [
      'in components',
      {
        'A.astro': "---\nimport B from './B.astro';\n---\n",
        'B.astro': "---\nimport A from './A.astro';\n---\n",
      },
      true,
    ],
    ['but not if there are none', { 'a.ts': "import './b.ts';", 'b.ts': 'export {};' }, false],
  ];

  test.each(circles)('%s', async (_, files, isCircle) => {
    const folder = await mkdtemp(join(tmpdir(), 'circles-'));
    try {
      await writeFiles(folder, files);
      const output = await oxlint(folder);
      expect(output.includes('Dependency cycle'), output).toBe(isCircle);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

function oxlint(folder: string): Promise<string> {
  return new Promise((resolve) => {
    const script = join(PROJECT, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [script, '--config', join(PROJECT, '.oxlintrc.json'), folder], (_, stdout) => {
      resolve(stdout);
    });
  });
}

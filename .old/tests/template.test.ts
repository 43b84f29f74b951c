/** What a site of one's own starts from, and what a build of it needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../src/pipeline/editor-schemas.ts';
import { programVersion } from '../src/settings/version.ts';
import { PROJECT } from './project.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));
}

test('a template names no municipality and holds no code', () => {
  for (const path of filesIn('deploy/template')) {
    expect(path).not.toMatch(/\.(?:[cm]?[jt]sx?|astro|mdx|sh)$/);
    expect(readFileSync(path, 'utf8'), path).not.toMatch(/eksjö|eksjo/i);
  }
});

test.each(['webbplats', 'parter', 'ordlista'])(
  'the schema of %s.yaml comes with a template',
  async (kind) => {
    await expect(editorSchemas()[`fil-${kind}.schema.json`]).toMatchFileSnapshot(
      join(PROJECT, `deploy/template/.vscode/scheman/${kind}.json`),
    );
  },
);

test('the version is the same wherever it stands, and has its part of the changelog', () => {
  const version = programVersion();
  expect(read('deploy/template/content/webbplats.yaml')).toContain(`  version: ${version}\n`);
  expect(read('publiccode.yml')).toContain(`softwareVersion: ${version}\n`);
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## \\[${version}\\] - \\d{4}-\\d{2}-\\d{2}$`, 'm'));
  expect(read('CHANGELOG.md')).toContain('## [Unreleased]\n');
});

test('a build installs every package that its code names, without those for development', () => {
  const { dependencies, imports } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, unknown>
  >;
  const known = new Set([...Object.keys(dependencies!), ...Object.keys(imports!)]);
  const code = [...filesIn('src'), ...filesIn('deploy'), join(PROJECT, 'astro.config.mjs')].filter(
    (path) => /\.(?:m?[jt]s|tsx|astro)$/.test(path) && !path.includes('.test.'),
  );
  const missing = new Set<string>();
  for (const path of code) {
    const text = readFileSync(path, 'utf8');
    for (const [, type, name] of text.matchAll(
      /^import (type )?(?:[\w{*][\w\s{},*]*? from )?'([^.'/][^']*)';$/gm,
    )) {
      const found = name!.split('/', name!.startsWith('@') ? 2 : 1).join('/');
      const isOther = type !== undefined || /^(?:node|astro):/.test(name!);
      if (!isOther && !known.has(found)) missing.add(`${found} in ${path}`);
    }
  }
  expect([...missing]).toEqual([]);
});

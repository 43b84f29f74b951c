import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EKSJO } from '../../tests/fixtures.ts';
import { inCopy, PROJECT } from '../../tests/project.ts';
import type { Layout } from '../content/formats/layout.ts';
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { editorSchemas, writeEditorSchemas } from './editor-schemas.ts';

test('unchanged files are not written again, because the extension would restart', () =>
  inCopy(EKSJO, async (project) => {
    const copy = join(project, 'content');
    const folder = await writeEditorSchemas(project, copy);
    const written = async () =>
      Promise.all(
        (await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).mtimeMs]),
      );
    const before = await written();
    await writeEditorSchemas(project, copy);
    expect(await written()).toEqual(before);

    await writeFile(join(project, 'content/eksjo/2017/trygghet-i-oster/slut.md'), '---\n---\n');
    await writeEditorSchemas(project, copy);
    const changed = (await written()).filter(([, time], index) => time !== before[index]![1]);
    expect(changed.map(([name]) => name)).toEqual(['collections.json']);
  }));

describe('the schemas', () => {
  const undescribed = (layout: Layout, path: string): readonly string[] => [
    ...Object.entries(layout.properties ?? {}).flatMap(([key, inner]) => [
      ...(inner.description === undefined ? [`${path}.${key}`] : []),
      ...undescribed(inner, `${path}.${key}`),
    ]),
    ...(layout.items ? undescribed(layout.items, `${path}[]`) : []),
  ];

  test.each(Object.entries(LAYOUTS))('%s explains every field in Swedish', (kind, layout) => {
    expect(undescribed(layout, kind)).toEqual([]);
  });

  test('are those that the settings of VS Code refer to', async () => {
    const settings = await readFile(join(PROJECT, '.vscode/settings.json'), 'utf8');
    const named = [...settings.matchAll(/\.astro\/collections\/([\w.-]+)/g)].map(([, name]) => name!);
    expect(named).toEqual(['fil-parter.schema.json', 'fil-ordlista.schema.json']);
    for (const name of named) expect(Object.keys(editorSchemas())).toContain(name);
  });
});

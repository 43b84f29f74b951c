import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EKSJO, filesIn, MADE_UP } from '../../../../tests/fixtures.ts';
import { writeTo } from '../../../../tests/scale/generate.ts';
import { MUTATIONS, randomFrom, RENAMINGS, type Pick } from '../../../../tests/slips/mutations.ts';
import { checkContent, type CheckSettings } from '../../check/check.ts';
import type { ContentFiles } from '../../check/content-files.ts';
import { satteri } from '../../markdown/satteri.ts';
import { readFolder } from '../folder.ts';
import { publicFolderIn, readPublicFolder } from '../public-folder.ts';
import { checkLarge } from './large.ts';

/** `CHANGES=200` makes that many. */
const CHANGES = Number(process.env['CHANGES'] ?? 20);
const SETTINGS: CheckSettings = { today: '2024-11-22', base: '/' };

let root: string;
let content: string;
let kept: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'large-'));
});

afterAll(() => rm(root, { recursive: true }));

beforeEach(async () => {
  const here = await mkdtemp(join(root, 'content-'));
  content = join(here, 'content');
  kept = join(here, 'kept');
  await cp(MADE_UP, content, { recursive: true });
});

async function filesOf(folder: string): Promise<ContentFiles> {
  const { problems: _, ...published } = await readPublicFolder(publicFolderIn(folder));
  return {
    content: await readFolder(folder),
    own: await readFolder(EKSJO, (path) => !path.includes('/')),
    published,
  };
}

/** Reads the content with what is kept, and expects what one reads without. */
async function expectSame(settings = SETTINGS, keptDir: string | undefined = kept): Promise<void> {
  const warm = await checkLarge(await filesOf(content), settings, [], keptDir);
  const cold = checkContent(await filesOf(content), settings, satteri);
  expect(warm.problems).toEqual(cold.problems);
  expect(warm.files).toBe(cold.files);
  expect(warm.content).toEqual(cold.content);
}

describe('content that has been checked before gives what it gives at first', () => {
  test.each(Array.from({ length: Math.ceil(CHANGES / 5) }, (_, seed) => ({ seed })))(
    'after random changes ($seed)',
    async ({ seed }) => {
      const random = randomFrom(4711 + seed);
      const number = (below: number) => Math.floor(random() * Math.max(1, below));
      const pick: Pick = (choices) => choices[number(choices.length)]!;
      await expectSame();
      for (let change = 0; change < 5; change++) {
        const { path, text } = pick(filesIn(content));
        const kind = random();
        if (kind < 0.6) {
          await writeFile(join(content, path), pick(MUTATIONS).change(text, pick, number));
        } else if (kind < 0.8) {
          const to = pick(RENAMINGS).path(path, pick);
          if (to === undefined) await rm(join(content, path));
          else {
            await mkdir(dirname(join(content, to)), { recursive: true });
            await rename(join(content, path), join(content, to));
          }
        } else if (kind < 0.9) {
          await rm(dirname(join(content, path)), { recursive: true });
        } else {
          await cp(join(content, path), join(content, dirname(path), 't3.md'));
        }
        await expectSame();
      }
    },
  );

  test('on another day, at another address, with another party or word, or another file that is served', async () => {
    await expectSame();
    await expectSame({ ...SETTINGS, today: '2030-01-01' });
    await expectSame({ ...SETTINGS, base: '/loften/' });
    await writeFile(join(content, 'parter.yaml'), 'kyrkan:\n  namn: Kyrkan\n  typ: förening\n');
    await expectSame();
    await writeFile(join(content, 'ordlista.yaml'), '- term: ord\n  förklaring: Ett ord.\n');
    await expectSame();
    await rm(join(content, 'public'), { recursive: true, force: true });
    await expectSame();
  });

  test('with a municipality that has the code of another, whose folder is a page of the site, or that comes and goes', async () => {
    const [first, second] = await municipalities();
    const text = await readFile(join(content, first!, 'kommun.md'), 'utf8');
    await expectSame();
    await writeFile(join(content, second!, 'kommun.md'), text);
    await expectSame();
    await rename(join(content, second!), join(content, 'sok'));
    await expectSame();
    await rename(join(content, 'sok'), join(content, 'Ny ort'));
    await expectSame();
    await rm(join(content, 'Ny ort'), { recursive: true });
    await expectSame();
  });

  test('when what is kept is broken, of another program, or gone', async () => {
    await expectSame();
    const [folder] = await readdir(kept);
    const names = await readdir(join(kept, folder!));
    expect(names.length).toBeGreaterThan(5);
    for (const broken of [Buffer.from(''), Buffer.from('något annat'), Buffer.alloc(1000)]) {
      for (const name of names) await writeFile(join(kept, folder!, name), broken);
      await forgetInProcess();
      await expectSame();
    }
    for (const name of names) {
      const bytes = await readFile(join(kept, folder!, name));
      await writeFile(join(kept, folder!, name), bytes.subarray(0, bytes.length - 1));
    }
    await forgetInProcess();
    await expectSame();
    await rm(kept, { recursive: true });
    await writeFile(kept, 'no folder');
    await forgetInProcess();
    await expectSame();
  });

  test('when nothing is kept', async () => {
    const { problems } = await checkLarge(await filesOf(content), SETTINGS, [], undefined);
    expect(problems).toEqual(checkContent(await filesOf(content), SETTINGS, satteri).problems);
  });
});

/** Reads other content, whose parts take the place of those that this process remembers. */
async function forgetInProcess(): Promise<void> {
  await checkLarge(await filesOf(EKSJO), SETTINGS, [], undefined);
}

async function municipalities(): Promise<readonly string[]> {
  const names = await readdir(content, { withFileTypes: true });
  return names
    .filter((entry) => entry.isDirectory() && entry.name !== 'public' && entry.name !== 'sidor')
    .map(({ name }) => name);
}

test('files whose times alone have changed are not checked again, and those that have not changed are the same objects', async () => {
  const read = async () => (await checkLarge(await filesOf(content), SETTINGS, [], kept)).content;
  const before = await read();
  const [first] = await municipalities();
  const file = join(content, first!, 'kommun.md');
  await writeFile(file, await readFile(file));
  expect((await read()).promises[0]).toBe(before.promises[0]);
  await writeFile(file, (await readFile(file, 'utf8')).replace(/namn: .*/, 'namn: Nya kommun'));
  const after = await read();
  expect(after.municipalities).not.toEqual(before.municipalities);
  expect(after.promises.filter(({ municipality }) => municipality !== first)).toEqual(
    before.promises.filter(({ municipality }) => municipality !== first),
  );
});

test('many municipalities are checked by several threads, which find the same', async () => {
  await rm(content, { recursive: true });
  await writeTo(content, { municipalities: 14, years: 1, promises: 2, seed: 3 });
  await expectSame();
  await writeFile(join(content, (await municipalities())[0]!, 'kommun.md'), 'trasig');
  await expectSame();
});

test('addresses that readers have are compared with those that are left', async () => {
  const files = await filesOf(content);
  const paths = new Set(
    [...files.content.entries].flatMap(([path, { kind }]) => (kind === 'file' ? [path] : [])),
  );
  const [path] = [...paths].filter((one) => one.endsWith('/lofte.md'));
  const changed = new Map([[path!, await readFile(join(content, path!), 'utf8')]]);
  await rm(join(content, path!));
  const earlier = { paths, changed };
  const warm = await checkLarge({ ...(await filesOf(content)), earlier }, SETTINGS, [], kept);
  const cold = checkContent({ ...(await filesOf(content)), earlier }, SETTINGS, satteri);
  expect(warm.problems).toEqual(cold.problems);
});

/**
 * What the check finds no error in is built. Random mistakes that it leaves, and all small inputs without errors, become
 * municipalities of one large site, so that it costs a single build. `VALID_MISTAKES=300` builds that many of them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasErrors } from '../../src/content/problems/problem.ts';
import { publicFolderIn } from '../../src/content/read.ts';
import { quickYaml } from '../../src/content/source/yaml.ts';
import { run } from '../deploy/publishing-server.ts';
import { EKSJO, MADE_UP, SECOND } from '../fixtures.ts';
import { inCopy, PROJECT, writeFiles } from '../project.ts';
import { MUTATIONS, randomFrom, RENAMINGS, type Pick } from '../slips/mutations.ts';
import { checkSite, readSite, withFile, type TestSite } from '../slips/site.ts';

const SEED = Number(process.env['SEED'] ?? 20171231);
const TODAY = '2026-11-22';
const RENAMED = 0.1;
const MISTAKES_EACH = 6;
const GOLDEN = join(PROJECT, 'tests/content');
/** What municipalities may share. */
const PARTIES = 'parter.yaml';
const GLOSSARY = 'ordlista.yaml';

const sites = await Promise.all([EKSJO, MADE_UP, SECOND].map((folder) => readSite(folder, EKSJO, TODAY)));
/** Small inputs that refer to files of their own. */
const PUBLISHED = [EKSJO, MADE_UP, SECOND, join(GOLDEN, 'text-allowed/content')].map(publicFolderIn);
const golden = await Promise.all(
  readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(GOLDEN, name, 'content');
      return readSite(folder, folder, TODAY);
    }),
);

/** Files by path. */
type Files = ReadonlyMap<string, string>;

function filesOf({ content }: TestSite): Files {
  return new Map(
    [...content.entries].flatMap(([path, entry]) =>
      entry.kind === 'file' && entry.text && !entry.text.problem ? [[path, entry.text.text] as const] : [],
    ),
  );
}

/** A municipality with its files, relative to its folder. */
interface Municipality {
  readonly id: string;
  readonly files: Files;
}

function municipalitiesIn(site: TestSite): readonly Municipality[] {
  const files = [...filesOf(site)];
  const ids = new Set(files.flatMap(([path]) => (path.endsWith('/kommun.md') ? [path.split('/')[0]!] : [])));
  return [...ids].map((id) => ({
    id,
    files: new Map(
      files.flatMap(([path, text]) => (path.startsWith(`${id}/`) ? [[path, text] as const] : [])),
    ),
  }));
}

/** Returns the site with one of its municipalities only. */
function only(site: TestSite, id: string): TestSite {
  const entries = [...site.content.entries].filter(
    ([path]) => path.startsWith(`${id}/`) || path === PARTIES || path === GLOSSARY,
  );
  return { ...site, content: { ...site.content, entries: new Map(entries) } };
}

const places = sites.flatMap((site) =>
  municipalitiesIn(site).map(({ id }) => ({ site: only(site, id), id })),
);
/** One of each municipality, unless more are asked for. */
const MISTAKEN = Number(process.env['VALID_MISTAKES'] ?? places.length);

/** Returns municipalities with mistakes that the check leaves. A build of each costs far more than another mistake in it. */
function mistaken(): readonly Municipality[] {
  const random = randomFrom(SEED);
  const number = (below: number) => Math.floor(random() * Math.max(1, below));
  const pick: Pick = (choices) => choices[number(choices.length)]!;
  return Array.from({ length: MISTAKEN }, (_, index) => {
    const { site, id } = places[index % places.length]!;
    let valid = site;
    for (let left = MISTAKES_EACH; left > 0;) {
      const changed = withMistake(valid, id, random, number, pick);
      if (hasErrors(checkSite(changed).problems)) continue;
      if (!municipalitiesIn(changed).some((municipality) => municipality.id === id)) continue;
      valid = changed;
      left--;
    }
    return municipalitiesIn(valid).find((municipality) => municipality.id === id)!;
  });
}

function withMistake(
  site: TestSite,
  id: string,
  random: () => number,
  number: (below: number) => number,
  pick: Pick,
): TestSite {
  const [path, text] = pick([...filesOf(site)].filter(([path]) => path.startsWith(`${id}/`)));
  if (random() >= RENAMED) return withFile(site, path, pick(MUTATIONS).change(text, pick, number));
  const to = pick(RENAMINGS).path(path, pick);
  const without = withFile(site, path, undefined);
  return to === undefined ? without : withFile(without, to, text);
}

/** Returns the files of a municipality in a folder of its own, and with a code of its own. */
function moved({ id, files }: Municipality, to: string, code: number): Files {
  return new Map(
    [...files].map(([path, text]) => [
      `content/${to}${path.slice(id.length)}`,
      text
        .replace(new RegExp(`(?<![\\w-])/${id}/`, 'g'), `/${to}/`)
        .replace(/^(kod: *).*$/m, `$1"${String(code).padStart(4, '0')}"`),
    ]),
  );
}

const TIMEOUT_MS = 600_000;

test(
  `${MISTAKEN} municipalities with mistakes that the check leaves are built`,
  async () => {
    const right = golden.filter((site) => !hasErrors(checkSite(site).problems));
    expect(right.length).toBeGreaterThan(10);
    const municipalities = [...mistaken(), ...right.flatMap(municipalitiesIn)];
    const parties = Object.assign(
      {},
      ...[...sites, ...right].map((site) => quickYaml(filesOf(site).get(PARTIES) ?? '{}')),
    ) as Readonly<Record<string, unknown>>;
    await inCopy(EKSJO, async (project) => {
      for (const folder of PUBLISHED.filter(existsSync))
        await cp(folder, join(project, 'content/public'), { recursive: true });
      await writeFiles(project, {
        [`content/${PARTIES}`]: JSON.stringify(parties),
        [`content/${GLOSSARY}`]: filesOf(sites[0]!).get(GLOSSARY)!,
        ...Object.fromEntries(
          municipalities.flatMap((municipality, index) => [
            ...moved(municipality, `kommun-${index}`, index + 1000),
          ]),
        ),
      });
      const { code, output } = await run(process.execPath, [join(project, 'src/cli/build.ts')], {
        environment: { SITE_URL: 'https://example.org/loften/', BUILD_DATE: TODAY },
      });
      // The check's warnings come first.
      expect(code, output.slice(-5000)).toBe(0);
    });
  },
  TIMEOUT_MS,
);

/**
 * `node tests/run-through/own-site.ts`: how long it takes a municipality to get a site of its own, from an empty folder to a server that is
 * set up by the guide, with a name, a notice, a crest, a page, a PDF and a first follow-up, and then to upgrade it from a version made
 * for this in which a field means something else. Everything is done for real, and read from nginx where it is installed.
 */
import { deepStrictEqual } from 'node:assert';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { programVersion } from '../../src/settings/version.ts';
import { answer } from '../commands/answers.ts';
import { run } from '../deploy/publishing-server.ts';
import { fetchRaw, NGINX } from '../deploy/web-servers.ts';
import { forge, PROGRAM } from '../deploy/workflow-steps.ts';
import { Person } from './person.ts';

const PATH = '/trygghet/loften/';
const ADDRESS = `https://www.kommun.example${PATH}`;
const NAME = 'Löften i Storhamra';
const NOTICE = 'Löftena för nästa år skrivs under i januari.';

/** What is added to `webbplats.yaml`. */
const LOOK = `namn: ${NAME}
sidhuvud:
  - text: Storhamra kommun
    länk: https://www.kommun.example
sidfot:
  - text: Så behandlar vi personuppgifter
    länk: /integritet/
meddelande:
  text: ${NOTICE}
  till: 2026-12-31
`;
const PRIVACY = `---
titel: Så behandlar vi personuppgifter
ingress: Webbplatsen sparar inget om den som läser.
---

Fråga kommunen om du undrar något.
`;
const SOURCE = `källor:
  - id: avtal
    titel: Avtalet
    fil: kallor/avtal.pdf
`;
const CREST =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 10"><path d="M0 0h9v6L4 10 0 6z"/></svg>\n';
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

const software = await forge('real', true);
const { folder } = software;
const [program, site, web] = ['sagt-och-gjort', 'min-kommun', 'www'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const person = new Person();
try {
  /** Does what a person types, and what it does here if that is something else. */
  const does = async (command: string, as = command, at = folder) => {
    person.type(`${command}\n`);
    const { code, output } = await run('bash', ['-c', `cd '${at}' && ${as}`], {
      environment: { ...software.environment, BUILD_DATE: '' },
    });
    if (code !== 0) throw new Error(`${as}: ${output}`);
    return output;
  };
  const writes = async (path: string, text: string, edit?: (before: string) => string) => {
    person.type(`${path}\n${text}`);
    const file = join(site, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, edit ? edit(await readFile(file, 'utf8')) : text);
  };
  /** Accounts for a file that is dragged into a folder. */
  const drags = async (path: string, text: string) => {
    person.point();
    person.point();
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  };
  const asks = async (answers: readonly string[]) => {
    person.type('npm run new\n');
    for (const text of answers) person.type(`${text}\n`);
    const { code, output } = await answer(site, { answers });
    if (code !== 0) throw new Error(output);
  };
  const commits = async (message: string) => {
    await does('git add .', undefined, site);
    const author = '-c user.name=Redaktör -c user.email=redaktor@kommun.example';
    await does(`git commit -m "${message}"`, `git ${author} commit -m "${message}"`, site);
    const said = await does('git push publicering main', undefined, site);
    if (!said.includes(`Publicerat: ${ADDRESS}`)) throw new Error(said);
  };

  await person.step('servern', async () => {
    await does(`git clone ${PROGRAM}`, `git clone --branch v0.1.0 ${PROGRAM} ${program}`);
    await does(
      `deploy/setup.sh --site-code . --repository ~/loften.git --web-root /srv/loften --url ${ADDRESS}`,
      `deploy/setup.sh --site-code . --repository ../loften.git --web-root ${web} --url ${ADDRESS}`,
      program,
    );
  });
  await person.step('en tom webbplats', async () => {
    await does(`git clone ${PROGRAM}`, ':');
    await does('cd sagt-och-gjort && npm ci --omit=dev', 'rm -rf node_modules && npm ci --omit=dev', program);
    // The code of the municipality is asked for, and the folder of its content proposed.
    const answers = [
      'Storhamra kommun',
      '',
      '',
      '0998',
      'https://www.kommun.example',
      'kommun@kommun.example',
    ];
    for (const text of [...answers, ADDRESS, '4', '']) person.type(`${text}\n`);
    await does(
      'npm run new -- webbplats ../min-kommun',
      `npm run new -- webbplats ../min-kommun --namn 'Storhamra kommun' --kortnamn Storhamra --kod 0998 --webbplats https://www.kommun.example \
        --epost kommun@kommun.example --adress ${ADDRESS} --plats server --program ${PROGRAM}`,
      program,
    );
    await does(
      'cd ../min-kommun && git remote add publicering webb@www.kommun.example:loften.git',
      'git remote add publicering ../loften.git',
      site,
    );
    await does('git push publicering main', undefined, site);
  });
  await person.step('namn, meddelande, länkar, vapen och en sida', async () => {
    await writes('content/webbplats.yaml', LOOK, (before) => before + LOOK);
    await drags('content/public/vapen.svg', CREST);
    await writes('content/storhamra/kommun.md', 'vapen: vapen.svg\n', (before) =>
      before.replace(/\n---\n$/, '\nvapen: vapen.svg\n---\n'),
    );
    await writes('content/sidor/integritet.md', PRIVACY);
  });
  await person.step('ett avtal med PDF, ett löfte och en uppföljning', async () => {
    await asks(['4', '', 'Medborgarlöfte i Storhamra 2018', '', '', '', '', '']);
    await drags('content/public/kallor/avtal.pdf', PDF);
    await writes('content/storhamra/2018/avtal.md', SOURCE, (before) =>
      before.replace(/\n---\n$/, `\n${SOURCE}---\n`),
    );
    const activity = 'Genomföra minst tio kontroller';
    await asks(['3', 'Att göra torget tryggt.', 'Tryggt torg', '', `${activity} | minst 10 kontroller`, '']);
    await asks(['1', '', 't1', 'j', '', 'Fyra kontroller är gjorda.', '4', '']);
  });
  await person.step('publicera', () => commits('Det första löftet'));
  await person.step('uppgradera', async () => {
    const before = await readFile(join(site, 'content/storhamra/2018/avtal.md'), 'utf8');
    await does(
      'git pull && npm ci --omit=dev',
      `git checkout --quiet v${programVersion()} && npm ci --omit=dev`,
      program,
    );
    const report = await does(
      'npm run upgrade -- ../min-kommun',
      'npm run upgrade -- ../min-kommun --ja',
      program,
    );
    if (!report.includes('+ uppföljs: tertial')) throw new Error(report);
    deepStrictEqual(
      await readFile(join(site, 'content/storhamra/2018/avtal.md'), 'utf8'),
      before.replace('\nkällor:', '\nuppföljs: tertial\nkällor:'),
    );
    await commits('Uppgraderad');
  });
  await look();
  console.log(person.report());
} finally {
  await software.remove();
}

/** Looks at what is live. */
async function look(): Promise<void> {
  const expected = {
    '': [NAME, NOTICE, '/trygghet/loften/vapen.svg', 'href="https://www.kommun.example"', '/integritet/'],
    'storhamra/2018/': ['kallor/avtal.pdf'],
    'storhamra/2018/tryggt-torg/': ['Fyra kontroller är gjorda.'],
    'kallor/avtal.pdf': ['%PDF'],
    'vapen.svg': ['<svg'],
    'integritet/': ['Fråga kommunen'],
  };
  const running = NGINX.program === undefined ? undefined : await NGINX.start(join(folder, 'nginx'), [web]);
  try {
    for (const [path, words] of Object.entries(expected)) {
      const file = join(
        web,
        'current/site',
        PATH,
        path,
        path === '' || path.endsWith('/') ? 'index.html' : '',
      );
      const text = running
        ? (await fetchRaw(running.port, PATH + path)).body.toString()
        : await readFile(file, 'utf8');
      for (const word of words) if (!text.includes(word)) throw new Error(`${path} lacks ${word}`);
    }
  } finally {
    await running?.stop();
  }
}

/** A site with an attack in every free-text field. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { run } from '../../deploy/publishing-server.ts';
import { EKSJO } from '../../fixtures.ts';
import { copyProject, linkPackages, PROJECT, writeFiles } from '../../project.ts';
import { AGREEMENT, GLOSSARY, MUNICIPALITY, PARTIES, PROMISE, REPORT, STATEMENT } from './content.ts';
import { PNG } from './public-files.ts';

export const SITE = 'https://example.org/loften/';
export const SECRET = 'hemligheten-i-byggets-omgivning';

/** The fields with an attack, by its number. */
export const attacked: string[] = [];

/** Returns a text that closes any element or attribute it may be in, and tries every way to run a script. */
export function payload(number: number): string {
  return `a${number}z </script></title></textarea></style>--><script>attack(${number})</script><img src=x onerror=attack(${number})>"onmouseover="attack(${number})"'onfocus='attack(${number})' <svg onload=attack(${number})> ]]> {attack(${number})} \${attack(${number})} [a](javascript:attack(${number})) &lt;script&gt; z${number}a`;
}

/** Returns the attack for a field, as YAML. */
function attack(field: string): string {
  return JSON.stringify(payload(attacked.push(field) - 1));
}

/** Valid Markdown that looks like code. */
const BODY = `
{process.env.SECRET_OF_BUILD} {process.exit(1)}

import secret from '/etc/passwd?raw'

export const a = 1

\`<script>attack()</script>\` \\<script>attack()\\</script> &lt;script&gt;attack()&lt;/script&gt; javascript:attack()

[länk](https://www.bjorkhult.example/?a="onmouseover=attack())
<https://www.bjorkhult.example/?"onmouseover=attack()>
![bild" onerror="attack()](/bilder/a.png)

| a" onclick="attack() | b |
| :-- | --: |
| {attack()} | &#60;script>attack()&#60;/script> |

\`\`\`
<script>attack()</script>
\`\`\`
`.replace("'/etc/passwd?raw'", '"/etc/passwd?raw"');

const CONTENT = {
  [MUNICIPALITY]: `---
namn: ${attack('kommun: namn')}
kortnamn: ${attack('kommun: kortnamn')}
kod: "9901"
webbplats: https://www.bjorkhult.example/?a="onmouseover="attack()
kontakt: {namn: ${attack('kommun: kontakt')}, epost: kommun+fel=a@bjorkhult.example, webb: "https://www.bjorkhult.example/?<script>attack()</script>"}
län: ${attack('kommun: län')}
lokalpolisområde: ${attack('kommun: lokalpolisområde')}
platser:
  - {id: torget, namn: ${attack('kommun: plats')}}
---
${BODY}`,
  [STATEMENT]: `---
aktör: ${attack('redogörelse: aktör')}
tjänst: ${attack('redogörelse: tjänst')}
efterlevnad: delvis förenlig
brister: [{innehåll: ${attack('redogörelse: innehåll')}, varför: ${attack('redogörelse: varför')}}]
bedömd: 2017-05-02
uppdaterad: 2017-05-20
metod: ${attack('redogörelse: metod')}
kontakt: {epost: kommun@bjorkhult.example}
oskäligt_betungande: [{innehåll: ${attack('redogörelse: betungande')}, varför: ${attack('redogörelse: varför betungande')}}]
utanför_lagen: []
---
${BODY}`,
  [AGREEMENT]: `---
titel: ${attack('avtal: titel')}
parter: [polisen, kommunen, constructor]
undertecknat: {datum: 2017-01-10, av: [{namn: ${attack('avtal: namn')}, roll: ${attack('avtal: roll')}, part: polisen}]}
källor:
  - {id: lofte, titel: ${attack('källa: titel')}, utgivare: ${attack('källa: utgivare')}, adress: "https://www.bjorkhult.example/'onclick='attack()"}
---
${BODY}`,
  [PROMISE]: `---
titel: ${attack('löfte: titel')}
kortnamn: ${attack('löfte: kortnamn')}
tema: ${attack('löfte: tema')}
platser: [torget]
bakgrund: {problem: ${attack('löfte: problem')}, orsak: ${attack('löfte: orsak')}}
underlag: [{text: ${attack('löfte: underlag')}, datum: 2016, n: 3, källa: lofte}]
källa: lofte
effektmått:
  - {id: trygghet, namn: ${attack('effektmått: namn')}, enhet: ${attack('effektmått: enhet')}, bättre: högre, värden: [{datum: 2016, värde: 1, grupp: ${attack('effektmått: grupp')}}, {datum: 2017-02, värde: 2}]}
aktiviteter:
  - id: constructor
    text: ${attack('aktivitet: text')}
    anmärkning: ${attack('aktivitet: anmärkning')}
    ansvariga: [constructor, polisen]
    platser: [torget]
    mått:
      - {id: tostring, enhet: {en: ${attack('mått: en')}, flera: ${attack('mått: flera')}}, mål: {minst: 10}}
    ändringar:
      - {ändring: omformulerad, datum: 2017-02-01, text: ${attack('ändring: text')}, orsak: ${attack('ändring: orsak')}}
tidigare: [2017/tryggare-torg, /aldre-namn/2016/torg/]
---
${BODY}`,
  [REPORT]: `---
publicerad: 2017-05-10
rapportör: {namn: ${attack('uppföljning: namn')}, roll: ${attack('uppföljning: roll')}, part: polisen}
källa: lofte
redovisat:
  - aktivitet: constructor
    text: ${attack('redovisat: text')}
    anmärkning: ${attack('redovisat: anmärkning')}
    status: delvis
    värden: {tostring: {minst: 4, räknat: ${attack('redovisat: räknat')}}}
    händelser: [{datum: 2017-02-03, plats: torget, text: ${attack('händelse: text')}}]
    orsak: ${attack('redovisat: orsak')}
    överförs: ${attack('redovisat: överförs')}
    part: constructor
  - text: ${attack('övrigt: text')}
---
${BODY}`,
  'content/bjorkhult/2017/tryggt-torg/sommaren.md': `---
från: 2017-05-01
till: 2017-05-31
etikett: ${attack('uppföljning: etikett')}
redovisat: [{aktivitet: constructor, text: Ett., värden: {tostring: 1}}]
---
`,
  [PARTIES]: `constructor: {namn: ${attack('part: namn')}, typ: ${attack('part: typ')}}\n`,
  [GLOSSARY]: `- {term: ${attack('ordlista: term')}, former: [${attack('ordlista: form')}, "(a+)+$", "[", "attack"], förklaring: ${attack('ordlista: förklaring')}}\n`,
};

/** Where the site is built for all tests of it: a copy of the project, and the content beside it. */
export const ATTACKED = join(PROJECT, '.staging', 'tests', 'attacked');
export const ATTACKED_DIST = join(ATTACKED, 'project', 'dist');
const FINGERPRINTS = `${ATTACKED}.json`;
/** What a build writes to. */
const WRITTEN = /^project\/(dist|\.staging|\.astro|node_modules)\//;

/** A hash of every file, by path. */
type Fingerprints = Readonly<Record<string, string>>;

/** Builds the site, as its owner would. Throws if the check refuses it. */
export async function buildAttackedSite(): Promise<void> {
  await rm(ATTACKED, { recursive: true, force: true });
  const project = join(ATTACKED, 'project');
  await copyProject(project, EKSJO);
  await linkPackages(project);
  await writeFiles(ATTACKED, CONTENT);
  await writeFiles(ATTACKED, { 'content/public/bilder/a.png': PNG });
  await writeFile(FINGERPRINTS, JSON.stringify(await fingerprints()));
  const { code, output } = await run(
    process.execPath,
    [join(project, 'src', 'cli', 'build.ts'), '--out', ATTACKED_DIST],
    {
      environment: {
        CONTENT_DIR: join(ATTACKED, 'content'),
        SITE_URL: SITE,
        BUILD_DATE: '2017-06-15',
        SECRET_OF_BUILD: SECRET,
      },
    },
  );
  if (code !== 0) throw new Error(output);
}

/** Returns the fingerprints of what a build should leave alone. */
export async function fingerprints(): Promise<Fingerprints> {
  const entries = await readdir(ATTACKED, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ATTACKED, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !WRITTEN.test(path));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (path) => {
        const bytes = await readFile(join(ATTACKED, path));
        return [path, createHash('sha256').update(bytes).digest('hex')] as const;
      }),
    ),
  );
}

/** Returns the fingerprints as they were before the site was built. */
export async function fingerprintsBefore(): Promise<Fingerprints> {
  return JSON.parse(await readFile(FINGERPRINTS, 'utf8')) as Fingerprints;
}

/** A small made-up content folder that is right in everything, for attacks to be put into, one at a time or all at once. */
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent, type Reading } from '../../../src/content/read.ts';
import { writeFiles } from '../../project.ts';

/** The text of each file by its path from the folder that has `content/` and `public/`. */
export type Files = Readonly<Record<string, string | Buffer>>;

const TOWN = 'content/bjorkhult';
export const MUNICIPALITY = `${TOWN}/kommun.md`;
export const STATEMENT = `${TOWN}/tillganglighet.md`;
export const AGREEMENT = `${TOWN}/2017/avtal.md`;
export const PROMISE = `${TOWN}/2017/tryggt-torg/lofte.md`;
export const REPORT = `${TOWN}/2017/tryggt-torg/t1.md`;
export const PARTIES = 'content/parter.yaml';
export const GLOSSARY = 'content/ordlista.yaml';

export const GOOD: Files = {
  [MUNICIPALITY]: `---
namn: Björkhults kommun
kortnamn: Björkhult
kod: "9901"
webbplats: https://www.bjorkhult.example
kontakt: {epost: kommun@bjorkhult.example}
platser:
  - {id: torget, namn: Torget}
---
`,
  [STATEMENT]: `---
aktör: Björkhults kommun
tjänst: Medborgarlöften i Björkhult
efterlevnad: helt förenlig
brister: []
bedömd: 2017-05-02
uppdaterad: 2017-05-20
metod: Egen granskning.
kontakt: {epost: kommun@bjorkhult.example}
oskäligt_betungande: []
utanför_lagen: []
---
`,
  [AGREEMENT]: `---
titel: Medborgarlöften i Björkhult 2017
parter: [polisen, kommunen]
källor:
  - {id: lofte, titel: Medborgarlöfte 2017}
---
`,
  [PROMISE]: `---
titel: Att öka tryggheten på torget.
kortnamn: Tryggt torg
aktiviteter:
  - id: fotpatrull
    text: Minst tio fotpatruller på torget.
    mått:
      - {id: patruller, enhet: {en: patrull, flera: patruller}, mål: {minst: 10}}
---
`,
  [REPORT]: `---
redovisat:
  - aktivitet: fotpatrull
    text: Fyra fotpatruller.
    värden: {patruller: 4}
---
`,
  [PARTIES]: 'handlarna: {namn: Torghandlarna}\n',
  [GLOSSARY]: '- {term: tertial, förklaring: En tredjedel av ett år.}\n',
  'public/kallor/lofte-2017.txt': 'Ett löfte.\n',
};

/** A file of {@link GOOD} with one line of it replaced, so that what is wrong with it has a place. */
export function changed(file: string, line: string, replacement: string): Files {
  const text = String(GOOD[file]);
  if (!text.includes(line)) throw new Error(`${file} has no line ${line}`);
  return { [file]: text.replace(line, () => replacement) };
}

/** A file of {@link GOOD} with a text after its fields. */
export function withBody(file: string, body: string): Files {
  return { [file]: `${String(GOOD[file])}${body}` };
}

/** A new folder that has the good files. */
export async function goodFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'attack-')));
  await writeFiles(folder, GOOD);
  return folder;
}

/** What the check says of a folder. */
export function check(folder: string): Promise<Reading> {
  const contentDir = join(folder, 'content');
  return readContent({
    contentDir,
    ownContentDir: contentDir,
    publicDir: join(folder, 'public'),
    today: '2017-06-15',
    base: '/',
  });
}

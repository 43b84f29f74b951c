/** A small, valid content folder for attacks to be put into. */
import { mkdtemp, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent, type Reading } from '../../../src/content/read.ts';
import { writeFiles } from '../../project.ts';

/** File texts, keyed by path relative to the folder that contains `content/`. */
export type Files = Readonly<Record<string, string | Buffer>>;

const TOWN = 'content/bjorkhult';
export const MUNICIPALITY = `${TOWN}/kommun.md`;
export const STATEMENT = `${TOWN}/tillganglighet.md`;
export const AGREEMENT = `${TOWN}/2017/avtal.md`;
export const PROMISE = `${TOWN}/2017/tryggt-torg/lofte.md`;
export const REPORT = `${TOWN}/2017/tryggt-torg/t1.md`;
export const PARTIES = 'content/parter.yaml';
export const GLOSSARY = 'content/ordlista.yaml';

export const VALID: Files = {
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
  'content/public/kallor/lofte-2017.txt': 'Ett löfte.\n',
};

/** Returns a file of {@link VALID} with a part of one line replaced. */
export function changed(file: string, line: string, replacement: string): Files {
  const text = String(VALID[file]);
  if (!text.includes(line)) throw new Error(`${file} has no line ${line}`);
  return { [file]: text.replace(line, () => replacement) };
}

/** Returns a file of {@link VALID} with a text after its fields. */
export function withBody(file: string, body: string): Files {
  return { [file]: `${String(VALID[file])}${body}` };
}

/** Creates a folder with the valid files. */
export async function validFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'attack-')));
  await writeFiles(folder, VALID);
  return folder;
}

/** Checks a folder. */
export function check(folder: string): Promise<Reading> {
  const contentDir = join(folder, 'content');
  return readContent({
    contentDir,
    defaultsDir: contentDir,
    today: '2017-06-15',
    base: '/',
  });
}

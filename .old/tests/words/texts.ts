/** Every Swedish text that the project has, for those who read it: residents, editors, and whoever publishes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load as parseYaml } from 'js-yaml';
import ts from 'typescript';
import { PROJECT } from '../project.ts';

export interface Text {
  /** The file, and the line where it begins. */
  readonly where: string;
  readonly text: string;
}

/** Stands where a text has something put into it. Short, so that no sentence is harder for it. */
const FILLED_IN = 'x';

/** Names of words in documents and addresses, which the site reads and never says. */
const READ_ONLY = ['src/text/desk/paste.ts', 'src/text/promised-words.ts', 'src/text/change-nouns.ts'];

/** Returns the texts of a file of `src/text`: its strings, without those that are code. */
function textsIn(file: string): readonly Text[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const add = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(text)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ where: `${file}:${line + 1}`, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node, node.text);
    if (ts.isTemplateExpression(node)) {
      add(node, node.head.text + node.templateSpans.map(({ literal }) => FILLED_IN + literal.text).join(''));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns the paragraphs of a Markdown file, without code, tables and comments. */
function paragraphsIn(file: string): readonly Text[] {
  const plain = read(file)
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/^ *```[\s\S]*?^ *```$/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^\|.*$/gm, blank)
    .replace(/^ *!\[.*$/gm, blank);
  const lines = plain.split('\n');
  const starts = lines.flatMap((line, index) => {
    const isNew = index === 0 || /^\s*$/.test(lines[index - 1]!) || /^ *(?:[-*]|\d+\.|#+) /.test(line);
    return line.trim() !== '' && isNew ? [index] : [];
  });
  return starts.map((start, index) => ({
    where: `${file}:${start + 1}`,
    text: lines
      .slice(start, starts[index + 1])
      .join(' ')
      .replace(/^ *(?:[-*]|\d+\.|#+) /, '')
      .replace(/`[^`]*`/g, FILLED_IN)
      .replace(/<[^>]*>/g, FILLED_IN)
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_\\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

/** Returns the texts of a shell script, which are between single quotation marks. */
function shellTextsIn(file: string): readonly Text[] {
  return read(file)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/'([^']*)'/g)].map(([, text]) => ({
        where: `${file}:${index + 1}`,
        text: text!.replace(/\\n/g, '\n').replace(/%s/g, FILLED_IN),
      })),
    );
}

/** Returns the explanations of a glossary. */
function explanationsIn(file: string): readonly Text[] {
  const terms = parseYaml(read(file)) as readonly { readonly term: string; readonly förklaring: string }[];
  return terms.map(({ term, förklaring }) => ({ where: `${file}: ${term}`, text: förklaring }));
}

const blank = (part: string) => part.replace(/[^\n]/g, '');

const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

/** Returns the files under a folder whose names end so. */
function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(ending) && !file.endsWith(`.test${ending}`))
    .sort();
}

/** The files of `src/text` for editors, and for whoever runs commands. All others are for residents. */
const EDITORS = /^src\/text\/(?:desk|fields|problems)\/|^src\/text\/(?:formats|activity-line|changes)\.ts$/;
const TERMINAL =
  /^src\/text\/(?:editing|new-site|upgrade|build|serving|failures|site-check|problem-text)\.ts$/;
const OPEN_DATA = /^src\/text\/open-data\//;

const SOURCES = filesUnder('src/text', '.ts').filter((file) => !READ_ONLY.includes(file));

/** The texts by who reads them. */
export const READERS = {
  residents: [
    ...SOURCES.filter((file) => ![EDITORS, TERMINAL, OPEN_DATA].some((others) => others.test(file))).flatMap(
      textsIn,
    ),
    ...filesUnder('src/defaults/sidor', '.mdx').flatMap(paragraphsIn),
    ...explanationsIn('src/defaults/ordlista.yaml'),
  ],
  'residents who read easy Swedish': paragraphsIn('src/defaults/sidor/lattlast.mdx'),
  'users of open data': SOURCES.filter((file) => OPEN_DATA.test(file)).flatMap(textsIn),
  editors: SOURCES.filter((file) => EDITORS.test(file)).flatMap(textsIn),
  'whoever runs commands': [
    ...SOURCES.filter((file) => TERMINAL.test(file)).flatMap(textsIn),
    ...shellTextsIn('deploy/site/texts.sh'),
  ],
  'readers of the guides': ['content/README.md', ...filesUnder('deploy/template', 'README.md')].flatMap(
    paragraphsIn,
  ),
} as const satisfies Readonly<Record<string, readonly Text[]>>;

export type Reader = keyof typeof READERS;

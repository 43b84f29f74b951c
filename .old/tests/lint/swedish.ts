/** Finds Swedish prose in code. All of it belongs in `src/text/`. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Common words in Swedish sentences that are not English words. */
const SWEDISH =
  /(?<!\p{L})(alla|att|av|då|det|den|efter|ej|eller|en|ett|finns|från|får|för|gör|har|hur|i|inte|ingen|inget|kan|med|men|mål|när|och|om|på|sedan|ska|som|till|utan|vad|varav|vid|är)(?!\p{L})/iu;
const WORD = /\p{L}+/gu;

/** Replaces the values in a template, so that `varav ${number}` is a phrase. */
const VALUE = 'X';

/** Properties of a field's schema that hold what editors write, or patterns of field names. */
const FIELD_DATA = /^(examples|summary)$/;

/** A string or a text node that reads as Swedish prose. */
export interface Found {
  readonly line: number;
  readonly text: string;
}

/** Returns the Swedish prose in a script or an `.astro` component. */
export function swedishIn(file: string): readonly Found[] {
  const code = readFileSync(file, 'utf8');
  return file.endsWith('.astro') ? inAstro(code) : inScript(code);
}

/** Returns the Swedish prose in the strings of a script. */
export function inScript(code: string, firstLine = 0): readonly Found[] {
  return search(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true), firstLine);
}

/** Returns the Swedish prose in the scripts of a component, and every text in its markup, whatever its language. */
export function inAstro(code: string): readonly Found[] {
  const [, script = ''] = /^---\n(.*?)^---$/ms.exec(code) ?? [];
  const markup = blanked(code, /^---\n.*?^---$/ms, /<style\b.*?<\/style>/gs, /<!--.*?-->|<!doctype html>/gs);
  const scripts = [...markup.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)];
  const jsx = `<>${blanked(markup, /<script\b.*?<\/script>/gs)}</>`;
  return [
    ...inScript(script, 1),
    ...scripts.flatMap((match) => inScript(match[1]!, lineAt(markup, match.index))),
    ...search(ts.createSourceFile('file.tsx', jsx, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)),
  ];
}

function search(source: ts.SourceFile, firstLine = 0): readonly Found[] {
  const found: Found[] = [];
  const report = (node: ts.Node, text: string, isProse: boolean) => {
    const line = firstLine + source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (isProse) found.push({ line, text: text.trim() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isPropertyAssignment(node) && FIELD_DATA.test(node.name.getText(source))) return;
    if (ts.isStringLiteralLike(node)) report(node, node.text, isSwedish(node.text));
    else if (ts.isJsxText(node)) report(node, node.text, /\p{L}/u.test(node.text));
    else if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(VALUE);
      report(node, text, isSwedish(text));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns true for several words of which one is Swedish, and for a single capitalized word with an å, ä or ö. */
function isSwedish(text: string): boolean {
  const words = text.match(WORD) ?? [];
  // Without spaces it is an address or the name of a file or field.
  if (words.length > 1) return /\s/.test(text.trim()) && (/[åäö]/i.test(text) || SWEDISH.test(text));
  return /^\p{Lu}\p{Ll}*[åäö]/u.test(text.trim());
}

/** Replaces every match with spaces, and keeps the line breaks. */
function blanked(code: string, ...patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (left, pattern) => left.replace(pattern, (match) => match.replace(/[^\n]/g, ' ')),
    code,
  );
}

function lineAt(code: string, index: number): number {
  return code.slice(0, index).split('\n').length - 1;
}

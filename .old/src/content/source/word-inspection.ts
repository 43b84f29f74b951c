/**
 * Finds what Markdown does to the words and signs of a text that its editor may not have meant: some are left out, some are
 * changed. Each way that is known has a message of its own; the words of the HTML tell of the others.
 */
import { codeOf, controlSignIn, invisibleSignIn } from '../formats/signs.ts';
import type { Html } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import type { LostBy } from '../../text/problems/bodies.ts';
import type { Position, ProblemText } from '../problems/problem.ts';
import { differences, ENTITY } from './lost-words.ts';
import { linesOf, type TextSpan } from './source-file.ts';

/** A node of a syntax tree with its position, which is the same in all Markdown parsers. */
export interface Positioned {
  readonly position?:
    | { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } }
    | undefined;
}

export interface BodyProblem {
  readonly position: Position;
  readonly problem: ProblemText;
}

export interface Named {
  readonly identifier: string;
  readonly label?: string | null | undefined;
}

type Parent = Positioned & { readonly children: readonly unknown[] };
export type Reference = Positioned & Named & { readonly referenceType: string };

export class WordInspection {
  readonly problems: BodyProblem[] = [];
  private readonly body: TextSpan;
  private readonly lines: readonly string[];
  /** The identifiers of references, and whether their label is shown. */
  private readonly references = new Map<string, boolean>();
  private readonly defined = new Set<string>();
  /** Labels that only lead from a link to its address. */
  private readonly labels: string[] = [];
  /** The lines of tags, which are errors already, and of definitions that are not used. */
  private readonly covered = new Set<number>();

  constructor(body: TextSpan) {
    this.body = body;
    this.lines = linesOf(body.text);
  }

  // ── First pass ────────────────────────────────────────────────────────────────────────────────────────────────────

  html(node: Positioned): void {
    this.cover(node);
  }

  heading(node: Parent): void {
    const { start, end } = node.position!;
    if (node.children.length === 0) return void this.report(node, messages.emptyHeading());
    const underline = this.lines[end.line - 1]!;
    const isUnderlined = end.line > start.line && /^[ \t>]*-+[ \t]*$/.test(underline);
    if (!isUnderlined) return;
    const column = underline.indexOf('-') + 1;
    const length = underline.trimEnd().length - column + 1;
    this.problems.push({
      position: { line: this.body.line + end.line - 1, column, length },
      problem: messages.dashesBelowText('***'),
    });
  }

  linkReference(node: Reference): void {
    const { identifier, label, referenceType } = node;
    this.link(node);
    const isFull = referenceType === 'full';
    if (isFull && isName(label)) this.labels.push(label!);
    this.references.set(identifier, (this.references.get(identifier) ?? false) || !isFull);
  }

  /** Reports signs within words, where they are more likely meant as signs. */
  emphasis(node: Positioned): void {
    if (
      this.rest(node).startsWith('*') &&
      (this.before(node, /[\p{L}\p{N}]$/u) || this.after(node, /^[\p{L}\p{N}]/u))
    )
      this.swallowed(node, '*');
  }

  strong(node: Positioned): void {
    if (this.before(node, /\d$/) && this.after(node, /^\d/)) this.swallowed(node, '*');
  }

  /** Text is struck through by two signs. A single one means "about". */
  delete(node: Positioned): void {
    if (!this.rest(node).startsWith('~~')) this.swallowed(node, '~');
  }

  code(node: Positioned): void {
    if (/^\s*(?:```|~~~)/.test(this.rest(node))) return;
    const { line } = node.position!.start;
    const text = this.lines[line - 1]!;
    const column = text.search(/\S/) + 1;
    const position = { line: this.body.line + line - 1, column, length: text.trim().length };
    this.problems.push({ position, problem: messages.indentedCode() });
  }

  blockquote(node: Positioned): void {
    if (/^>[ ]?\d/.test(this.rest(node))) this.report(node, messages.numberInQuotation(), 1);
  }

  // ── Second pass ───────────────────────────────────────────────────────────────────────────────────────────────────

  link(node: Positioned): void {
    if (/^\[\s*\]/.test(this.rest(node))) this.report(node, messages.linkWithoutText());
  }

  /** Returns true for a definition whose address a link has. Reports others, since nothing of them is shown. */
  definition(node: Positioned & Named): boolean {
    const { identifier } = node;
    const label = node.label ?? identifier;
    const isShown = this.references.get(identifier);
    const isUsed = isShown !== undefined && !this.defined.has(identifier);
    this.defined.add(identifier);
    if (isUsed && (isShown || isName(label))) this.labels.push(label);
    if (isUsed) return true;
    const { start, end } = node.position!;
    const rest = this.rest(node);
    this.report(
      node,
      messages.unusedDefinition(label, start.line === end.line ? `\\${rest}` : undefined),
      rest.length,
    );
    this.cover(node);
    return false;
  }

  // ── Afterwards ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Compares the text with its HTML. `toHtml` is the parser, which knows all entities. */
  compare(html: Html, toHtml: (text: string) => Html): void {
    const { text } = this.body;
    const meanings = text.includes('&') ? entitiesIn(text, toHtml) : new Map<string, string>();
    const decode = (entity: string) => meanings.get(entity) ?? entity;
    if (meanings.size > 0) this.invisibleEntities(html, decode);
    const { lost, renumbered } = differences(this.unreported(), html, this.labels, decode);
    for (const { line, written, shown } of renumbered) {
      this.found(line, [written], messages.renumbered(written, shown), written.length + 1);
    }
    for (const { line, words } of lost) {
      this.found(line, words, messages.lostWords(words.join(' '), lostBy(this.lines[line]!)));
    }
  }

  /** Adds a problem with words on a line. */
  private found(line: number, words: readonly string[], problem: ProblemText, length?: number): void {
    const source = this.lines[line]!;
    const from = Math.max(0, source.indexOf(words[0]!));
    const to = Math.max(source.lastIndexOf(words.at(-1)!) + words.at(-1)!.length, from + 1);
    const position = { line: this.body.line + line, column: from + 1, length: length ?? to - from };
    this.problems.push({ position, problem });
  }

  private cover({ position }: Positioned): void {
    const { start, end } = position!;
    for (let { line } = start; line <= end.line; line++) this.covered.add(line);
  }

  /** Returns the text without the lines that have a problem already. */
  private unreported(): string {
    if (this.problems.length === 0 && this.covered.size === 0) return this.body.text;
    const reported = new Set(this.covered);
    for (const { position } of this.problems) reported.add(position.line - this.body.line + 1);
    return this.lines.map((line, index) => (reported.has(index + 1) ? '' : line)).join('\n');
  }

  /** Reports entities of characters that nobody sees, if the page has got them. */
  private invisibleEntities(html: Html, decode: (entity: string) => string): void {
    if (!controlSignIn(html) && !invisibleSignIn(html)) return;
    for (const [index, source] of this.lines.entries()) {
      for (const { 0: entity, index: at } of source.matchAll(ENTITY)) {
        const meaning = decode(entity);
        const found = controlSignIn(meaning) ?? invisibleSignIn(meaning);
        if (!found) continue;
        const position = { line: this.body.line + index, column: at + 1, length: entity.length };
        this.problems.push({ position, problem: messages.invisibleEntity(entity, codeOf(found.sign)) });
      }
    }
  }

  private swallowed(node: Positioned, sign: string): void {
    const { start, end } = node.position!;
    const isOneLine = start.line === end.line;
    const written = this.rest(node).slice(0, isOneLine ? end.column - start.column : undefined);
    const escaped = written.replaceAll(sign, `\\${sign}`);
    this.report(node, messages.swallowedSign(sign, isOneLine ? escaped : undefined), written.length);
  }

  /** Returns the line of a node from its beginning. */
  private rest({ position }: Positioned): string {
    const { line, column } = position!.start;
    return this.lines[line - 1]!.slice(column - 1);
  }

  private before({ position }: Positioned, pattern: RegExp): boolean {
    const { line, column } = position!.start;
    return pattern.test(this.lines[line - 1]!.slice(Math.max(0, column - 3), column - 1));
  }

  private after({ position }: Positioned, pattern: RegExp): boolean {
    const { line, column } = position!.end;
    return pattern.test(this.lines[line - 1]!.slice(column - 1, column + 1));
  }

  private report(node: Positioned, problem: ProblemText, length?: number): void {
    const { start, end } = node.position!;
    const lastColumn = end.line === start.line ? end.column : this.lines[start.line - 1]!.length + 1;
    this.problems.push({
      position: {
        line: this.body.line + start.line - 1,
        column: start.column,
        length: Math.max(1, length ?? lastColumn - start.column),
      },
      problem,
    });
  }
}

/** Returns true for a label that looks like a name and not like words of the text. */
function isName(label: string | null | undefined): boolean {
  return label !== null && label !== undefined && !/\s/.test(label);
}

function lostBy(line: string): LostBy {
  if (/^\s*(?:```|~~~)/.test(line)) return 'fence';
  return line.includes('|') ? 'cells' : 'markdown';
}

/** Returns what the entities in a text stand for, as the parser reads them. */
function entitiesIn(text: string, toHtml: (text: string) => Html): ReadonlyMap<string, string> {
  const entities = [...new Set(text.match(ENTITY))];
  if (entities.length === 0) return new Map();
  const html = toHtml(entities.map((entity) => `x${entity}x`).join('\n\n'));
  const meanings = html.split(/<\/?p>\s*(?:<p>)?/).filter((part) => part !== '');
  return new Map(entities.map((entity, index) => [entity, meaningOf(meanings[index] ?? '')]));
}

const WRITTEN: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x3C;': '<',
  '&#x26;': '&',
};

function meaningOf(html: string): string {
  return html.slice(1, -1).replace(ENTITY, (entity) => WRITTEN[entity] ?? entity);
}

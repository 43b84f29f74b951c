/**
 * Finds what in a drawing (SVG) is more than a drawing. A browser that opens one runs its scripts as the site's own, so everything
 * is refused but what {@link ELEMENTS} and the other lists name, read by a parser that is as strict as the browsers' own.
 */
import {
  parseXml,
  XmlDeclaration,
  XmlDocumentType,
  XmlElement,
  XmlError,
  XmlProcessingInstruction,
  type XmlDocument,
  type XmlNode,
} from '@rgrove/parse-xml';
import * as messages from '../../text/problems.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { problemIn, problemOf } from '../source/locate.ts';
import { positionAt } from '../source/location.ts';
import { attributeIn, tagsOf, type Cut } from './drawing-cuts.ts';
import {
  ELEMENTS,
  INSTRUCTIONS,
  isOfProgram,
  KNOWN_ATTRIBUTES,
  NOT_DRAWING,
  PICTURES,
  PLAIN,
  PUBLIC_IDENTIFIER,
  STYLED,
  SVG,
  XHTML,
  XLINK,
  XML,
} from './drawing-names.ts';
import { isOwnPart, isPicture, styleProblems } from './drawing-style.ts';

/** How many elements a drawing may have, once every `use` is replaced by what it repeats. */
const MAX_DRAWN = 200_000;

/** Returns the problems of a drawing. */
export function drawingProblems(name: string, bytes: Uint8Array): readonly Problem[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [problemOf(name, messages.drawingNotUtf8())];
  }
  if (text.includes('\0')) return [problemOf(name, messages.drawingNotUtf8())];
  return readDrawing(name, text).problems;
}

/** Returns the problems of a drawing, and which parts of its text draw nothing and can be left out to remove some of them. */
export function readDrawing(
  name: string,
  text: string,
): { readonly problems: readonly Problem[]; readonly cuts: readonly Cut[] } {
  const drawing = new Drawing(name, text);
  return { problems: drawing.check(), cuts: drawing.cuts };
}

/** No more problems are looked for: a file with so many usually has the same one everywhere. */
const MAX_PROBLEMS = 1_000;

/** How many elements may be in each other. Browsers draw some thousands. */
const MAX_DEPTH = 1_000;

/** Prefixes, and what they stand for. The default namespace has the prefix ''. */
type Namespaces = ReadonlyMap<string, string>;

class Drawing {
  private readonly name: string;
  private readonly text: string;
  private readonly span: { readonly text: string; readonly line: 1 };
  private readonly problems: Problem[] = [];
  readonly cuts: Cut[] = [];
  /** The elements with an id, for `use`. */
  private readonly parts = new Map<string, XmlElement>();

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
    this.span = { text, line: 1 };
  }

  check(): readonly Problem[] {
    const document = this.parse();
    if (!document) return this.problems;
    for (const node of document.children) {
      if (node instanceof XmlElement) this.element(node, new Map([['xml', XML]]), 0);
      else this.node(node);
    }
    if (this.problems.length === 0 && document.root) this.countDrawn(document.root);
    return this.problems;
  }

  private parse(): XmlDocument | undefined {
    try {
      return parseXml(this.text, {
        includeOffsets: true,
        preserveDocumentType: true,
        preserveXmlDeclaration: true,
      });
    } catch (error) {
      // The parser does not expand entities. What is wrong is that there are any.
      const doctype = this.text.indexOf('<!DOCTYPE');
      const hasDefinitions = doctype !== -1 && /^[^>[]*\[/.test(this.text.slice(doctype, doctype + 1_000));
      if (hasDefinitions) this.add(doctype, '<!DOCTYPE'.length, messages.drawingDefinitions());
      else if (error instanceof XmlError) this.add(error.pos, 1, messages.drawingBroken());
      else if (error instanceof RangeError) this.problems.push(problemOf(this.name, messages.drawingDeep()));
      else throw error;
      return undefined;
    }
  }

  private node(node: XmlNode): void {
    if (node instanceof XmlDeclaration) {
      const { encoding } = node;
      if (encoding !== null && encoding.toLowerCase() !== 'utf-8')
        this.add(node.start, '<?xml'.length, messages.drawingEncoding(encoding));
    } else if (node instanceof XmlDocumentType) {
      const { publicId, systemId, internalSubset } = node;
      const isKnown = publicId === null ? systemId === null : PUBLIC_IDENTIFIER.test(publicId);
      if (node.name !== 'svg' || !isKnown || internalSubset !== null)
        this.addCut(node, '<!DOCTYPE'.length, messages.drawingDefinitions());
    } else if (node instanceof XmlProcessingInstruction) {
      if (!INSTRUCTIONS.has(node.name))
        this.addCut(node, node.name.length + 2, messages.drawingInstruction(node.name));
    }
  }

  private element(element: XmlElement, outer: Namespaces, depth: number): void {
    const namespaces = declared(element, outer);
    const [namespace, local] = resolved(element.name, namespaces, namespaces.get('') ?? '');
    const isDrawn = namespace === SVG;
    if (depth === 0 && (!isDrawn || local !== 'svg')) {
      this.atElement(element, messages.drawingNotSvg());
      return;
    }
    if (isDrawn ? !ELEMENTS.has(local) : namespace === undefined || !isOfProgram(namespace)) {
      const isNamed = isDrawn || namespace === undefined || namespace === '';
      this.atElement(
        element,
        isNamed ? messages.drawingElement(element.name) : messages.drawingNamespace(element.name, namespace),
      );
      if (isDrawn ? NOT_DRAWING.has(local) : namespace !== XHTML) this.cuts.push(element);
      else if (isDrawn && local === 'a') this.cuts.push(...tagsOf(element, this.text));
    }
    if (isDrawn) {
      for (const [attribute, value] of Object.entries(element.attributes))
        this.attribute(element, local, attribute, value, namespaces);
      const { id } = element.attributes;
      if (id !== undefined && !this.parts.has(id)) this.parts.set(id, element);
      if (local === 'style') this.style(element);
    }
    if (depth === MAX_DEPTH) return void this.atElement(element, messages.drawingDeep());
    for (const child of element.children) {
      if (child instanceof XmlElement) this.element(child, namespaces, depth + 1);
      else this.node(child);
    }
  }

  private attribute(
    element: XmlElement,
    local: string,
    name: string,
    value: string,
    namespaces: Namespaces,
  ): void {
    if (name === 'xmlns' || name.startsWith('xmlns:')) return;
    const [namespace, localName] = resolved(name, namespaces, '');
    const add = (problem: ProblemText) => {
      this.atAttribute(element, name, problem);
    };
    const cut = () => {
      add(messages.drawingAttribute(name));
      const range = attributeIn(element, name, this.text);
      if (range) this.cuts.push(range);
    };
    if (localName === 'href' && (namespace === '' || namespace === XLINK)) {
      if (!isOwnPart(value) && !(PICTURES.has(local) && isPicture(value)))
        add(messages.drawingAddress(value));
    } else if (namespace === '') {
      if (STYLED.has(localName)) for (const { problem } of styleProblems(value)) add(problem);
      else if (!PLAIN.has(localName) && !/^(?:data|aria)-[\w.-]+$/.test(localName)) cut();
    } else if (namespace === undefined || !KNOWN_ATTRIBUTES[namespace]?.has(localName)) {
      if (namespace === undefined || !isOfProgram(namespace)) cut();
    }
  }

  private style(element: XmlElement): void {
    const { type } = element.attributes;
    if (type !== undefined && !/^(?:text\/css)?$/i.test(type.trim()))
      this.atAttribute(element, 'type', messages.drawingStyle(type));
    const written = this.text.slice(element.start, element.end);
    const seen = new Map<string, number>();
    const text = element.text;
    for (const { index, problem, length } of styleProblems(text)) {
      if (this.problems.length >= MAX_PROBLEMS) return;
      // The text is written as it is but for entities. If there are any, the element is shown.
      const around = text.slice(index, index + 12);
      const at = written.indexOf(around, seen.get(around) ?? 0);
      if (at === -1) this.atElement(element, problem);
      else {
        seen.set(around, at + 1);
        const start = element.start + at;
        this.add(start, around.split('\n', 1)[0]!.length || 1, problem);
        const isAsWritten =
          length !== undefined && written.slice(at, at + length) === text.slice(index, index + length);
        if (isAsWritten) this.cuts.push({ start, end: start + length });
      }
    }
  }

  /** Finds drawings that are small as a file, but enormous once each `use` is replaced by what it repeats. */
  private countDrawn(root: XmlElement): void {
    const counts = new Map<XmlElement, number>();
    const count = (element: XmlElement): number => {
      const known = counts.get(element);
      if (known !== undefined) return known;
      // A part that repeats itself is not drawn.
      counts.set(element, 0);
      let sum = 1;
      for (const child of element.children) if (child instanceof XmlElement) sum += count(child);
      for (const part of this.repeatedBy(element)) sum += count(part);
      counts.set(element, sum);
      return sum;
    };
    if (count(root) > MAX_DRAWN) this.problems.push(problemOf(this.name, messages.drawingRepeated()));
  }

  /** Returns the parts that an element draws once more: as `use`, as a pattern, a mask, a marker. */
  private repeatedBy({ attributes }: XmlElement): readonly XmlElement[] {
    return Object.values(attributes).flatMap((value) => {
      const id = /^\s*(?:url\(\s*["']?)?#([^"')\s]+)/.exec(value)?.[1];
      const part = id === undefined ? undefined : this.parts.get(id);
      return part ? [part] : [];
    });
  }

  private atElement({ start, name }: XmlElement, problem: ProblemText): void {
    this.add(start, name.length + 1, problem);
  }

  private atAttribute(element: XmlElement, name: string, problem: ProblemText): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const tag = this.text.slice(element.start, element.end);
    const escaped = name.replace(/[.\\]/g, '\\$&');
    const found = new RegExp(`[\\s"']${escaped}\\s*=`).exec(tag);
    if (!found) this.atElement(element, problem);
    else this.add(element.start + found.index + 1, name.length, problem);
  }

  private addCut({ start, end }: XmlNode, length: number, problem: ProblemText): void {
    this.cuts.push({ start, end });
    this.add(start, length, problem);
  }

  private add(offset: number, length: number, problem: ProblemText): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const position = { ...positionAt(this.span, offset), length };
    this.problems.push(problemIn(this.name, this.text, position, problem));
  }
}

/** Returns the namespaces that apply to an element. */
function declared({ attributes }: XmlElement, outer: Namespaces): Namespaces {
  const own = Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'xmlns') return [['', value] as const];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value] as const] : [];
  });
  return own.length === 0 ? outer : new Map([...outer, ...own]);
}

/** Returns the namespace of a name and the name in it. The namespace is undefined if its prefix stands for none. */
function resolved(
  name: string,
  namespaces: Namespaces,
  unprefixed: string,
): readonly [namespace: string | undefined, local: string] {
  const colon = name.indexOf(':');
  if (colon === -1) return [unprefixed, name];
  return [namespaces.get(name.slice(0, colon)), name.slice(colon + 1)];
}

/** Reads Markdown and MDX in Node, with a native parser that is very fast. */
import { defineHastPlugin, defineMdastPlugin, markdownToHtml, mdxToMdast, type Features } from 'satteri';
import * as messages from '../../text/problems.ts';
import { tooLarge } from '../source/too-large.ts';
import {
  Inspection,
  renderWith,
  type MarkdownParser,
  type MarkdownReader,
  type Positioned,
  type WithText,
} from '../source/markdown.ts';

/**
 * Smart punctuation is off, since texts quote their sources word for word. Footnotes are off, since several texts share a page and
 * their notes would have the same ids.
 */
const FEATURES: Features = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: false },
};

const parser: MarkdownParser = {
  toHtml: (text) => markdownToHtml(text, { features: FEATURES }).html,
  inspectedHtml: (text, inspection) =>
    markdownToHtml(text, {
      features: FEATURES,
      mdastPlugins: [firstPass(inspection), secondPass(inspection)],
      hastPlugins: [alignmentAsClass],
    }).html,
};

/** Reads Markdown with satteri. */
export const satteri: MarkdownReader = {
  render: (body, options) => renderWith(parser, body, options),
  mdx: (body) => {
    const large = tooLarge(body);
    if (large) return { problems: [large], links: [] };
    const inspection = new Inspection(body, { base: '/', highestHeading: 1 });
    try {
      visitLinks(mdxToMdast(body.text, { position: true }) as MdxNode, inspection);
    } catch (error) {
      const { line, column } = positionInMessage(error);
      const position = { line: body.line + line - 1, column, length: 1 };
      return { problems: [{ position, problem: messages.badMdx() }], links: [] };
    }
    return { problems: inspection.problems, links: inspection.links };
  },
};

/** A node of a page in MDX: of Markdown or an element with attributes. */
interface MdxNode extends Positioned, WithText {
  readonly type: string;
  readonly url?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
}

function visitLinks(node: MdxNode, inspection: Inspection): void {
  const href = node.attributes?.find(({ name }) => name === 'href')?.value;
  const address = node.type === 'link' || node.type === 'definition' ? node.url : href;
  if (typeof address === 'string') inspection.ownLink(node, address);
  for (const child of node.children ?? []) visitLinks(child as MdxNode, inspection);
}

const firstPass = (inspection: Inspection) =>
  defineMdastPlugin({
    name: 'first-pass',
    options: { position: true },
    html: (node) => inspection.html(node),
    heading: (node) => inspection.heading(node),
    imageReference: (node) => inspection.imageReference(node),
    linkReference: (node) => inspection.linkReference(node),
    image: (node) => inspection.image(node),
    emphasis: (node) => inspection.words.emphasis(node),
    strong: (node) => inspection.words.strong(node),
    delete: (node) => inspection.words.delete(node),
    code: (node) => inspection.words.code(node),
    blockquote: (node) => inspection.words.blockquote(node),
  });

const secondPass = (inspection: Inspection) =>
  defineMdastPlugin({
    name: 'second-pass',
    options: { position: true },
    heading: (node, context) => {
      context.setProperty(node, 'depth', inspection.depthOf(node) as typeof node.depth);
    },
    link: (node, context) => context.setProperty(node, 'url', inspection.linkAddress(node)),
    image: (node, context) => context.setProperty(node, 'url', inspection.imageAddress(node)),
    definition: (node, context) => context.setProperty(node, 'url', inspection.definitionAddress(node)),
  });

/** Replaces style attributes, which the content security policy blocks, with classes. */
const alignmentAsClass = defineHastPlugin({
  name: 'alignment-as-class',
  element: {
    filter: ['td', 'th'],
    visit: (node, context) => {
      const alignment = /text-align:\s*(\w+)/.exec(node.properties['style']?.toString() ?? '')?.[1];
      if (alignment === undefined) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${alignment}`]);
    },
  },
});

/** Returns the line and column at the beginning of the MDX parser's message. Throws the error if it has none. */
function positionInMessage(error: unknown): { readonly line: number; readonly column: number } {
  const match = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
  if (!match) throw error;
  return { line: Number(match[1]), column: Number(match[2]) };
}

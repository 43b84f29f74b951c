/** Markdown and MDX as they are read where the site is built: by a parser that is no JavaScript, and very fast. */
import { defineHastPlugin, defineMdastPlugin, markdownToHtml, mdxToMdast, type Features } from 'satteri';
import { renderBy, type Inspection, type MarkdownParser, type MarkdownReader } from '../source/markdown.ts';

/**
 * Typing is left as it is, since quotes are word for word. Footnotes are off: several texts share a page, and their
 * notes would share their addresses.
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
      mdastPlugins: [survey(inspection), settle(inspection)],
      hastPlugins: [alignmentAsClass],
    }).html,
};

/** Reads Markdown by satteri. */
export const satteri: MarkdownReader = {
  render: (body, options) => renderBy(parser, body, options),
  mdxFault: (text) => {
    try {
      mdxToMdast(text, { position: false });
      return undefined;
    } catch (error) {
      return placeInMessage(error);
    }
  },
};

const survey = (inspection: Inspection) =>
  defineMdastPlugin({
    name: 'survey',
    options: { position: true },
    html: (node) => inspection.html(node),
    heading: (node) => inspection.heading(node),
    imageReference: (node) => inspection.imageReference(node),
    image: (node) => inspection.image(node),
  });

const settle = (inspection: Inspection) =>
  defineMdastPlugin({
    name: 'settle',
    options: { position: true },
    heading: (node, context) => {
      context.setProperty(node, 'depth', inspection.depthOf(node) as typeof node.depth);
    },
    link: (node, context) => context.setProperty(node, 'url', inspection.linkAddress(node)),
    image: (node, context) => context.setProperty(node, 'url', inspection.imageAddress(node)),
    definition: (node, context) => context.setProperty(node, 'url', inspection.definitionAddress(node)),
  });

/** A style attribute would be against the site's content security policy. */
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

/** The line and column that the MDX parser begins its message with. */
function placeInMessage(error: unknown): { readonly line: number; readonly column: number } {
  const match = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
  if (!match) throw error;
  return { line: Number(match[1]), column: Number(match[2]) };
}

/** How Astro builds the site. */
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { forms } from './src/admin/integration.ts';
import { contentFolder } from './src/content/astro/integration.ts';
import { searchIndex } from './src/pipeline/search-index.ts';
import { siteCheck } from './src/pipeline/site-check.ts';
import { sitemap } from './src/pipeline/sitemap.ts';
import { readSettings } from './src/settings/environment.ts';
import { footnotes } from './src/text/footnotes.ts';

const settings = readSettings();
const { origin, base, projectDir, contentDir, ownContentDir, today } = settings;

/**
 * Brings in the one stylesheet that declares the order of the cascade layers before any component's own: a layer that a
 * component made first would rank lowest.
 */
function stylesFirst() {
  return {
    name: 'styles-first',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page-ssr', "import '/src/styles/index.css';"),
    },
  };
}

export default defineConfig({
  site: origin,
  base,
  output: 'static',
  trailingSlash: 'always',
  // Two pages with one address are an error, never a matter of which comes last.
  prerenderConflictBehavior: 'error',
  build: {
    format: 'directory',
    // One stylesheet that the browser keeps serves every page; copies in each page would not be kept.
    inlineStylesheets: 'never',
  },
  // The cascade layers alone decide which rule wins; scoping adds no weight.
  scopedStyleStrategy: 'where',
  integrations: [
    mdx(),
    stylesFirst(),
    contentFolder(settings),
    forms(settings),
    sitemap(settings),
    searchIndex(settings),
    siteCheck(settings),
  ],
  image: { service: passthroughImageService() },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: {
        // Astro's quotation marks are English. Texts are shown as editors typed them.
        smartPunctuation: false,
        gfm: { footnotes },
      },
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "worker-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
        "object-src 'none'",
      ],
      // Pagefind searches with WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    define: {
      // The day as of which everything is judged.
      'import.meta.env.BUILD_DATE': JSON.stringify(today),
      // Where content lies, for what is made from its files as they are.
      'import.meta.env.CONTENT_DIR': JSON.stringify(contentDir),
    },
    build: {
      // A file turned into a data: address would be stopped by the content policy. A script of a few lines stands in the
      // page, where the policy knows it by its hash.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? undefined : false),
      // One stylesheet for the whole site, 5 kB compressed: the second page has it already.
      cssCodeSplit: false,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks the pages in MDX with a directive of its own, which the bundler does not know.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
    // Content may lie in a folder of its own, outside the project.
    server: { fs: { allow: [projectDir, contentDir, ownContentDir] } },
  },
});

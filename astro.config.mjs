/** How Astro builds the site. */
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { contentFolder } from './src/content/astro/integration.ts';
import { publicFolderIn } from './src/content/read.ts';
import { pageChunks } from './src/pipeline/page-chunks.ts';
import { publicFiles } from './src/pipeline/public-files.ts';
import { deskChunks } from './src/pipeline/desk-chunks.ts';
import { deskServer } from './src/pipeline/desk-server.ts';
import { searchIndex } from './src/pipeline/search-index.ts';
import { siteCheck } from './src/pipeline/site-check.ts';
import { sitemap } from './src/pipeline/sitemap.ts';
import { compiledInto } from './src/pipeline/units/compiling.ts';
import { keptProgram } from './src/pipeline/units/program-integration.ts';
import { readSettings } from './src/settings/environment.ts';
import { footnotes } from './src/text/footnotes.ts';

const settings = readSettings();
const program = compiledInto();
const { origin, base, projectDir, contentDir, defaultsDir } = settings;

/**
 * Loads the stylesheet that declares the order of the cascade layers before those of the components, because the first layer
 * that a browser meets ranks lowest.
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
  publicDir: publicFolderIn(contentDir),
  trailingSlash: 'always',
  // Two pages with the same address are an error; the last one must not win silently.
  prerenderConflictBehavior: 'error',
  build: {
    format: 'directory',
    // The browser caches one stylesheet for all pages, but not a copy inlined in each.
    inlineStylesheets: 'never',
  },
  integrations: [
    mdx(),
    stylesFirst(),
    deskServer(settings),
    ...(program === undefined
      ? [
          contentFolder(settings),
          publicFiles(settings),
          sitemap(settings),
          searchIndex(settings),
          siteCheck(settings),
        ]
      : [keptProgram(program)]),
  ],
  image: { service: passthroughImageService() },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: {
        // Astro's quotation marks are English, so text is left as the editors typed it.
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
    plugins: [deskChunks(), pageChunks()],
    // Checkouts that share their packages, as in tests, must not share what a development server makes of them.
    cacheDir: join(projectDir, '.astro', 'vite'),
    build: {
      // The content security policy blocks data: URLs. Short scripts are inlined, since the policy lists their hashes.
      assetsInlineLimit: (file) => (file.endsWith('.js') ? undefined : false),
      // One stylesheet for the whole site, 5 kB compressed, which later pages find in the cache.
      cssCodeSplit: false,
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro marks MDX pages with a directive that the bundler does not know.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
    // The development server bundles the packages of the desk when it starts. Found later, they would make the page reload.
    optimizeDeps: { entries: ['src/desk/client/**/*.tsx'] },
    // The content folder may be outside the project.
    server: { fs: { allow: [projectDir, contentDir, defaultsDir] } },
  },
});

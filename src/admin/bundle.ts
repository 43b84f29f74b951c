/** Bundles the script of the forms with everything that it loads, so that nothing is fetched from other hosts. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { SVELTIA, type Words } from '../text/sveltia.ts';

/** A file of the bundle, with its path under `/admin/`. */
export interface BundledFile {
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The file that the page loads. */
export const START = 'start.js';

/** Parts of Sveltia for fields that the forms do not have (source code, maps, image conversion), and its other languages. */
const UNUSED = /^@shikijs\/|^leaflet|^terra-draw|\/(heic|webp_enc|webp_enc_simd|shiki-engine)-[\w-]+\.js$/;
const SWEDISH = /locales\/sv\.json$/;
const OTHER_LANGUAGE = /locales\/(?!sv|en-US)[\w-]+\.json$/;

const FONT_ELSEWHERE = /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g;

/** Bundles the script; `project` is the project's folder. */
export async function bundledFiles(project: string): Promise<readonly BundledFile[]> {
  const result = await build({
    configFile: false,
    root: project,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [withoutUnused(), inPlainSwedish()],
    build: {
      write: false,
      assetsDir: 'delar',
      // The content security policy blocks data: URLs.
      assetsInlineLimit: 0,
      modulePreload: false,
      // Sveltia is minified already.
      minify: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        treeshake: false,
        input: join(project, 'src/admin/start.ts'),
        output: {
          entryFileNames: START,
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('The script of the forms could not be bundled');
  return output.output.map((file) => ({
    path: file.fileName,
    body: file.type === 'chunk' ? file.code : file.source,
  }));
}

function withoutUnused(): Plugin {
  const empty = '\0unused';
  return {
    name: 'without-unused',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.test(id) || OTHER_LANGUAGE.test(id) ? empty : null),
    load: (id) => (id === empty ? 'export default {};' : null),
    // Its stylesheet refers to fonts on another host, which its script also includes.
    transform: (code, id) => (id.includes('@sveltia/cms') ? code.replace(FONT_ELSEWHERE, 'local("")') : null),
  };
}

/** Replaces some of Sveltia's texts. Throws if it no longer has a key, because its own text would be shown again. */
function inPlainSwedish(): Plugin {
  return {
    name: 'in-plain-swedish',
    enforce: 'pre',
    load: async (id) => {
      if (!SWEDISH.test(id)) return null;
      const wordsOf = async (language: string) =>
        JSON.parse(await readFile(id.replace(SWEDISH, `locales/${language}.json`), 'utf8')) as Words;
      return JSON.stringify(reworded(await wordsOf('sv'), await wordsOf('en-US'), SVELTIA));
    },
  };
}

/** Texts that Sveltia has in English only. */
function reworded(swedish: Words, english: Words, own: Words): Words {
  const changed = Object.entries(own).map(([key, words]) => {
    const known = english[key];
    if (typeof known !== typeof words) throw new Error(`Sveltia has no words for ${key}`);
    if (typeof words === 'string') return [key, words] as const;
    return [key, reworded((swedish[key] ?? {}) as Words, known as Words, words)] as const;
  });
  return { ...swedish, ...Object.fromEntries<string | Words>(changed) };
}

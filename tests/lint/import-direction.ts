/**
 * The rule that imports point one way: `domain ← content ← views ← components ← layouts ← pages`. The table below says what
 * each folder of `src/` may import; a folder that is not in it may import nothing, so a new one has to be given its place.
 */
import { join, relative, sep } from 'node:path';
import type { Rule } from 'eslint';

interface Layer {
  /** Folders of `src/`, besides its own. */
  readonly folders: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages and built-in modules; `'any'` for code that runs only where the site is built. */
  readonly packages: 'any' | readonly RegExp[];
}

const SHOWN = ['domain', 'content', 'text', 'views', 'client', 'styles'];

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: { folders: [], packages: [] },
  text: { folders: ['domain'], packages: [] },
  content: { folders: ['domain', 'text'], packages: 'any' },
  // Rendered text is read as what it is, to explain its words.
  views: { folders: ['domain', 'content', 'text'], packages: [/^htmlparser2$/] },
  client: { folders: ['text'], types: ['domain', 'views'], packages: [/^chart\.js(\/|$)/, /^pagefind$/] },
  components: { folders: SHOWN, packages: [/^astro(:|\/|$)/] },
  layouts: { folders: [...SHOWN, 'components'], packages: [/^astro(:|\/|$)/, /^@fontsource/] },
  sharing: { folders: ['domain', 'views', 'styles'], packages: 'any' },
  // The forms of /admin/, which are no page of the site: part of it runs in the browser.
  admin: { folders: ['domain', 'content', 'text'], packages: 'any' },
  pages: { folders: [...SHOWN, 'admin', 'components', 'layouts', 'sharing'], packages: 'any' },
  build: { folders: ['domain', 'content', 'text'], packages: 'any' },
  cli: { folders: ['domain', 'content', 'text', 'build'], packages: 'any' },
};

/** Tests sit beside what they test, and need a little more. */
const TEST_PACKAGES = [/^vitest$/, /^fast-check$/, /^node:/, /^astro\/container$/, /^htmlparser2$/];

/** Astro's content store is filled, and read, in these files only; all others get plain objects. */
const STORE = /^astro:content$|^astro\/loaders$/;
const STORE_FILES = ['content.config.ts', 'content/catalog.ts', 'content/loader.ts'];

/** Why a file of `src/` may not import something; undefined where it may. Paths are relative to `src/`, with `/`. */
export function forbiddenImport(
  file: string,
  specifier: string,
  { isTypeOnly = false }: { isTypeOnly?: boolean } = {},
): string | undefined {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : undefined;
  if (STORE.test(specifier)) {
    return STORE_FILES.includes(file) ? undefined : `only ${STORE_FILES.join(', ')} may import ${specifier}`;
  }
  // Files directly under src/ are Astro's own entry points.
  if (folder === undefined) return undefined;
  const layer = LAYERS[folder];
  if (layer === undefined) return `src/${folder} has no place in the table of layers`;
  const isTest = file.endsWith('.test.ts');
  if (!specifier.startsWith('.')) {
    const isAllowed =
      layer.packages === 'any' ||
      [...layer.packages, ...(isTest ? TEST_PACKAGES : [])].some((allowed) => allowed.test(specifier));
    return isAllowed ? undefined : `src/${folder} may not import the package ${specifier}`;
  }
  const target = join('/src', file, '..', specifier).split(sep);
  if (target[1] !== 'src') return isTest ? undefined : `src/${folder} may not import from outside src/`;
  const other = target[2] ?? '';
  if (other === folder || layer.folders.includes(other)) return undefined;
  if (layer.types?.includes(other)) {
    return isTypeOnly || isTest ? undefined : `src/${folder} may import only types from src/${other}`;
  }
  return `src/${folder} may not import from src/${other}`;
}

/** The table above as an ESLint rule. */
export const importDirection: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: 'Imports point one way: {{reason}}.' } },
  create(context) {
    const file = relative(join(context.cwd, 'src'), context.filename).split(sep).join('/');
    if (file.startsWith('..')) return {};
    const check = (node: Rule.Node, source: unknown, isTypeOnly = false) => {
      if (typeof source !== 'string') return;
      const reason = forbiddenImport(file, source, { isTypeOnly });
      if (reason !== undefined) context.report({ node, messageId: 'forbidden', data: { reason } });
    };
    return {
      ImportDeclaration(node) {
        check(node, node.source.value, (node as { importKind?: string }).importKind === 'type');
      },
      ExportNamedDeclaration(node) {
        check(node, node.source?.value, (node as { exportKind?: string }).exportKind === 'type');
      },
      ExportAllDeclaration(node) {
        check(node, node.source.value, (node as { exportKind?: string }).exportKind === 'type');
      },
      ImportExpression(node) {
        check(node, node.source.type === 'Literal' ? node.source.value : undefined);
      },
    };
  },
};

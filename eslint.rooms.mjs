/**
 * The rooms of `src/`, and which other rooms and packages each may import. A file that is in no room is an error, so a new folder
 * must be added here. Circular imports are found by `oxlint.config.ts`.
 */
import boundaries from 'eslint-plugin-boundaries';

/**
 * @typedef {object} Room
 * @property {string | readonly string[]} files
 * @property {readonly string[]} [rooms] The other rooms that it may import.
 * @property {readonly string[]} [types] Rooms from which it may import only types.
 * @property {readonly string[]} [packages] Patterns of packages, and of Node's modules as `node:…`, that it may import.
 * @property {boolean} [isSeparate] Its files may not import each other.
 * @property {boolean} [runsInBrowser] It may not use the APIs of Node.
 */

const WORDS = ['domain', 'text'];
const RULES = [...WORDS, 'colour', 'formats', 'problems', 'source', 'schema', 'parse'];
const READING = [...RULES, 'check', 'read', 'settings'];
const VIEWS = ['site', 'frame', 'parts', 'views/pages'];
const ANYTHING = ['**'];

/** @type {Readonly<Record<string, Room>>} */
const ROOMS = {
  // The model, and its words.
  domain: { files: 'src/domain/**', runsInBrowser: true },
  text: { files: 'src/text/**', rooms: ['domain'], runsInBrowser: true },
  colour: { files: 'src/colour/**', rooms: WORDS, packages: ['culori'], runsInBrowser: true },
  // The environment, and what a content folder says of the site instead.
  settings: {
    files: 'src/settings/**',
    rooms: ['domain', 'text', 'formats', 'problems', 'source', 'schema', 'parse'],
    types: ['forge'],
    packages: ['node:*'],
  },

  // From files to the domain. Everything up to `read` runs in a browser too.
  formats: { files: 'src/content/formats/**', rooms: WORDS, packages: ['zod'], runsInBrowser: true },
  problems: { files: 'src/content/problems/**', rooms: [...WORDS, 'formats'], runsInBrowser: true },
  source: {
    files: 'src/content/source/**',
    rooms: [...WORDS, 'formats', 'problems'],
    packages: ['yaml', 'js-yaml'],
    runsInBrowser: true,
  },
  schema: {
    files: 'src/content/schema/**',
    rooms: [...WORDS, 'colour', 'formats', 'problems', 'source'],
    packages: ['zod', 'yaml'],
    runsInBrowser: true,
  },
  parse: {
    files: 'src/content/parse/**',
    rooms: [...WORDS, 'formats', 'problems', 'source', 'schema'],
    packages: ['zod'],
    runsInBrowser: true,
  },
  check: {
    files: 'src/content/check/**',
    rooms: RULES,
    // Drawings are XML with styles.
    packages: ['@rgrove/parse-xml', '@csstools/css-tokenizer', 'mrmime'],
    runsInBrowser: true,
  },
  write: { files: 'src/content/write/**', rooms: RULES, packages: ['yaml'], runsInBrowser: true },
  // Two Markdown parsers with the same rules: one for Node, one for a browser.
  markdown: {
    files: 'src/content/markdown/**',
    rooms: [...WORDS, 'problems', 'source'],
    packages: ['satteri', 'mdast', 'mdast-util-*', 'micromark-extension-gfm', 'micromark-util-sanitize-uri'],
    runsInBrowser: true,
  },
  read: {
    files: ['src/content/read.ts', 'src/content/astro/{reading,shown,earlier}.ts', 'src/content/read/**'],
    rooms: [...RULES, 'check', 'markdown', 'settings'],
    packages: ANYTHING,
  },
  // The only room that knows Astro's content store.
  'astro-content': {
    files: ['src/content/astro/**', 'src/content.config.ts'],
    rooms: [...READING, 'history'],
    packages: ANYTHING,
  },

  // From the domain to pages.
  site: { files: 'src/views/{agreement-year,naming,site}.ts', rooms: WORDS },
  // Rendered HTML is parsed in order to explain its terms.
  parts: { files: 'src/views/parts/**', rooms: [...WORDS, 'site'], packages: ['htmlparser2'] },
  frame: { files: 'src/views/*.ts', rooms: [...WORDS, 'site', 'parts'] },
  'views/pages': {
    files: 'src/views/pages/**',
    rooms: [...WORDS, 'site', 'frame', 'parts'],
    isSeparate: true,
  },
  // From the site to files that others compute with.
  'open-data': {
    files: 'src/open-data/**',
    rooms: [...WORDS, 'site', 'frame', 'parts', 'formats', 'schema'],
    packages: ['fflate'],
    runsInBrowser: true,
  },
  'search/client': {
    files: 'src/search/client/**',
    rooms: ['text', 'search', 'client'],
    packages: ['pagefind'],
    runsInBrowser: true,
  },
  search: {
    files: 'src/search/**',
    rooms: [...WORDS, ...VIEWS, 'formats'],
    packages: ['htmlparser2'],
    runsInBrowser: true,
  },
  client: {
    files: 'src/client/**',
    rooms: ['text'],
    types: ['domain', ...VIEWS],
    packages: ['chart.js'],
    runsInBrowser: true,
  },
  styles: { files: 'src/styles/**' },
  components: {
    files: 'src/components/**',
    rooms: [...WORDS, ...VIEWS, 'open-data', 'search', 'search/client', 'client', 'styles'],
    packages: ['astro'],
  },
  layouts: {
    files: 'src/layouts/**',
    rooms: [...WORDS, ...VIEWS, 'astro-content', 'components', 'styles'],
    packages: ['astro', '@fontsource*/**'],
  },
  sharing: { files: 'src/sharing/**', rooms: [...WORDS, ...VIEWS, 'colour', 'styles'], packages: ANYTHING },
  // What differs between two contents, in words: for the desk before saving, and for the history of the pages.
  changes: {
    files: 'src/changes/**',
    rooms: [...RULES, 'search'],
    packages: ['diff'],
    runsInBrowser: true,
  },
  // What happens, for those who follow: feeds and calendars.
  feeds: { files: 'src/feeds/**', rooms: [...WORDS, ...VIEWS], packages: ['feed', 'ical-generator'] },
  // What happened to the content, from git.
  history: {
    files: 'src/history/**',
    rooms: [...RULES, 'read', 'markdown', 'changes', 'settings'],
    packages: ['node:*'],
  },
  // The follow-ups as files: what they say, from the views of pages, and how it is set as PDF and Word.
  documents: {
    files: 'src/documents/**',
    rooms: [...WORDS, ...VIEWS, 'colour', 'sharing'],
    packages: ANYTHING,
  },
  'desk/client': {
    files: 'src/desk/client/**',
    rooms: [...RULES, 'check', 'write', 'markdown', 'forge', 'changes', 'desk', 'site', 'parts'],
    packages: ['preact', 'preact/hooks', '@preact/signals'],
    runsInBrowser: true,
  },
  // What the desk does with texts, without a page: pasting, merging, saving.
  desk: {
    files: 'src/desk/**',
    rooms: [...RULES, 'check', 'write', 'forge', 'changes', 'site', 'parts', 'search'],
    packages: ['diff', 'htmlparser2', 'munkres'],
    runsInBrowser: true,
  },
  // How the desk reads and saves, in a browser.
  forge: { files: 'src/forge/**', rooms: WORDS, packages: ['oauth4webapi', 'fflate'], runsInBrowser: true },
  pages: {
    files: 'src/pages/**',
    rooms: [
      ...[...WORDS, ...VIEWS, 'colour', 'problems', 'search', 'client', 'styles'],
      ...[
        'astro-content',
        'components',
        'layouts',
        'sharing',
        'feeds',
        'settings',
        'documents',
        'desk',
        'desk/client',
        'open-data',
      ],
    ],
    packages: ['astro', 'mrmime'],
  },

  // Builds and commands.
  pipeline: {
    files: ['src/pipeline/**', 'src/middleware.ts'],
    rooms: [...READING, ...VIEWS, 'search', 'forge', 'history', 'feeds', 'open-data'],
    packages: ANYTHING,
  },
  cli: { files: 'src/cli/**', rooms: [...READING, 'write', 'pipeline', 'history'], packages: ANYTHING },
};

const TESTS = 'src/**/*.test.ts';

/** @param {string | readonly string[]} names */
const inRooms = (names) => ({ file: { categories: { anyOf: [names].flat() } } });

/** Only one room uses Astro's content store; the others get plain objects. */
const STORE = [{ source: 'astro:content' }, { source: 'astro', internalPath: 'loaders' }];

/** @type {(room: [name: string, room: Room]) => object[]} */
const policiesOf = ([name, { rooms = [], types = [], packages = [], isSeparate = false }]) => [
  { allow: { to: inRooms(isSeparate ? rooms : [name, ...rooms]) } },
  ...(types.length > 0 ? [{ allow: { to: inRooms(types), dependency: { kind: 'type' } } }] : []),
  ...(packages.length > 0 ? [{ allow: { to: { module: { source: packages } } } }] : []),
  ...(name === 'astro-content' ? [] : [{ disallow: { to: { module: STORE } } }]),
];

export const rooms = [
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    ignores: [TESTS],
    plugins: { boundaries },
    settings: {
      'boundaries/files': [
        // Tests are in no room, so that only tests can import them.
        { category: 'tests', pattern: [TESTS, 'tests/**'] },
        ...Object.entries(ROOMS).map(([category, { files }]) => ({ category, pattern: files })),
      ],
      'boundaries/files-single-match': true,
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
    },
  },
  // A file is in the first room that has it. Each room has a rule of its own, because the rule tries all its policies on each import.
  ...Object.entries(ROOMS)
    .reverse()
    .map((room) => ({
      files: [room[1].files].flat(),
      ignores: [TESTS],
      rules: {
        'boundaries/dependencies': [
          'error',
          { default: 'disallow', policies: policiesOf(room), checkAllOrigins: true },
        ],
      },
    })),
  {
    // ESLint extracts scripts from components, and cannot resolve their imports.
    files: ['src/**/*.astro/*.ts'],
    rules: {
      'boundaries/no-unknown-dependencies': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!(\\.\\./)+(client|search/client|desk/client)/)',
              message: 'Scripts for the browser are in src/client/, src/search/client/ and src/desk/client/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: Object.values(ROOMS).flatMap(({ files, runsInBrowser }) => (runsInBrowser ? files : [])),
    ignores: [TESTS],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'setImmediate'] },
  },
  {
    // Code that ends the process cannot be reused.
    files: ['src/**'],
    ignores: [TESTS, 'src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit' },
        { object: 'process', property: 'exitCode' },
      ],
    },
  },
];

/** Files are unchanged after a round trip through their forms, and the forms match the schemas. */
import { describe, expect, test } from 'vitest';
import { adminData } from './catalog-data.ts';
import { cmsFor, type Cms } from './cms-config.ts';
import { fromForm } from './form-values.ts';
import { isTarget } from './form-fields.ts';
import { contentPolicy } from './page.ts';
import { repositoryOf } from './repository.ts';
import { LAYOUTS } from '../content/schema/file-kinds.ts';
import { readContent } from '../content/read.ts';
import { quantityFrom, quantityText, targetFrom, targetText } from '../content/formats/quantity.ts';
import type { Layout } from '../content/formats/layout.ts';
import { matchPath } from '../content/source/file-tree.ts';
import { filesIn, FOLDERS, readOptions, SECOND, SMALL_CASES, WRITTEN } from '../../tests/fixtures.ts';

interface AnyField {
  readonly name: string;
  readonly label?: string;
  readonly label_singular?: string;
  readonly fields?: readonly AnyField[];
  readonly types?: readonly AnyField[];
  readonly hint?: string;
  readonly required?: boolean;
  readonly options?: readonly (string | { readonly value: string })[];
}

interface AnyCollection {
  readonly name: string;
  readonly folder?: string;
  readonly path?: string;
  readonly format?: string;
  readonly fields?: readonly AnyField[];
  readonly files?: readonly {
    readonly file: string;
    readonly format: string;
    readonly fields: readonly AnyField[];
  }[];
}

const repository = repositoryOf({});

/** Returns the forms of every municipality in a folder, and those that all share. */
async function formsOf(folder: string): Promise<readonly Cms[]> {
  const { content } = await readContent(readOptions(folder));
  const catalog = { ...content, today: '2026-11-22' };
  const data = [undefined, ...content.municipalities].map((municipality) =>
    adminData({ content: catalog, errors: [], warnings: [] }, municipality, repository, folder),
  );
  return (await Promise.all(data)).map(cmsFor);
}

const all = await Promise.all(
  [...FOLDERS, SMALL_CASES].map(async (folder) => ({ folder, forms: await formsOf(folder) })),
);

/** Returns the format of a file's form. */
function formatOf(folder: string, path: string) {
  const { forms } = all.find((one) => one.folder === folder)!;
  for (const { config, formats } of forms) {
    for (const collection of config.collections as unknown as readonly AnyCollection[]) {
      const isEntry =
        `content/${path}`.startsWith(`${collection.folder ?? ' '}/`) && path.endsWith('/lofte.md');
      const format =
        collection.files?.find(({ file }) => file === `content/${path}`)?.format ??
        (isEntry ? collection.format : undefined);
      if (format !== undefined && !collection.name.startsWith('fornya')) {
        return formats.find(({ name }) => name === format);
      }
    }
  }
  return undefined;
}

/** The files that have forms. A second agreement of a year and the reports on whole agreements are written as files. */
const IN_FORMS = [...WRITTEN, ...filesIn(SMALL_CASES)].filter(({ path }) => {
  const kind = matchPath(path)?.kind;
  return (
    kind !== undefined &&
    kind !== 'delavtal' &&
    kind !== 'delavtalsuppfoljning' &&
    kind !== 'avtalsuppfoljning'
  );
});

describe('a file that goes into its form and out again', () => {
  test.each(IN_FORMS)('$path has a form, and is unchanged', ({ folder, path, text }) => {
    const format = formatOf(folder, path);
    expect(format, 'its form').toBeDefined();
    // Sveltia trims the text, and adds a line break at the end of the file.
    expect(`${format!.toFile(format!.fromFile(text.trim())).trim()}\n`).toBe(text);
  });

  test.each(IN_FORMS)('$path says the same where its text is lost', ({ folder, path, text }) => {
    const format = formatOf(folder, path)!;
    const { filens_text: _, ...form } = format.fromFile(text.trim());
    const again = format.fromFile(format.toFile(form).trim());
    expect({ ...again, filens_text: '' }).toEqual({ ...format.fromFile(text.trim()), filens_text: '' });
  });
});

/** Every field of an agreement and a promise that tells of levels, deadlines, baselines and other kinds of agreement. */
const WITH_EVERY_FIELD = {
  avtal: `---
titel: Tjänstegarantier
slag: {en: servicelöfte, flera: servicelöften, bestämd: servicelöftena}
parter: [kommunen]
från: okänt
till: 2025-06
uppföljs: vartannat år
effektmått:
  - id: nojda
    namn: Nöjda
    enhet: procent
    bättre: högre
    utgångsläge: {värde: "61,5", datum: 2023-11, källa: enkat}
    mål: {minst: 70, senast: 2025}
    värden:
      - {datum: 2024, värde: 64.5}
källor:
  - {id: enkat, titel: Enkät, adress: "http://www.example.org/"}
---
`,
  lofte: `---
titel: Ett löfte
kortnamn: Löftet
avtal: centrum
aktiviteter:
  - id: belysning
    text: Lampor lagas i mån av tid.
    ansvariga: [kommunen]
    villkor: i mån av tid
    senast: 2024-06
    mått:
      - id: andel
        enhet: procent
        räknas: nivå
        utgångsläge: {värde: -7.6, datum: 2023}
        bättre: lägre
        mål: mellan 5 och 8 per halvår
      - id: klotter
        enhet: {en: anmälan, flera: anmälningar}
        räknas: takt
        utgångsläge: {värde: 40}
        mål: {minska_med: 25 %, per: vartannat år, undantag: [juni, juli]}
      - id: ronder
        enhet: ronder
        mål: {öka_med: "12,5", per: dag}
---
`,
} as const;

test.each(['avtal', 'lofte'] as const)('every new field of %s stays when another is changed', (kind) => {
  const text = WITH_EVERY_FIELD[kind];
  const { fromFile, toFile } = all[0]!.forms[1]!.formats.find(({ name }) => name === `${kind}-frontmatter`)!;
  const form = fromFile(text.trim());
  expect(toFile(form)).toBe(text);
  expect(toFile({ ...form, titel: 'Ny titel' })).toBe(text.replace(/^titel: .*$/m, 'titel: Ny titel'));
  const { filens_text: _, ...alone } = form;
  const { filens_text: __, ...again } = fromFile(toFile(alone).trim());
  expect(again).toEqual(alone);
});

describe('a form', () => {
  const eksjo = all[0]!.forms[1]!;
  const collections = eksjo.config.collections as unknown as readonly AnyCollection[];
  const namesIn = (fields: readonly AnyField[]): readonly string[] =>
    fields.flatMap(({ name, fields = [], types = [] }) => [name, ...namesIn(fields), ...namesIn(types)]);
  const keysOf = (layout: Layout): readonly string[] => [
    // A target is a single form field: `minst 10 per år`.
    ...Object.entries(layout.properties ?? {}).flatMap(([key, inner]) => [
      key,
      ...(isTarget(inner) ? [] : keysOf(inner)),
    ]),
    ...(layout.items ? keysOf(layout.items) : []),
  ];

  test.each([
    ['lofte', 'loften-2017'],
    ['avtal', 'avtal'],
    ['kommun', 'kommun'],
  ] as const)('asks for every field of %s', (kind, name) => {
    const collection = collections.find((one) => one.name === name)!;
    const fields = collection.fields ?? collection.files![0]!.fields;
    for (const key of keysOf(LAYOUTS[kind])) expect(namesIn(fields)).toContain(key);
  });

  test('calls everything by words, not by keys', () => {
    const labelsIn = (fields: readonly AnyField[]): readonly string[] =>
      fields.flatMap(({ label = '', label_singular = '', fields = [], types = [] }) => [
        label,
        label_singular,
        ...labelsIn(fields),
        ...labelsIn(types),
      ]);
    const labels = all.flatMap(({ forms }) =>
      forms.flatMap(({ config }) =>
        (config.collections as unknown as readonly AnyCollection[]).flatMap(({ fields = [], files = [] }) =>
          labelsIn([...fields, ...files.flatMap((file) => file.fields)]),
        ),
      ),
    );
    expect(labels.length).toBeGreaterThan(1000);
    expect([...new Set(labels)].filter((label) => label.includes('_'))).toEqual([]);
  });

  test('of an agreement is there for every year that has one, for those to come, and for some that were never written', () => {
    const { files } = collections.find(({ name }) => name === 'avtal')!;
    expect(files!.map(({ file }) => /(\d{4})\/avtal/.exec(file)![1]).join(' ')).toBe(
      '2027 2026 2025 2024 2023 2022 2021 2018 2017',
    );
  });

  test('of a report is there only for periods that a promise still owes, or that somebody has written', () => {
    const { forms } = all.find(({ folder }) => folder === SECOND)!;
    const files = forms.flatMap(({ config }) =>
      (config.collections as unknown as readonly AnyCollection[]).flatMap((one) => one.files ?? []),
    );
    const offered = files
      .map(({ file }) => file)
      .filter((file) => file.startsWith('content/kallmora/2024/vald-i-nara-relation/2'));
    expect(offered).toEqual(['content/kallmora/2024/vald-i-nara-relation/2024-helar.md']);
  });

  test('lists the activities of the promise in its order, with their texts', () => {
    const [report] = collections.find(({ name }) => name === 'uppfoljningar')!.files!;
    const list = report!.fields.find(({ name }) => name === 'redovisat') as AnyField & { default: unknown };
    expect(list.default).toEqual(
      [
        'polisiar-narvaro',
        'trafikkontroller',
        'brottsaktiva-personer',
        'brottsutsatta-adresser',
        'fritids-och-kulturaktiviteter',
        'trygghetsvandringar',
      ].map((aktivitet) => ({ aktivitet })),
    );
    expect(list.types![1]!.fields!.map(({ name }) => name)).toEqual([
      'text',
      'status',
      'tal_kontroller',
      'mer',
    ]);
  });

  test('writes nothing of an activity that was left blank', () => {
    const { format } = collections.find(({ name }) => name === 'uppfoljningar')!.files![0]!;
    const { toFile } = eksjo.formats.find(({ name }) => name === format)!;
    const form = {
      redovisat: [
        { aktivitet: 'polisiar-narvaro', text: '', status: null, tal_timmar: '', mer: {} },
        { aktivitet: 'trafikkontroller', text: ' Genomfört minst åtta ', tal_kontroller: 'minst 8' },
        { aktivitet: '_ovrigt', text: 'Annat' },
        {
          aktivitet: '_flera',
          aktiviteter: ['brottsaktiva-personer', 'brottsutsatta-adresser'],
          status: 'genomfört',
        },
      ],
      publicerad: '',
    };
    expect(toFile(form)).toBe(`---
redovisat:
  - aktivitet: trafikkontroller
    text: Genomfört minst åtta
    värden:
      kontroller: {minst: 8}

  - text: Annat

  - aktivitet: [brottsaktiva-personer, brottsutsatta-adresser]
    status: genomfört
---
`);
  });
});

describe.each(all.flatMap(({ forms }) => forms.map((form) => ({ form }))))(
  'the forms of every municipality',
  ({ form }) => {
    test('name each field, kind and choice once', () => {
      const twice: string[] = [];
      const check = (where: string, names: readonly unknown[]) => {
        for (const [index, name] of names.entries()) {
          if (names.indexOf(name) !== index) twice.push(`${where}: ${String(name)}`);
        }
      };
      const walk = (where: string, fields: readonly AnyField[]) => {
        check(
          where,
          fields.map(({ name }) => name),
        );
        for (const { name, fields: inner = [], types = [], options = [] } of fields) {
          check(
            `${where}.${name}`,
            options.map((option) => (typeof option === 'object' ? option.value : option)),
          );
          walk(`${where}.${name}`, inner);
          check(
            `${where}.${name}`,
            types.map((type) => type.name),
          );
          for (const type of types) walk(`${where}.${name}<${type.name}>`, type.fields ?? []);
        }
      };
      const collections = form.config.collections as unknown as readonly AnyCollection[];
      check(
        'collections',
        collections.map(({ name }) => name),
      );
      for (const { name, fields = [], files = [] } of collections) {
        walk(name, fields);
        check(
          name,
          files.map(({ file }) => file),
        );
        for (const file of files) walk(file.file, file.fields);
      }
      expect(twice).toEqual([]);
    });
  },
);

test.each([
  ['8', 8],
  ['12,5', 12.5],
  ['minst 8', { minst: 8 }],
  ['Högst 5', { högst: 5 }],
  ['ca 100', { cirka: 100 }],
  ['10–15', { mellan: [10, 15] }],
  ['10 - 15', { mellan: [10, 15] }],
  ['drygt 1 500', { minst: 1500 }],
  ['ett 15-tal', { cirka: 15 }],
  ['minst 12,125', { minst: 12.125 }],
  ['-7,6', -7.6],
  ['−8–-5', { mellan: [-8, -5] }],
  ['25 %', 25],
  ['12.500', '12.500'],
  ['något', { något: true }],
  ['', undefined],
  ['några', 'några'],
])('the number %j is understood', (text, value) => {
  expect(quantityFrom(text)).toEqual(value);
  if (typeof value === 'object') expect(quantityFrom(quantityText(value))).toEqual(value);
});

test.each([
  ['minst 10', { minst: 10 }],
  ['Högst 5', { högst: 5 }],
  ['exakt 2,5 per månad', { exakt: 2.5, per: 'månad' }],
  ['', undefined],
  ['tio', 'tio'],
  ['minst 10 per dag', { minst: 10, per: 'dag' }],
  ['minst 10 per skift', 'minst 10 per skift'],
  ['minst 1 000', { minst: 1000 }],
  ['minst 1 vartannat år', { minst: 1, per: 'vartannat år' }],
  ['minst 80 procent senast 2020-06', { minst: 80, senast: '2020-06' }],
  ['högst 5 senast 2020', { högst: 5, senast: 2020 }],
  ['mellan 5 och 8 per halvår', { mellan: [5, 8], per: 'halvår' }],
  ['minska med 25 procent', { minska_med: '25 %' }],
  ['öka med 12,125', { öka_med: 12.125 }],
  [
    'minst 1 per vecka utom juni, juli och augusti',
    { minst: 1, per: 'vecka', undantag: ['juni', 'juli', 'augusti'] },
  ],
])('the promised number %j is understood', (text, target) => {
  expect(targetFrom(text)).toEqual(target);
  if (typeof target === 'object') expect(targetFrom(String(targetText(target)))).toEqual(target);
});

test('what nobody has given an id gets one of its own words, and other ids stay', () => {
  const form = {
    aktiviteter: [
      { text: 'Laga lamporna', typ: 'engång' },
      { text: 'Laga lamporna', typ: 'engång', mer: { anmärkning: 'En gång till.' } },
      {
        text: 'Något annat',
        mer: { id: 'laga-lamporna-3' },
        mått: [{ enhet: { en: 'lampa', flera: 'lampor' } }],
      },
    ],
  };
  expect(fromForm(form, LAYOUTS.lofte)).toEqual({
    aktiviteter: [
      { id: 'laga-lamporna', text: 'Laga lamporna', typ: 'engång' },
      { id: 'laga-lamporna-2', text: 'Laga lamporna', typ: 'engång', anmärkning: 'En gång till.' },
      {
        id: 'laga-lamporna-3',
        text: 'Något annat',
        mått: [{ id: 'lampor', enhet: { en: 'lampa', flera: 'lampor' } }],
      },
    ],
  });
});

test('activities that were pasted as lines come after those that there were', () => {
  const form = {
    titel: 'Ett löfte',
    aktiviteter: [
      { text: 'Laga lamporna', typ: 'engång', mer: { id: 'lampor' } },
      { text: 'Laga fler lampor', typ: 'engång', mer: { id: 'laga-lamporna' } },
    ],
    nya_aktiviteter:
      'Laga lamporna | engång\n\n  •\tHålla möten | minst 2 möten per månad\r\nLaga lamporna | löpande\n',
  };
  expect(fromForm(form, LAYOUTS.lofte)).toEqual({
    titel: 'Ett löfte',
    aktiviteter: [
      { id: 'lampor', text: 'Laga lamporna', typ: 'engång' },
      { id: 'laga-lamporna', text: 'Laga fler lampor', typ: 'engång' },
      { id: 'laga-lamporna-2', text: 'Laga lamporna', typ: 'engång' },
      {
        id: 'halla-moten',
        text: 'Hålla möten',
        mått: [{ id: 'moten', enhet: 'möten', mål: { minst: 2, per: 'månad' } }],
      },
      { id: 'laga-lamporna-3', text: 'Laga lamporna', typ: 'löpande' },
    ],
  });
});

describe('the repository', () => {
  test('is the folder on the computer where nothing else is said', () => {
    expect(repositoryOf({})).toMatchObject({ isShared: false, origins: [] });
  });

  test.each([
    [
      { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_BRANCH: 'main' },
      {
        name: 'github',
        repo: 'a/b',
        branch: 'main',
        auth_methods: ['token'],
        api_root: 'https://api.github.com',
      },
      ['https://api.github.com'],
      ['https://avatars.githubusercontent.com'],
    ],
    [
      {
        CMS_BACKEND: 'github',
        CMS_SERVER: 'https://github.com',
        CMS_REPO: 'a/b',
        CMS_SIGN_IN: 'https://inlogg.kommun.example/',
      },
      {
        name: 'github',
        repo: 'a/b',
        auth_methods: ['oauth', 'token'],
        api_root: 'https://api.github.com',
        base_url: 'https://inlogg.kommun.example',
      },
      ['https://api.github.com'],
      ['https://avatars.githubusercontent.com'],
    ],
    [
      { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b/c', CMS_APP_ID: 'x' },
      {
        name: 'gitlab',
        repo: 'a/b/c',
        auth_methods: ['oauth', 'token'],
        auth_type: 'pkce',
        app_id: 'x',
        api_root: 'https://gitlab.com/api/v4',
        base_url: 'https://gitlab.com',
      },
      ['https://gitlab.com'],
      ['https://gitlab.com'],
    ],
    [
      { CMS_BACKEND: 'forgejo', CMS_REPO: 'a/b', CMS_SERVER: 'https://kommun.example/git/' },
      {
        name: 'gitea',
        repo: 'a/b',
        auth_methods: ['token'],
        api_root: 'https://kommun.example/git/api/v1',
        base_url: 'https://kommun.example/git',
      },
      ['https://kommun.example'],
      ['https://kommun.example'],
    ],
  ])('%j', (environment, settings, origins, pictures) => {
    const repository = repositoryOf(environment);
    expect(repository.settings).toEqual(settings);
    expect(repository.origins).toEqual(origins);
    const policy = contentPolicy(repository);
    expect(policy).toContain(`connect-src 'self' blob: data: ${origins.join(' ')};`);
    expect(policy).toContain(`img-src 'self' blob: data: ${pictures.join(' ')};`);
  });

  test.each([
    { CMS_BACKEND: 'svn' },
    { CMS_BACKEND: 'github' },
    { CMS_BACKEND: 'gitlab', CMS_REPO: 'a/b', CMS_SERVER: 'x' },
  ])('%j is refused in one line', (environment) => {
    expect(() => repositoryOf(environment)).toThrow(/^CMS_/);
  });
});

import { describe, expect, test } from 'vitest';
import { isFields, type Fields, type Layout } from '../content/formats/layout.ts';
import { FILE_SCHEMAS, kindOf, LAYOUTS, type FileKind } from '../content/schema/file-kinds.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from '../content/write/file-text.ts';
import { changesBetween, type Edition } from './between.ts';
import { editionOf } from '../../tests/edition.ts';
import type { Files } from '../desk/files.ts';

type Path = readonly (string | number)[];

/** A content in which every field that there is has a value. */
const FULL: Readonly<Record<string, string>> = {
  'parter.yaml':
    'bolaget: {namn: Bolaget, typ: bostadsbolag}\ntidningen: {namn: Tidningen, granskar: true}\n',
  'ordlista.yaml':
    '- term: EST\n  former: [est]\n  vardagsord: [samordning]\n  förklaring: Ett arbetssätt.\n',
  'webbplats.yaml': `namn: Löften i Ekby
adress: https://loften.ekby.example/
programvara: {version: 0.2.0, hämtas_från: "https://git.ekby.example/sagt-och-gjort.git"}
redaktion: {slag: forgejo, förråd: ekby/loften, gren: main, server: "https://git.ekby.example", mapp: content, app: a1, inloggning: "https://logga-in.ekby.example"}
sidhuvud: [{text: Ekby kommun, länk: "https://www.ekby.example"}]
sidfot: [{text: Personuppgifter, länk: "https://www.ekby.example/integritet"}]
meddelande: {text: Ny adress., till: 2026-12-31, länk: "https://www.ekby.example/nytt"}
typsnitt: typsnitt/rubrik.woff2
`,
  'sidor/om.mdx': '---\ntitel: Om\ningress: Här.\n---\n\nText.\n',
  'sidor/about.md': '---\ntitel: About\nspråk: en\ningress: Here.\n---\n\nText.\n',
  'ekby/kommun.md': `---
namn: Ekby kommun
kortnamn: Ekby
tidigare: [Gamla Ekby]
kod: "9999"
webbplats: https://www.ekby.example
kontakt: {namn: Kontakt, epost: a@ekby.example, telefon: 0381-360 00, webb: https://www.ekby.example/kontakt}
lokalpolisområde: Lokalpolisområde Ek
län: Eks län
platser: [{id: centrum, namn: Centrum}]
färg: "#0d5a68"
vapen: vapen/ekby.svg
felanmälan: fel@ekby.example
---

Text.
`,
  'ekby/tillganglighet.md': `---
aktör: Ekby kommun
tjänst: Löften
efterlevnad: delvis förenlig
brister: [{innehåll: Dokument, varför: De är bilder.}]
bedömd: 2024-05-02
uppdaterad: 2024-05-20
metod: Egen granskning.
kontakt: {namn: Kontakt, epost: a@ekby.example, telefon: 0381-360 00, webb: https://www.ekby.example/kontakt}
oskäligt_betungande: [{innehåll: Film, varför: Den är lång.}]
utanför_lagen: [{innehåll: Karta, varför: Den är en karta.}]
---

Text.
`,
  'ekby/2024/avtal.md': `---
titel: Avtalet
slag: trygghetslöfte
parter: [polisen, kommunen]
från: 2024-01-02
till: 2025-01-15
uppföljs: tertial
undertecknat: {datum: 2024-01-01, av: [{namn: Anna Ek, roll: chef, part: polisen}]}
källor:
  - {id: lofte, titel: Löftet, utgivare: Ekby, datum: 2024-01-01, adress: "https://www.ekby.example/a.pdf"}
  - {id: fil, titel: Filen, fil: kallor/a.pdf}
effektmått:
  - id: trygghet
    namn: Trygga
    enhet: procent
    bättre: högre
    utgångsläge: {värde: 50, datum: 2023, källa: lofte}
    mål: minst 60
    källa: lofte
    värden: [{datum: 2024, värde: 55, n: 400, grupp: kvinnor, källa: lofte}]
---

Text.
`,
  'ekby/2024/t3.md': `---
från: 2024-09-01
till: 2024-12-30
etikett: hösten
publicerad: 2025-01-10
rapportör: {namn: Anna Ek, roll: chef, part: polisen}
källa: lofte
omdöme: {text: Bra., status: delvis, räknat: {uppfyllda: 3}}
---

Text.
`,
  'ekby/2024/torget/lofte.md': `---
titel: Löftet om torget
kortnamn: Torget
ordning: 1
avtal: centrum
tema: Trygghet
platser: [centrum]
gemensamt_med: [granby]
från: 2024-02-01
till: 2024-11-30
förnyar: 2023/torget
bakgrund: {problem: Mörkt., orsak: Lampor.}
underlag: [{text: Dialog., datum: 2023, n: 10, källa: lofte}]
källa: lofte
effektmått:
  - id: oro
    namn: Oroliga
    enhet: procent
    bättre: lägre
    utgångsläge: {värde: 30, datum: 2023, källa: lofte}
    mål: högst 20
    källa: lofte
    värden: [{datum: 2024, värde: 25, n: 300, grupp: män, källa: lofte}]
aktiviteter:
  - id: vandringar
    text: Två vandringar
    anmärkning: Läst så.
    ansvariga: [polisen]
    platser: [centrum]
    typ: antal
    senast: 2024-06-30
    tidigare: [rundor]
    villkor: i mån av tid
    mått:
      - id: vandringar
        enhet: vandringar
        räknas: senaste
        mål: minst 2
        utgångsläge: {värde: 1, datum: 2023, källa: lofte}
        bättre: högre
      - {id: deltagare, enhet: deltagare}
    ändringar: [{ändring: förlängd, datum: 2024-05-01, orsak: Regn., källa: lofte, till: 2024-09-30, text: Ny lydelse.}]
tidigare: [2024/salutorget]
---

Text.
`,
  'ekby/2024/torget/t2.md': `---
från: 2024-05-01
till: 2024-08-31
etikett: sommaren
publicerad: 2024-09-10
rapportör: {namn: Anna Ek, roll: chef, part: polisen}
källa: lofte
omdöme: {text: Bra., status: delvis}
redovisat:
  - aktivitet: vandringar
    text: En vandring.
    anmärkning: Läst så.
    status: delvis
    värden:
      vandringar: {minst: 1, räknat: med skolan, ingår_i: deltagare}
    prognos:
      vandringar: {minst: 2, räknat: med skolan, ingår_i: deltagare}
    händelser: [{datum: 2024-06-01, plats: centrum, text: Vandring}]
    orsak: Regn.
    överförs: Till hösten.
    part: polisen
    räknat_av_båda: true
---

Text.
`,
};

const agreementOf = (name: string) => FULL['ekby/2024/avtal.md']!.replace('Avtalet', `Avtalet ${name}`);
const FULL_FILES: Files = new Map([
  ...Object.entries(FULL),
  ['ekby/2024/avtal-centrum.md', agreementOf('centrum')] as const,
]);

const schemaKinds = Object.keys(FILE_SCHEMAS) as FileKind[];
const pathOfKind = (kind: FileKind) => Object.keys(FULL).find((path) => kindOf(path) === kind)!;

/** Every field that a kind of file can have, as a path without the places in lists. */
function* fieldPaths({ anyOf, ...outer }: Layout, path: Path = []): Iterable<Path> {
  const options = anyOf ?? [outer];
  const groups = outer.typed === undefined ? options.filter(({ properties }) => properties) : [];
  if (groups.length > 0) {
    for (const group of groups) {
      for (const [key, inner] of Object.entries(group.properties!)) yield* fieldPaths(inner, [...path, key]);
    }
    return;
  }
  for (const option of options) {
    const isAlsoOne = options.some(({ type }) => type === 'string');
    if (option.items && outer.typed === undefined && !isAlsoOne) {
      yield* fieldPaths(option.items, [...path, '[]']);
      return;
    }
    if (option.additionalProperties && outer.typed === undefined) {
      yield* fieldPaths(option.additionalProperties, [...path, '*']);
      return;
    }
  }
  // A number with notes is one field with fields in it.
  if (outer.typed === 'quantity') {
    yield [...path, 'räknat'];
    yield [...path, 'ingår_i'];
  }
  yield path;
}

/** Every place of a field in some fields, with its layout. */
function* placesOf(
  value: unknown,
  layout: Layout,
  wanted: Path,
  path: Path = [],
): Iterable<{ path: Path; value: unknown; layout: Layout }> {
  const [step, ...rest] = wanted;
  if (step === undefined) {
    yield { path, value, layout };
    return;
  }
  const options = [layout, ...(layout.anyOf ?? [])];
  if (step === '[]' && Array.isArray(value)) {
    const items = options.map((option) => option.items).find((one) => one) || {};
    for (const [index, part] of value.entries()) yield* placesOf(part, items, rest, [...path, index]);
  } else if (isFields(value)) {
    const keys = step === '*' ? Object.keys(value) : [String(step)].filter((key) => key in value);
    for (const key of keys) {
      const inner = options
        .map((option) => option.properties?.[key] ?? (option.additionalProperties || undefined))
        .find((one) => one);
      yield* placesOf(value[key], inner ?? {}, rest, [...path, key]);
    }
  }
}

/** Returns another value that the field can have. Undefined removes it. */
function another(value: unknown, layout: Layout, path: Path): unknown {
  const key = String(path.at(-1));
  const options = [layout, ...(layout.anyOf ?? [])];
  const words = options.flatMap((option) => option.enum ?? []);
  if (words.length > 0) return OTHER[key] ?? words.find((word) => word !== value && word !== 'inte');
  if (value === true) return undefined;
  if (typeof value === 'number')
    return layout.format === undefined && value > 1900 && value < 2100 ? value - 1 : value + 1;
  if (isFields(value)) return { ...value, minst: 9 };
  if (layout.typed === 'target') return String(value).replace(/\d+/, '9');
  if (OTHER[key] !== undefined) return OTHER[key];
  const formats = options.flatMap((option) => option.format ?? []);
  const written = String(value);
  if (key === 'avtal') return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(written)) {
    return written.replace(/\d\d$/, (day) => (day === '15' ? '16' : '15'));
  }
  if (/^\d{4}\//.test(written)) return `${written}-x`;
  if (key === 'från' || key === 'till') return '2024-03-15';
  if (formats.length > 0 && /^[a-z0-9]+$/.test(written)) return `${written}x`;
  return `${written} och mer`;
}

/** Other values of fields whose format allows few. */
const OTHER: Readonly<Record<string, unknown>> = {
  kod: '9998',
  version: '0.3.0',
  hämtas_från: 'https://git.ekby.example/annat.git',
  förråd: 'ekby/annat',
  server: 'https://git.annan.example',
  inloggning: 'https://annan.ekby.example',
  länk: 'https://www.ekby.example/annan',
  typsnitt: 'typsnitt/annat.woff2',
  slag: 'åtgärdsplan',
  webbplats: 'https://www.ekby.example/annan',
  webb: 'https://www.ekby.example/annan',
  epost: 'b@ekby.example',
  telefon: '0381-360 01',
  färg: '#0d5a69',
  vapen: 'vapen/annat.svg',
  felanmälan: 'annat@ekby.example',
  adress: 'https://www.ekby.example/b.pdf',
  fil: 'kallor/b.pdf',
  förnyar: '2022/torget',
  efterlevnad: 'inte förenlig',
  typ: 'löpande',
};

const CASES = schemaKinds.flatMap((kind) =>
  [...fieldPaths(LAYOUTS[kind])].map((field): [string, FileKind, Path] => [
    field.join('.') || kind,
    kind,
    field,
  ]),
);

describe('Every field of every file', () => {
  const before = editionOf(FULL_FILES);
  const counts = ({ content }: Edition) =>
    [
      content.municipalities,
      content.agreements,
      content.promises,
      content.promises.flatMap(({ reports }) => reports),
      content.agreements.flatMap(({ reports }) => reports),
    ].map(({ length }) => length);

  test.each(CASES)('%s of %s is named when it is changed', (_name, kind, field) => {
    const path = pathOfKind(kind);
    const text = FULL_FILES.get(path)!;
    const isYaml = path.endsWith('.yaml');
    const { fields, body } = isYaml ? { fields: readYaml(text), body: '' } : readMarkdown(text);
    const places = [...placesOf(fields, LAYOUTS[kind], field)];
    expect(places.length, `no value of ${field.join('.')} in ${path}`).toBeGreaterThan(0);
    const place = places[0]!;
    const changed = withValue(fields, place.path, another(place.value, place.layout, place.path));
    const written = isYaml
      ? writeYaml(changed as Fields, LAYOUTS[kind], text)
      : writeMarkdown({ fields: changed as Fields, body }, LAYOUTS[kind], text);
    expect(written).not.toBe(text);
    const after = editionOf(new Map(FULL_FILES).set(path, written));
    expect(counts(after), written).toEqual(counts(before));
    const changes = changesBetween(before, after);
    expect(changes.length).toBeGreaterThan(0);
    for (const { text } of changes) expect(text).not.toMatch(/undefined|\[object|NaN|null/);
  });

  test('and every body, paragraph by paragraph', () => {
    for (const [path, text] of FULL_FILES) {
      if (path.endsWith('.yaml')) continue;
      const after = editionOf(new Map(FULL_FILES).set(path, text.replace(/Text\.\n$/, 'Annan text.\n')));
      expect(
        changesBetween(before, after).map(({ text }) => text),
        path,
      ).toEqual([expect.stringMatching(/exten.*ändrad från Text\. till Annan text\./)]);
    }
  });
});

function withValue(value: unknown, [step, ...rest]: Path, next: unknown): unknown {
  if (step === undefined) return next;
  if (Array.isArray(value))
    return value.map((part, index): unknown => (index === step ? withValue(part, rest, next) : part));
  const fields = value as Fields;
  return { ...fields, [step]: withValue(fields[step], rest, next) };
}

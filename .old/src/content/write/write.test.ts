/** Tests that writing a file changes only the lines that have to change, and that files read back with the same values. */
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { kindOf, LAYOUTS } from '../schema/file-kinds.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from './file-text.ts';
import { isBlank, type Fields, type Layout } from '../formats/layout.ts';
import { fieldLines } from './yaml-text.ts';
import { rewrite } from './rewrite.ts';
import { WRITTEN } from '../../../tests/fixtures.ts';

describe('every existing file', () => {
  const files = WRITTEN.filter(({ path }) => kindOf(path) !== undefined);

  test.each(files)('$path is unchanged after being read and written', ({ path, text }) => {
    const layout = LAYOUTS[kindOf(path)!];
    if (path.endsWith('.yaml')) expect(writeYaml(readYaml(text), layout, text)).toBe(text);
    else expect(writeMarkdown(readMarkdown(text), layout, text)).toBe(text);
  });

  test.each(files)('$path has the same values when it is written from scratch', ({ path, text }) => {
    const layout = LAYOUTS[kindOf(path)!];
    if (path.endsWith('.yaml')) expect(readYaml(writeYaml(readYaml(text), layout))).toEqual(readYaml(text));
    else expect(readMarkdown(writeMarkdown(readMarkdown(text), layout))).toEqual(readMarkdown(text));
  });
});

const TEXT: Layout = { type: 'object', properties: { text: { type: 'string' } } };

test('any text is read back as it was written', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'minst',
          'åtta:',
          '#',
          '- ',
          '”hej”',
          '"',
          "'",
          'null',
          '10',
          'ja',
          '  ',
          '\n',
          '{',
          ']',
        ),
        {
          maxLength: 60,
        },
      )
      .map((words) => words.join(' ')),
    fc.constantFrom(
      '0686',
      '1_000',
      '0b11',
      '0x1F',
      '1e3',
      '2017-05-22',
      'true',
      '~',
      '.5',
      '-',
      '? a',
      '=',
      '<<',
    ),
  );
  fc.assert(
    fc.property(texts, (raw) => {
      const text = raw.normalize('NFC').replace(/\r\n?/g, '\n').trim();
      fc.pre(text !== '');
      const yaml = fieldLines({ text }, TEXT, '');
      // By the quick parser and by the exact one.
      expect(load(yaml, { schema: CORE_SCHEMA })).toEqual({ text });
      expect(readYaml(yaml)).toEqual({ text });
    }),
    { numRuns: 1000, seed: 2017 },
  );
});

describe('rewriting a file', () => {
  const layout = LAYOUTS.uppfoljning;
  const old = `källa: uppfoljning-2017   # ur avtalet
# Det första
redovisat:
  - aktivitet: kontroller   # den viktigaste
    text: >-
      Genomfört
      minst åtta
    värden:
      kontroller: {minst: 8}

  # Den andra
  - aktivitet: moten
    text: "Genomfört tre"
# Sist
`;
  const read = () =>
    structuredClone(readYaml(old)) as Record<string, unknown> & { redovisat: Record<string, unknown>[] };

  test('leaves unchanged lines as they are, with their comments', () => {
    const fields = read();
    fields.redovisat[0]!['värden'] = { kontroller: { minst: 9 } };
    expect(rewrite(old, fields, layout)).toBe(old.replace('{minst: 8}', '{minst: 9}'));
  });

  test('keeps the comment after a value that is filled in or changed', () => {
    const draft = 'redovisat:\n  - aktivitet: moten\n    värden:\n      moten:  # möten\n    status:\n';
    const fields = { redovisat: [{ aktivitet: 'moten', värden: { moten: 3 }, status: 'delvis' }] };
    expect(rewrite(draft, fields, layout)).toBe(
      'redovisat:\n  - aktivitet: moten\n    värden:\n      moten: 3  # möten\n    status: delvis\n',
    );
    expect(rewrite(old, { ...read(), källa: 'enkat-2017' }, layout)).toBe(
      old.replace('källa: uppfoljning-2017   #', 'källa: enkat-2017  #'),
    );
  });

  test('keeps the comments of an item whose name is changed, and of a file that had nothing else', () => {
    const fields = read();
    fields.redovisat[0]!['aktivitet'] = 'kontroller-2';
    expect(rewrite(old, fields, layout)).toBe(
      old.replace('kontroller   # den viktigaste', 'kontroller-2  # den viktigaste'),
    );
    expect(rewrite('# Fylls i senare\n', { källa: 'enkat' }, layout)).toBe(
      '# Fylls i senare\nkälla: enkat\n',
    );
  });

  test('leaves a text as it is when the check reads the same', () => {
    const typed = 'redovisat:\n  - text: " a\u030ako "\n';
    expect(rewrite(typed, { redovisat: [{ text: 'åko' }] }, layout)).toBe(typed);
  });

  test('inserts a new field in the order of the layout', () => {
    const fields = { ...read(), publicerad: '2018-01-15' };
    expect(rewrite(old, fields, layout)).toBe(`publicerad: 2018-01-15\n${old}`);
  });

  test('removes the line of a field that is removed', () => {
    const { källa: _, ...fields } = read();
    expect(rewrite(old, fields, layout)).toBe(old.slice(old.indexOf('\n') + 1));
  });

  test('inserts a new list item between its neighbours', () => {
    const fields = read();
    fields.redovisat.splice(1, 0, { aktivitet: 'vandringar', status: 'planerat' });
    expect(rewrite(old, fields, layout)).toBe(
      old.replace('\n  # Den andra', '\n  - aktivitet: vandringar\n    status: planerat\n\n  # Den andra'),
    );
  });

  test('moves list items together with their comments', () => {
    const fields = read();
    fields.redovisat.reverse();
    const written = rewrite(old, fields, layout);
    expect(readYaml(written)).toEqual(fields);
    expect(written).toContain('  # Den andra\n  - aktivitet: moten');
    expect(written.endsWith('# Sist\n')).toBe(true);
  });

  test('leaves the other items when it removes one', () => {
    const fields = read();
    fields.redovisat.splice(0, 1);
    const written = rewrite(old, fields, layout);
    expect(readYaml(written)).toEqual(fields);
    expect(written).toContain('  - aktivitet: moten\n    text: "Genomfört tre"\n');
  });
});

test('random changes to real files are read back correctly, and leave the bodies unchanged', () => {
  const files = WRITTEN.filter(({ path }) => ['lofte', 'uppfoljning', 'avtal'].includes(kindOf(path) ?? ''));
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 4 }),
      ({ path, text }, picks) => {
        const contents = readMarkdown(text);
        const fields = structuredClone(contents.fields) as Fields;
        for (const pick of picks) change(fields, pick);
        const written = writeMarkdown({ ...contents, fields }, LAYOUTS[kindOf(path)!], text);
        expect(withoutBlank(readMarkdown(written).fields)).toEqual(withoutBlank(fields));
        expect(readMarkdown(written).body).toBe(contents.body);
      },
    ),
    { numRuns: 300, seed: 2017 },
  );
});

/** Makes a change: edits a text or a number, removes a field or a list item, or reverses a list. */
function change(fields: unknown, pick: number): void {
  const candidates: { holder: Record<string, unknown> | unknown[]; key: string | number }[] = [];
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      candidates.push({ holder: value as unknown[], key: step });
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(fields);
  const candidate = candidates[pick % candidates.length];
  if (!candidate) return;
  const { holder, key } = candidate;
  const value = (holder as Record<string | number, unknown>)[key];
  if (Array.isArray(holder) && pick % 3 === 0) holder.reverse();
  else if (Array.isArray(holder) && pick % 3 === 1) holder.splice(Number(key), 1);
  else if (typeof value === 'string') (holder as Record<string | number, unknown>)[key] = `${value}: ändrat`;
  else if (typeof value === 'number') (holder as Record<string | number, unknown>)[key] = value + 1;
  else if (!Array.isArray(holder)) Reflect.deleteProperty(holder, key);
}

/** Removes blank fields, which are not written. */
function withoutBlank(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlank);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isBlank(inner))
      .map(([key, inner]) => [key, withoutBlank(inner)]),
  );
}

import { describe, expect, test } from 'vitest';
import { LAYOUTS } from '../../content/schema/file-kinds.ts';
import { partOf, type Layout } from '../../content/formats/layout.ts';

/** Every field of a form that is not shown as ids, with the hint that stands at it. */
function* hintsIn(layout: Layout, path: string): Iterable<readonly [path: string, hint: string]> {
  const hint = layout.formHint ?? layout.description;
  if (hint !== undefined) yield [path, hint];
  for (const [name, inner] of Object.entries(layout.properties ?? {}))
    yield* hintsIn(inner, `${path}.${name}`);
  for (const option of layout.anyOf ?? []) yield* hintsIn(option, path);
  const part = partOf(layout);
  if (layout.type === 'array' && part?.properties) yield* hintsIn(part, `${path}[]`);
}

const hints = Object.entries(LAYOUTS).flatMap(([kind, layout]) => [...hintsIn(layout, kind)]);

describe('A hint in a form', () => {
  test.each(hints)('at %s speaks of no files and no signs of YAML: %s', (_, hint) => {
    expect(hint).not.toMatch(
      /\.(?:md|yaml)|(?<!\p{L})(?:id|citattecken|hakparenteser|mapp\p{L}*|filnamn\p{L}*|true|public)(?!\p{L})|\[\]/u,
    );
  });
});

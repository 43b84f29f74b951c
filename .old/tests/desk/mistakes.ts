/** Mistakes in one field of a file, and how they are made in the desk. */
import { fieldOf, isFields, partOf, shapeOf, type Layout } from '../../src/content/formats/layout.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { kindOf, LAYOUTS } from '../../src/content/schema/file-kinds.ts';
import type { Path } from '../../src/content/source/location.ts';
import { readMarkdown, readYaml, type FileContents } from '../../src/content/write/file-text.ts';
import { fieldName } from '../../src/desk/checked.ts';
import { typedText } from '../../src/desk/typed.ts';
import { getIn } from '../../src/desk/workspace.ts';
import type { DeskPage } from './page.ts';

/** Returns what a file says, or undefined if it cannot be read. */
export function contentsOf(path: string, text: string): FileContents | undefined {
  try {
    return path.endsWith('.md') ? readMarkdown(text) : { fields: readYaml(text), body: '' };
  } catch {
    return undefined;
  }
}

/** Returns the fields, by their paths, that differ between two files. The running text is the field without a path. */
export function changedFields(before: FileContents, after: FileContents): readonly Path[] {
  return [...(before.body === after.body ? [] : [[]]), ...differences(before.fields, after.fields, [])];
}

function differences(before: unknown, after: unknown, at: Path): readonly Path[] {
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((one, index) => differences(one, after[index], [...at, index]));
  if (isFields(before) && isFields(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(before[key], after[key], [...at, key]),
    );
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [at];
}

/** How a mistake comes into a file at the desk. */
export interface Typing {
  /** The field of the box that it is made in. */
  readonly at: Path;
  /** What the field is when what is typed is in the file as it is. */
  readonly plain: unknown;
  readonly type: () => Promise<void>;
}

/** Why a mistake cannot be made at the desk. */
export type Impossible = 'no box' | 'no such choice' | 'not a text';

/** Returns how a file comes to say at a path what another text of it says, in the box that is there for it. */
export function typingFor(page: DeskPage, path: string, at: Path, wanted: FileContents): Typing | Impossible {
  for (let length = at.length; length >= 0; length--) {
    const here = at.slice(0, length);
    const boxes = page.boxes(fieldName(path, here));
    if (boxes.length === 0 || (length === 0 && at.length > 0)) continue;
    if (length === 0) return { at: [], plain: wanted.body, type: () => page.type(boxes[0]!, wanted.body) };
    return inBoxes(page, boxes, here, getIn(wanted.fields, here), layoutAt(path, wanted.fields, here));
  }
  return 'no box';
}

function inBoxes(
  page: DeskPage,
  boxes: ReturnType<DeskPage['boxes']>,
  at: Path,
  value: unknown,
  layout: Layout,
): Typing | Impossible {
  const [box] = boxes as [(typeof boxes)[number]];
  if (box.type === 'checkbox') {
    const wanted = value === true ? ['ja'] : value === undefined || value === null ? [] : [value].flat();
    const isOffered = wanted.every((one) => boxes.some((other) => other.value === one));
    if (!isOffered || new Set(wanted).size < wanted.length) return 'no such choice';
    const type = async () => {
      for (const one of boxes as readonly HTMLInputElement[])
        if (one.checked !== wanted.includes(one.value)) await page.click(one);
    };
    return { at, plain: value === true ? true : wanted, type };
  }
  const text = textFor(value, layout);
  if (text === undefined) return 'not a text';
  if (box instanceof page.Select && ![...box.options].some((option) => option.value === text))
    return 'no such choice';
  const isList = layout.type === 'array';
  return {
    at,
    plain: text.trim() === '' ? undefined : isList ? text.split('\n') : text,
    type: () => page.type(box, text),
  };
}

/** Returns what somebody types who means a value. */
function textFor(value: unknown, layout: Layout): string | undefined {
  if (Array.isArray(value)) {
    const lines = value.map((one) => textFor(one, partOf(layout) ?? {}));
    return lines.some((line) => line === undefined) ? undefined : lines.join('\n');
  }
  if (layout.typed === undefined && isFields(value)) {
    const inner = layout.additionalProperties;
    const hasUnsaid = Object.values(value).some((one) => one === null);
    if (!inner || layout.properties || hasUnsaid) return undefined;
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${textFor(one, inner)}`)
      .join('\n');
  }
  return typedText(value, layout);
}

function layoutAt(path: string, fields: unknown, at: Path): Layout {
  let layout: Layout = LAYOUTS[kindOf(path)!];
  let value = fields;
  for (const step of at) {
    const shape = shapeOf(layout, value);
    layout = (typeof step === 'number' ? partOf(shape) : fieldOf(shape, step)) ?? {};
    value = getIn(value, [step]);
  }
  return layout;
}

/** Returns what tells a finding from others, wherever in a field it is. */
export function findingOf({ file, severity, message }: Problem): string {
  return `${severity} ${file}: ${message}`;
}

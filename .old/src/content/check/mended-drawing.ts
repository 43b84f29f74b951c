/**
 * Mends a drawing (SVG) that is refused, without changing how it looks: what draws nothing is left out, definitions are put where
 * they are used, and the text becomes UTF-8. What would look different is left for somebody to decide on.
 */
import { withoutCuts } from './drawing-cuts.ts';
import { drawingProblems, readDrawing } from './drawing.ts';

export interface MendedDrawing {
  readonly text: string;
  /** The beginnings of what is left out: `<script>`, `onclick="…"`. */
  readonly removed: readonly string[];
  /** True if what is wrong with it is gone. */
  readonly isRight: boolean;
}

/** Returns the drawing with fewer problems, or undefined if there is nothing to mend. */
export function mendedDrawing(bytes: Uint8Array): MendedDrawing | undefined {
  const before = drawingProblems('', bytes).length;
  const decoded = before === 0 ? undefined : decodedDrawing(bytes);
  if (decoded === undefined) return undefined;
  let text = withoutEntities(decoded);
  const removed: string[] = [];
  // What is left out may have hidden something else.
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { cuts } = readDrawing('', text);
    if (cuts.length === 0) break;
    for (const { start, end } of cuts) removed.push(beginning(text.slice(start, end)));
    text = withoutCuts(text, cuts);
  }
  const after = drawingProblems('', new TextEncoder().encode(text)).length;
  return after < before ? { text, removed: [...new Set(removed)], isRight: after === 0 } : undefined;
}

const MAX_ROUNDS = 5;

const DECLARED = /^(\ufeff?<\?xml\b[^>]*?)\sencoding\s*=\s*(?:"([\w.:-]+)"|'([\w.:-]+)')/;

/** Returns the text of a drawing in the encoding that it has or declares, without a declaration of another than UTF-8. */
function decodedDrawing(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, , double, single] = DECLARED.exec(start) ?? [];
  const label =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : (double ?? single ?? 'utf-8');
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return /^utf-8$/i.test(label) ? text : text.replace(DECLARED, '$1');
  } catch {
    return undefined;
  }
}

/** A definition of a short text without others in it, as drawing programs make for namespaces. */
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]{0,200})"|'([^'<&%]{0,200})')\s*>/g;

/** Puts the texts of definitions where they are used. Leaves a drawing alone that defines anything else. */
function withoutEntities(text: string): string {
  const definitions = /<!DOCTYPE\s+svg\b[^[>]*\[([^\]]*)\]\s*>/y;
  definitions.lastIndex = Math.max(0, text.indexOf('<!DOCTYPE'));
  const doctype = definitions.exec(text);
  const subset = doctype?.[1] ?? '';
  if (!doctype || subset.replace(ENTITY, '').trim() !== '') return text;
  const texts = new Map(
    Array.from(subset.matchAll(ENTITY), ([, name = '', one, other]) => [name, one ?? other ?? ''] as const),
  );
  return text
    .replace(doctype[0], '')
    .replace(/&([\w.-]+);/g, (written, name: string) => texts.get(name) ?? written);
}

const MAX_SHOWN = 60;

function beginning(text: string): string {
  const shown = text.trim().replace(/\s+/g, ' ');
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown;
}

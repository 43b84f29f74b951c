/** A promised activity as somebody types it on one line: in the terminal, or pasted from a document into the forms. */
import { idFrom } from './identifier.ts';
import { promisedFrom } from './quantity.ts';
import type { Fields } from './layout.ts';

/** What a list in a document begins its lines with: a sign, or a number. */
const BULLET = /^([•·▪◦\uf0b7–-]|\d{1,2}[.)])\s+/;

/**
 * An activity's text, and after `|` the number that was promised (`minst 10 kontroller`, `minst 2 möten per månad`) or what kind
 * it is (`engång`, `löpande`, `riktning`). Undefined where what comes after is neither.
 */
export function activityFrom(line: string, taken: readonly string[]): Fields | undefined {
  const [text = '', rest = '', ...more] = line.split('|').map((part) => part.trim().replace(BULLET, ''));
  if (more.length > 0) return undefined;
  const id = idFrom(text, taken);
  if (rest === '') return { id, text, typ: 'engång' };
  if (/^(engång|löpande|riktning)$/.test(rest)) return { id, text, typ: rest };
  const promised = promisedFrom(rest);
  if (promised?.unit === undefined) return undefined;
  const { target, unit } = promised;
  return { id, text, mått: [{ id: idFrom(unit, []), enhet: unit, mål: target }] };
}

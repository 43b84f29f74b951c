/** A promised activity as somebody types it on one line: in the terminal, or pasted from a document into the forms. */
import { idFrom } from './identifier.ts';
import type { Fields } from './write/layout.ts';

/** What a promised number may hold for, as `per` says it. */
export const SCOPES = ['avtal', 'år', 'period', 'månad', 'vecka'];

/** What a list in a document begins its lines with: a sign, or a number. */
const BULLET = /^([•·▪◦\uf0b7–-]|\d{1,2}[.)])\s+/;
const TARGET = new RegExp(
  `^(minst|högst|exakt)\\s+(\\d+(?:[.,]\\d+)?)\\s+(.+?)(?:\\s+per\\s+(${SCOPES.join('|')}))?$`,
);

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
  const [, kind, number, unit, per] = TARGET.exec(rest) ?? [];
  if (kind === undefined || number === undefined || unit === undefined) return undefined;
  const target = { [kind]: Number(number.replace(',', '.')), ...(per !== undefined && { per }) };
  return { id, text, mått: [{ id: idFrom(unit, []), enhet: unit, mål: target }] };
}

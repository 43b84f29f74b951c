/** Numbers as somebody types them, and as a file says them. */
import { SCOPES } from './activity-line.ts';
import { isFields } from './write/layout.ts';

/** `{minst: 8}` as `minst 8`. */
export function quantityText(value: unknown): string {
  if (!isFields(value)) return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (Array.isArray(value['mellan'])) return value['mellan'].join('–');
  if (value['något'] === true) return 'något';
  const kind = ['exakt', 'minst', 'cirka', 'högst'].find((key) => typeof value[key] === 'number');
  return kind === undefined ? '' : `${kind} ${value[kind] as number}`;
}

/** `minst 8` as `{minst: 8}`, and undefined for nothing. What cannot be understood is kept, for the check to name. */
export function quantityFrom(text: string): unknown {
  const word = text.trim().toLowerCase();
  if (word === '') return undefined;
  if (word === 'något') return { något: true };
  const number = (digits: string) => Number(digits.replace(',', '.'));
  const match = /^(exakt|minst|högst|cirka|ca)?\s*(\d+(?:[.,]\d+)?)(?:\s*[–-]\s*(\d+(?:[.,]\d+)?))?$/.exec(
    word,
  );
  if (!match) return text.trim();
  const [, kind, first, second] = match as unknown as [
    string,
    string | undefined,
    string,
    string | undefined,
  ];
  if (second !== undefined)
    return kind === undefined ? { mellan: [number(first), number(second)] } : text.trim();
  if (kind === undefined) return number(first);
  return { [kind === 'ca' ? 'cirka' : kind]: number(first) };
}

const TARGET = new RegExp(
  `^(minst|högst|exakt)\\s+(\\d+(?:[.,]\\d+)?)(?:\\s+per\\s+(${SCOPES.join('|')}))?$`,
);

/** `{minst: 10, per: år}` as `minst 10 per år`. */
export function targetText(target: unknown): unknown {
  if (!isFields(target)) return target;
  const { per, ...number } = target;
  const [kind, ...others] = Object.keys(number);
  // What says too much or too little is kept as it is, for the check to name.
  if (kind === undefined || others.length > 0) return target;
  const said = [kind, number[kind], ...(per === undefined ? [] : ['per', per])];
  return said.join(' ');
}

/** `minst 10 per år` as `{minst: 10, per: år}`, and undefined for nothing. What cannot be understood is kept, for the check to name. */
export function targetFrom(text: string): unknown {
  const words = text.trim().toLowerCase();
  if (words === '') return undefined;
  const [, kind, number, per] = TARGET.exec(words) ?? [];
  if (kind === undefined || number === undefined) return text.trim();
  return { [kind]: Number(number.replace(',', '.')), ...(per !== undefined && { per }) };
}

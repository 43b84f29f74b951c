/** Numbers as somebody types them, and as a file says them. */
import { isFields, type Fields } from './layout.ts';

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
    return kind === undefined ? { mellan: [numberFrom(first), numberFrom(second)] } : text.trim();
  if (kind === undefined) return numberFrom(first);
  return { [kind === 'ca' ? 'cirka' : kind]: numberFrom(first) };
}

/** What a promised number may hold for, as `per` says it. */
const SCOPES = ['avtal', 'år', 'period', 'månad', 'vecka'];
const PROMISED = new RegExp(
  `^(minst|högst|exakt)\\s+(\\d+(?:[.,]\\d+)?)(?:\\s+(?!per\\s)(.+?))?(?:\\s+per\\s+(${SCOPES.join('|')}))?$`,
);

/** `minst 2 möten per månad` as its target and its unit, which may be left out; undefined for what is neither. */
export function promisedFrom(
  text: string,
): { readonly target: Fields; readonly unit: string | undefined } | undefined {
  const [, kind, number, unit, per] = PROMISED.exec(text) ?? [];
  if (kind === undefined || number === undefined) return undefined;
  const target = { [kind]: numberFrom(number), ...(per !== undefined && { per }) };
  return { target, unit };
}

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
  const promised = promisedFrom(words);
  return promised && promised.unit === undefined ? promised.target : text.trim();
}

/** Decimals are typed with a comma in Swedish, and stand with a point in a file. */
function numberFrom(digits: string): number {
  return Number(digits.replace(',', '.'));
}

/** What the promises of each kind of agreement are called, with the words that editors write and readers see. */
import type { AgreementKind } from '../domain/model.ts';
import { countWord } from './number.ts';

/** The words for each value of `slag`. */
export const AGREEMENT_KINDS = {
  medborgarlöfte: { one: 'medborgarlöfte', many: 'medborgarlöften', definite: 'medborgarlöftena' },
  trygghetslöfte: { one: 'trygghetslöfte', many: 'trygghetslöften', definite: 'trygghetslöftena' },
  åtgärdsplan: { one: 'åtgärd', many: 'åtgärder', definite: 'åtgärderna' },
  samverkansöverenskommelse: { one: 'åtagande', many: 'åtaganden', definite: 'åtagandena' },
  tjänstegaranti: { one: 'tjänstegaranti', many: 'tjänstegarantier', definite: 'tjänstegarantierna' },
  mål: { one: 'mål', many: 'mål', definite: 'målen' },
  vallöfte: { one: 'vallöfte', many: 'vallöften', definite: 'vallöftena' },
} as const satisfies Readonly<Record<string, AgreementKind>>;

/** Used for agreements without `slag`. */
export const DEFAULT_AGREEMENT_KIND: AgreementKind = AGREEMENT_KINDS.medborgarlöfte;

/** What the promises of agreements of several kinds are called together. */
const ANY_KIND: AgreementKind = { one: 'löfte', many: 'löften', definite: 'löftena' };

/** What promises of all these kinds are called. */
export function commonKind(kinds: readonly AgreementKind[]): AgreementKind {
  const [first] = kinds;
  return first && kinds.every(({ many }) => many === first.many) ? first : ANY_KIND;
}

/** The word in running text, once the page has said which kind it is: `två löften`. */
export function inShort(kind: AgreementKind): AgreementKind {
  return kind.one.endsWith(ANY_KIND.one) ? ANY_KIND : kind;
}

/** `ett löfte`, `två tjänstegarantier`. */
export function countedText(kind: AgreementKind, count: number): string {
  const { one, many, definite } = inShort(kind);
  // Words with "en" end so: åtgärderna, garantierna. Those with "ett" do not: löftena, målen.
  if (count === 1) return `${definite.endsWith('rna') ? 'en' : 'ett'} ${one}`;
  return `${countWord(count)} ${many}`;
}

/** What was done when they were given: `gav två löften`, `beslutade om två åtgärder`. */
export function givenText(kind: AgreementKind, count: number): string {
  return `${isGiven(kind) ? 'gav' : 'beslutade om'} ${countedText(kind, count)}`;
}

/** `lovat`, of what are not promises in so many words `beslutat`. */
export function promisedVerb(kind: AgreementKind): string {
  return isGiven(kind) ? 'lovat' : 'beslutat';
}

/** `lovades`, of what are not promises in so many words `beslutades`. */
export function promisedPassive(kind: AgreementKind): string {
  return isGiven(kind) ? 'lovades' : 'beslutades';
}

function isGiven({ one }: AgreementKind): boolean {
  return /(löfte|garanti)$/.test(one);
}

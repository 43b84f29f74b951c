/** What the promises of each kind of agreement are called, with the words that editors write and readers see. */
import type { AgreementKind } from '../domain/model.ts';
import { capitalised } from './list.ts';
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

/** In the names of periods, where no other kind is known. */
export const TERM_WORD = 'löftestiden';

/** What promises of all these kinds are called. */
export function commonKind(kinds: readonly AgreementKind[]): AgreementKind {
  const [first] = kinds;
  return first && kinds.every(({ many }) => many === first.many) ? first : ANY_KIND;
}

/** The word once the page has said what it is about: a medborgarlöfte is a löfte. Others keep their word. */
export function inShort(kind: AgreementKind): AgreementKind {
  return kind.one === DEFAULT_AGREEMENT_KIND.one ? ANY_KIND : kind;
}

/** On its own, as a label: `Löfte`, `Vallöfte`. */
export function kindLabel(kind: AgreementKind): string {
  return capitalised(inShort(kind).one);
}

/** Nouns with "en" have this in the definite plural, åtgärderna, and those with "ett" do not: löftena, målen. */
function isCommon({ definite }: AgreementKind): boolean {
  return definite.endsWith('rna');
}

/** `löftet`, `åtgärden`, `målet`. Made of the forms that editors write, which leave it out. */
export function definiteOne(kind: AgreementKind): string {
  const { one, definite } = inShort(kind);
  if (isCommon(kind)) return /([aeiouyåäö]|[eo]r|el)$/.test(one) ? `${one}n` : `${one}en`;
  // Programmen, program: the definite plural shows what the stem is.
  return definite.endsWith('en')
    ? `${definite.slice(0, -2)}et`
    : `${one}${/[aeiouyåäö]$/.test(one) ? 't' : 'et'}`;
}

/** With an ending that follows the word: `Gemensamt löfte`, `Gemensam åtgärd`. */
export function sharedLabel(kind: AgreementKind): string {
  return `${sharedWord(kind)} ${inShort(kind).one}`;
}

/** `Löftet är gemensamt`, `Åtgärden är gemensam`. */
export function isSharedText(kind: AgreementKind): string {
  return `${capitalised(definiteOne(kind))} är ${sharedWord(kind).toLocaleLowerCase('sv')}`;
}

const sharedWord = (kind: AgreementKind) => (isCommon(kind) ? 'Gemensam' : 'Gemensamt');

/** `ett löfte`, `två tjänstegarantier`, `inga löften`. */
export function countedText(kind: AgreementKind, count: number): string {
  const { one, many } = inShort(kind);
  if (count === 0) return `inga ${many}`;
  if (count === 1) return `${isCommon(kind) ? 'en' : 'ett'} ${one}`;
  return `${countWord(count)} ${many}`;
}

/** The time that they are for: `löftestiden`, of what are not promises in so many words `giltighetstiden`. */
export function termWord({ one }: AgreementKind): string {
  return one.endsWith(ANY_KIND.one) ? TERM_WORD : 'giltighetstiden';
}

/** The document that holds them. */
interface AgreementNoun {
  readonly definite: string;
  /** What refers to it: `det följs upp`. */
  readonly pronoun: 'det' | 'den';
}

const AGREEMENT_NOUNS: Readonly<Record<string, AgreementNoun>> = {
  åtgärdsplan: { definite: 'planen', pronoun: 'den' },
  samverkansöverenskommelse: { definite: 'överenskommelsen', pronoun: 'den' },
  tjänstegaranti: { definite: 'dokumentet', pronoun: 'det' },
  mål: { definite: 'beslutet', pronoun: 'det' },
  vallöfte: { definite: 'programmet', pronoun: 'det' },
} satisfies Partial<Record<keyof typeof AGREEMENT_KINDS, AgreementNoun>>;

const AGREEMENT: AgreementNoun = { definite: 'avtalet', pronoun: 'det' };

/** `avtalet`, `planen`, `programmet`, by the kind of what it holds. */
export function agreementNoun(kind: AgreementKind): AgreementNoun {
  const name = Object.entries(AGREEMENT_KINDS).find(([, { one }]) => one === kind.one)?.[0];
  return (name !== undefined && AGREEMENT_NOUNS[name]) || AGREEMENT;
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

/** `gavs inte`, of what are not promises in so many words `beslutades inte`. */
export function notGiven(kind: AgreementKind): string {
  return isGiven(kind) ? 'gavs inte' : 'beslutades inte';
}

function isGiven({ one }: AgreementKind): boolean {
  return /(löfte|garanti)$/.test(one);
}

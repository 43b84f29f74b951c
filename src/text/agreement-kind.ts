/** What the promises of each kind of agreement are called, with the words that editors write and readers see. */
import type { AgreementKind } from '../domain/model.ts';

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

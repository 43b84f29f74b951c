/** What the promises of each sort of agreement are called. The words that editors write, and those that readers see. */
import type { AgreementKind } from '../domain/model.ts';

/** By what an editor writes in `slag`. */
export const AGREEMENT_KINDS = {
  medborgarlöfte: { one: 'medborgarlöfte', many: 'medborgarlöften', definite: 'medborgarlöftena' },
  trygghetslöfte: { one: 'trygghetslöfte', many: 'trygghetslöften', definite: 'trygghetslöftena' },
  åtgärdsplan: { one: 'åtgärd', many: 'åtgärder', definite: 'åtgärderna' },
  samverkansöverenskommelse: { one: 'åtagande', many: 'åtaganden', definite: 'åtagandena' },
  tjänstegaranti: { one: 'tjänstegaranti', many: 'tjänstegarantier', definite: 'tjänstegarantierna' },
  mål: { one: 'mål', many: 'mål', definite: 'målen' },
  vallöfte: { one: 'vallöfte', many: 'vallöften', definite: 'vallöftena' },
} as const satisfies Readonly<Record<string, AgreementKind>>;

/** Where an agreement does not say. */
export const DEFAULT_AGREEMENT_KIND: AgreementKind = AGREEMENT_KINDS.medborgarlöfte;

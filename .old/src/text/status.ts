/** The authority's own words, as editors write and residents read them. */
import type { Status } from '../domain/model.ts';

export interface StatusText {
  /** In a follow-up file. */
  readonly written: string;
  /** On the site. */
  readonly label: string;
}

export const STATUS_TEXT: Readonly<Record<Status, StatusText>> = {
  done: { written: 'genomfört', label: 'Genomfört' },
  'partly-done': { written: 'delvis', label: 'Delvis genomfört' },
  'under-way': { written: 'pågår', label: 'Pågår' },
  planned: { written: 'planerat', label: 'Planerat' },
  'not-started': { written: 'inte påbörjat', label: 'Inte påbörjat' },
  'not-done': { written: 'inte genomfört', label: 'Inte genomfört' },
  dropped: { written: 'utgår', label: 'Utgår' },
  'no-need': { written: 'inget behov', label: 'Inget behov' },
  'not-followed-up': { written: 'kunde inte följas upp', label: 'Kunde inte följas upp' },
  'expected-met': { written: 'bedöms nås', label: 'Bedöms nås' },
  'expected-not-met': { written: 'bedöms inte nås', label: 'Bedöms inte nås' },
};

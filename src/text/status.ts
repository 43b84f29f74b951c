/** The authority's own words, as editors write and residents read them. */
import type { Status } from '../domain/model.ts';

export const STATUS_TEXT: Record<Status, string> = {
  done: 'Genomfört',
  'partly-done': 'Delvis genomfört',
  'under-way': 'Pågår',
  planned: 'Planerat',
  'not-started': 'Inte påbörjat',
  'not-done': 'Inte genomfört',
  dropped: 'Utgår',
  'no-need': 'Inget behov',
  'not-followed-up': 'Kunde inte följas upp',
};

/** Texts about the fields of people, parties, glossary terms and the site's own pages. */
import type { FieldText, FieldTexts } from './field-text.ts';

export const PERSON = {
  namn: { description: 'Personens namn.' },
  roll: { description: 'Personens roll.' },
  part: {
    description: 'Den part som personen företräder: ett id ur parter.yaml.',
    formHint: 'Den part som personen företräder. Lägg till den under Parter om den inte finns här.',
  },
} satisfies FieldTexts;

export const PARTIES_FILE = {
  description: 'De som kan lova och ansvara. Polisen och kommunen finns alltid.',
} satisfies FieldText;

export const PARTY = {
  id: { description: 'Partens id, som avtal och aktiviteter hänvisar till.' },
  namn: { definite: 'namnet', description: 'Partens namn.' },
  typ: { description: 'Vad för slags part.' },
  granskar: {
    description:
      'true: parten granskar men lovar inget, som en tidning. Det den skriver står för sig och räknas inte.',
    formHint:
      'Kryssa för om parten granskar men inte lovar något, som en tidning. Det den skriver står för sig och räknas inte.',
  },
} satisfies FieldTexts;

export const TERM = {
  term: { description: 'Ordet eller förkortningen.' },
  former: {
    singular: 'form',
    description: 'Andra former och stavningar av samma ord.',
    item: { description: 'En annan form eller stavning.' },
  },
  vardagsord: {
    singular: 'vardagsord',
    description:
      'Vad invånarna kallar det. Den som söker på ett vardagsord hittar ordet; det visas inte på webbplatsen.',
    item: { description: 'Ett ord eller några ord som invånarna söker på.' },
  },
  förklaring: { description: 'Vad det betyder.' },
} satisfies FieldTexts;

export const GLOSSARY_FILE = { description: 'Ord som förklaras för invånarna.' } satisfies FieldText;

export const PAGE_FILE = { description: 'En av webbplatsens egna sidor.' } satisfies FieldText;

export const PAGE = {
  titel: { description: 'Sidans rubrik.' },
  språk: {
    description:
      'Språket, när sidan inte är på svenska: en för engelska, fi för finska, se för nordsamiska. Sidan får då en länk överst på varje sida.',
    formHint:
      'Lämna tomt när sidan är på svenska. Skriv annars språket: en för engelska, fi för finska, se för nordsamiska. Sidan får då en länk överst på varje sida.',
  },
  ingress: { description: 'Det första stycket.' },
} satisfies FieldTexts;

/** Texts about the fields of `tillganglighet.md`. */
import type { FieldText, FieldTexts } from './field-text.ts';

export const EXCEPTION = {
  innehåll: { description: 'Vad som inte är tillgängligt.' },
  varför: { description: 'Varför det inte är tillgängligt.' },
} satisfies FieldTexts;

export const STATEMENT_FILE = {
  description: 'Kommunens tillgänglighetsredogörelse för webbplatsen.',
} satisfies FieldText;

export const STATEMENT = {
  aktör: { description: 'Den offentliga aktör som ansvarar för webbplatsen.' },
  tjänst: { description: 'Namnet på den digitala tjänsten.' },
  efterlevnad: {
    description: 'Hur webbplatsen följer lagen: helt förenlig, delvis förenlig eller inte förenlig.',
  },
  bedömd: { description: 'Dagen då webbplatsen bedömdes.' },
  uppdaterad: { description: 'Dagen då redogörelsen senast ändrades.' },
  metod: {
    description: 'Hur bedömningen gjordes, till exempel egen granskning eller granskning av någon annan.',
  },
  brister: {
    singular: 'brist',
    description: 'Innehåll som inte är tillgängligt, och varför. Skriv [] om det inte finns något.',
    formHint: 'Innehåll som inte är tillgängligt, och varför.',
  },
  oskäligt_betungande: {
    label: 'Oskäligt betungande att göra tillgängligt',
    singular: 'innehåll',
    description:
      'Innehåll som det vore oskäligt betungande att göra tillgängligt (12 §), och varför. Skriv [] om det inte finns något.',
    formHint: 'Innehåll som det vore oskäligt betungande att göra tillgängligt (12 §), och varför.',
  },
  utanför_lagen: {
    label: 'Utanför lagen',
    singular: 'innehåll',
    description: 'Innehåll som lagen inte omfattar (9 §), och varför. Skriv [] om det inte finns något.',
    formHint: 'Innehåll som lagen inte omfattar (9 §), och varför.',
  },
} satisfies FieldTexts;

/** Texts about the fields of `avtal.md`. */
import type { FieldText, FieldTexts } from './field-text.ts';

export const SOURCE = {
  id: { description: 'Källans id, som fältet källa hänvisar till.' },
  titel: { definite: 'titeln', description: 'Dokumentets titel.' },
  utgivare: { description: 'Vem som gav ut dokumentet.' },
  datum: { description: 'När dokumentet är daterat: en dag, en månad eller ett år.' },
  adress: { description: 'Dokumentets webbadress.' },
  fil: {
    label: 'Fil på webbplatsen',
    description: 'Dokumentets sökväg under mappen public, om det ligger på sajten.',
  },
} satisfies FieldTexts;

export const SIGNATURE = {
  datum: { description: 'Dagen då avtalet undertecknades.' },
  av: {
    label: 'Undertecknat av',
    singular: 'person',
    description: 'De som undertecknade, med namn, roll och part.',
  },
} satisfies FieldTexts;

export const AGREEMENT_FILE = {
  description: 'Det som polisen och kommunen har kommit överens om.',
} satisfies FieldText;

export const AGREEMENT = {
  titel: { description: 'Avtalets titel.' },
  parter: {
    description: 'De som lovar, som id ur parter.yaml.',
    item: { description: 'Ett id ur parter.yaml.' },
  },
  från: { description: 'Första dagen, om det inte är den 1 januari mappens år.' },
  till: { description: 'Sista dagen, om det inte är den 31 december mappens år, eller tills vidare.' },
  uppföljs: { description: 'Hur ofta löftena följs upp, om avtalet säger det.' },
  källor: {
    indefinite: 'en källa',
    singular: 'källa',
    description: 'Dokument som texter och siffror kommer från.',
  },
  undertecknat: { description: 'När och av vilka avtalet undertecknades.' },
} satisfies FieldTexts;

/** Texts about the fields of `avtal.md`. */
import { AGREEMENT_KINDS } from '../agreement-kind.ts';
import { listText } from '../list.ts';
import { idHint, type FieldText, type FieldTexts } from './field-text.ts';

export const SOURCE = {
  id: { description: 'Källans id, som fältet källa hänvisar till.', formHint: idHint('titeln') },
  titel: { definite: 'titeln', description: 'Dokumentets titel.' },
  utgivare: { description: 'Vem som gav ut dokumentet.' },
  datum: { description: 'När dokumentet är daterat: en dag, en månad eller ett år.' },
  adress: { description: 'Dokumentets webbadress.' },
  fil: {
    label: 'Fil på webbplatsen',
    description: 'Dokumentets sökväg under mappen public, om det ligger på webbplatsen.',
    formHint: 'Dokumentet, om det ska ligga på den här webbplatsen. Välj filen, så fylls rutan i.',
  },
} satisfies FieldTexts;

export const KIND = {
  en: { label: 'Ental', description: 'Ett löfte, i ental.' },
  flera: { label: 'Flertal', description: 'Flera löften.' },
  bestämd: { label: 'Bestämd form', description: 'Löftena, i bestämd form.' },
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
  description: 'Det som parterna har kommit överens om.',
} satisfies FieldText;

export const AGREEMENT = {
  titel: { description: 'Avtalets titel.' },
  slag: {
    description: `Vad löftena kallas: ${listText(Object.keys(AGREEMENT_KINDS), 'eller')}. Utelämnat är det medborgarlöfte. Ett annat ord skrivs i tre former: kvalitetslöfte, kvalitetslöften, kvalitetslöftena.`,
    formHint: `Vad löftena kallas: ${listText(Object.keys(AGREEMENT_KINDS), 'eller')}. Lämna tomt om de heter medborgarlöften. Ett annat ord skrivs i tre former: kvalitetslöfte, kvalitetslöften, kvalitetslöftena.`,
  },
  effektmått: {
    indefinite: 'ett effektmått',
    description: 'Effekter som mäts för hela avtalet, till exempel upplevd trygghet.',
  },
  parter: {
    description: 'De som lovar, som id ur parter.yaml.',
    formHint: 'Kryssa för dem som lovar.',
    item: { description: 'Ett id ur parter.yaml.' },
  },
  från: {
    description: 'Första dagen, månaden eller året, om det inte är den 1 januari mappens år, eller okänt.',
    formHint: 'Första dagen. Lämna tomt om avtalet börjar den 1 januari. Skriv okänt om ingen vet.',
  },
  till: {
    description:
      'Sista dagen, månaden eller året, om det inte är den 31 december mappens år, eller tills vidare.',
    formHint:
      'Sista dagen. Lämna tomt om avtalet slutar den 31 december. Skriv tills vidare om det inte har något slut.',
  },
  uppföljs: {
    description:
      'Hur ofta avtalet säger att det följs upp. Säger det inget utelämnas fältet, och då saknas ingen uppföljning.',
    formHint:
      'Hur ofta avtalet säger att det följs upp. Välj inget om det inte säger något. Då saknas ingen uppföljning.',
  },
  källor: {
    indefinite: 'en källa',
    singular: 'källa',
    description: 'Dokument som texter och tal kommer från.',
  },
  undertecknat: { description: 'När och av vilka avtalet undertecknades.' },
} satisfies FieldTexts;

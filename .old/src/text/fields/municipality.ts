/** Texts about the fields of `kommun.md`. */
import { idHint, type FieldText, type FieldTexts } from './field-text.ts';

export const PLACE = {
  id: {
    description: 'Platsens id, som löften och aktiviteter hänvisar till.',
    formHint: idHint('namnet'),
  },
  namn: { definite: 'namnet', description: 'Platsens namn.' },
} satisfies FieldTexts;

export const MUNICIPALITY_FILE = { description: 'Kommunen som löftena gäller.' } satisfies FieldText;

export const MUNICIPALITY = {
  namn: { description: 'Kommunens fullständiga namn.' },
  kortnamn: { description: 'Kommunens namn i rubriker och listor.' },
  tidigare: {
    label: 'Tidigare namn',
    singular: 'namn',
    description: 'Namn som kommunen har haft, så att den hittas också på dem.',
    item: { description: 'Ett namn som kommunen har haft.' },
  },
  kod: {
    label: 'Kommunkod',
    description: 'SCB:s kommunkod, fyra siffror inom citattecken.',
    formHint: 'Fyra siffror.',
  },
  webbplats: { description: 'Kommunens webbplats.' },
  lokalpolisområde: { description: 'Det lokalpolisområde som kommunen hör till.' },
  län: { description: 'Länets namn, om det är ett annat än det som kommunkoden säger.' },
  platser: {
    indefinite: 'en plats',
    singular: 'plats',
    description: 'Platser i kommunen som löften och aktiviteter kan gälla.',
  },
  färg: {
    description: 'Kommunens färg: tecknet # och sex siffror eller bokstäver a–f, inom citattecken.',
    formHint: 'Kommunens färg: tecknet # och sex siffror eller bokstäver a–f.',
  },
  vapen: {
    description: 'Kommunens vapen: sökvägen till en SVG- eller PNG-fil under mappen public.',
    formHint: 'Kommunens vapen som bild, SVG eller PNG. Välj filen, så fylls rutan i.',
  },
  felanmälan: {
    description:
      'Dit fel på webbplatsen anmäls, om det inte är kontakten: en e-postadress eller adressen till ett formulär.',
  },
} satisfies FieldTexts;

export const CONTACT_FIELD = {
  description: 'Vart invånarna vänder sig. Minst ett av epost, telefon och webb.',
} satisfies FieldText;

export const CONTACT = {
  namn: { description: 'Vem man frågar efter.' },
  epost: { label: 'E-post', description: 'E-postadress.' },
  telefon: { description: 'Telefonnummer.' },
  webb: { label: 'Webbsida', description: 'Webbsida med fler kontaktvägar.' },
} satisfies FieldTexts;
